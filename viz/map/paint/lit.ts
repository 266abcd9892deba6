import { mix } from '../../../src/picture/colour.ts';
import { edgePaint, nodePaint } from '../../../src/picture/theme.ts';
import { controlPoint } from '../bow.ts';
import { tracePath } from '../shapes.ts';
import { type Layer, toScreen, type Viewport } from '../stage.ts';
import type { Scene } from './context.ts';
import { paintPins } from './pins.ts';

/** More arrow heads than this are a thicket. */
const MOST_ARROWS = 400;

/**
 * What stands out, drawn again over the dimmed map. So a hover costs what its neighbourhood costs, however large the
 * map is, and nothing is sent to the graphics card.
 */
export function litLayer(scene: () => Scene): Layer {
  return {
    name: 'lit',
    place: 'over',
    paint(context, view) {
      const now = scene();
      if (now.lit !== null) {
        paintLinks(context, view, now);
        paintNodes(context, view, now);
      }
      paintPins(context, view, now);
    },
  };
}

function paintLinks(context: CanvasRenderingContext2D, view: Viewport, scene: Scene): void {
  const { graph, lit, look, theme, place, standing } = scene;
  if (lit === null) return;
  const arrows = lit.edges.size <= MOST_ARROWS && lit.region === null;
  context.lineCap = 'round';
  for (const key of lit.edges) {
    const [source, target] = [graph.source(key), graph.target(key)];
    const from = graph.getNodeAttributes(source);
    const to = graph.getNodeAttributes(target);
    const [start, end] = [place(source), place(target)];
    const [x1, y1] = toScreen(view, start.x, start.y);
    const [x2, y2] = toScreen(view, end.x, end.y);
    if (outside(view, x1, y1, x2, y2)) continue;
    // In a tree a link leaves and arrives level.
    const half = (x1 + x2) / 2;
    const [cx, cy] = standing ? [half, y2] : controlPoint(x1, y1, x2, y2);
    const width = Math.max(1, view.radius(look.edge(key).width));
    const paint = edgePaint(nodePaint(from.color, theme), nodePaint(to.color, theme), theme);
    context.strokeStyle = mix(theme.background, paint, lit.region === null ? theme.edgeHighlightAlpha : 0.55);
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x1, y1);
    if (standing) context.bezierCurveTo(half, y1, cx, cy, x2, y2);
    else context.quadraticCurveTo(cx, cy, x2, y2);
    context.stroke();
    if (!arrows) continue;
    const length = Math.hypot(x2 - cx, y2 - cy) || 1;
    const [ux, uy] = [(x2 - cx) / length, (y2 - cy) / length];
    const gap = view.radius(to.size) + 2.5;
    const size = 4.5 + width;
    const [tx, ty] = [x2 - ux * gap, y2 - uy * gap];
    context.fillStyle = context.strokeStyle;
    context.beginPath();
    context.moveTo(tx, ty);
    context.lineTo(tx - ux * size - uy * size * 0.45, ty - uy * size + ux * size * 0.45);
    context.lineTo(tx - ux * size + uy * size * 0.45, ty - uy * size - ux * size * 0.45);
    context.closePath();
    context.fill();
  }
}

function paintNodes(context: CanvasRenderingContext2D, view: Viewport, scene: Scene): void {
  const { lit, look, theme, place } = scene;
  if (lit === null) return;
  for (const key of lit.nodes) {
    const { x, y } = place(key);
    const node = look.node(key);
    const [sx, sy] = toScreen(view, x, y);
    const radius = view.radius(node.size);
    if (sx < -40 || sy < -40 || sx > view.width + 40 || sy > view.height + 40) continue;
    context.beginPath();
    tracePath(context, node.kind, sx, sy, radius);
    context.lineWidth = 2.5;
    context.strokeStyle = theme.background;
    context.stroke();
    context.fillStyle = node.color;
    context.fill();
    if (!lit.centre.has(key)) continue;
    context.beginPath();
    context.arc(sx, sy, radius * 1.25 + 6, 0, 2 * Math.PI);
    context.lineWidth = 4;
    context.strokeStyle = theme.background;
    context.stroke();
    context.lineWidth = 2.25;
    context.strokeStyle = node.color;
    context.stroke();
  }
}

function outside(view: Viewport, x1: number, y1: number, x2: number, y2: number): boolean {
  // A bow leaves the box of its ends by an eighth of its length.
  const reach = Math.hypot(x2 - x1, y2 - y1) / 4;
  return (
    Math.max(x1, x2) < -reach ||
    Math.min(x1, x2) > view.width + reach ||
    Math.max(y1, y2) < -reach ||
    Math.min(y1, y2) > view.height + reach
  );
}
