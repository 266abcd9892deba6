import { smoothClosed } from '../../../src/picture/hulls.ts';
import type { Layer } from '../stage.ts';
import { paintAxis } from './axis.ts';
import { nearness, ramp, rgba, type Scene } from './context.ts';

/** The outlines of the regions, all on one canvas below the links. Far out they are filled, near they are a line. */
export function regionsLayer(scene: () => Scene): Layer {
  let path: { of: Scene['hulls']; paths: Path2D[] } | null = null;
  return {
    name: 'regions',
    place: 'under',
    paint(context, view) {
      const { hulls, theme, lit, regionColor, standing } = scene();
      if (standing) paintAxis(context, view, standing.axis, theme);
      if (path?.of !== hulls) path = { of: hulls, paths: hulls.map(({ outline }) => outlinePath(outline)) };
      const near = nearness(scene(), view.scale);
      const fill = theme.hullFillAlpha + (theme.hullNearAlpha - theme.hullFillAlpha) * ramp(near, 0.6, 1.6);
      const fillAlpha = fill * (1 - ramp(near, 2.2, 3));
      context.translate(view.dx, view.dy);
      context.scale(view.scale, -view.scale);
      context.lineJoin = 'round';
      for (const [index, hull] of hulls.entries()) {
        const outline = path.paths[index];
        if (!outline || hull.outline.length === 0) continue;
        const faded = lit === null ? 1 : lit.region === hull.cluster ? 1.6 : 0.3;
        const color = regionColor(hull.cluster);
        context.fillStyle = rgba(color, Math.min(1, fillAlpha * faded));
        context.fill(outline);
        context.strokeStyle = rgba(color, Math.min(1, theme.hullStrokeAlpha * faded));
        context.lineWidth = (lit?.region === hull.cluster ? 2 : 1.25) / view.scale;
        context.stroke(outline);
      }
    },
  };
}

function outlinePath(outline: Scene['hulls'][number]['outline']): Path2D {
  const path = new Path2D();
  const [first] = outline;
  if (!first) return path;
  path.moveTo(first.x, first.y);
  for (const { c1, c2, end } of smoothClosed(outline)) {
    path.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, end.x, end.y);
  }
  path.closePath();
  return path;
}
