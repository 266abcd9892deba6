import type { PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';
import { discArea } from '../../src/picture/crowding.ts';
import { drawMap } from '../../src/picture/draw.ts';
import { type Focus, litNodes } from '../../src/picture/focus.ts';
import type { PictureOptions } from '../../src/picture/options.ts';
import { writeSvg } from '../../src/picture/svg.ts';
import type { ThemeName } from '../../src/picture/theme.ts';
import { baseOf, boxOf, fit, type Insets, nodeScale, withNames } from '../map/fit.ts';
import { measureText } from '../map/measure.ts';
import type { Box } from '../map/stage.ts';
import { shownPath } from '../path/path.ts';
import { type Camera, camera, cameraText } from '../state/camera.ts';
import { ground, isColour } from '../state/frame.ts';
import { graph, regions } from '../state/graph.ts';
import { homeOf } from '../state/moves.ts';
import { ALONE, covered, coveredAtRest, regionLetters } from '../state/room.ts';
import { visible } from '../state/rules.ts';
import { selection } from '../state/selection.ts';
import { arrangement } from '../state/standing.ts';
import { theme } from '../state/theme.ts';

/** More make the picture slow to paint and no clearer. */
const MOST_LINKS = 2000;

/** More nodes than this would keep the page waiting; the largest are drawn then, and what the view is about. */
const MOST_NODES = 8000;

function drawnOf(map: PaperGraph, shown: ReadonlySet<string>, focus: Focus): ReadonlySet<string> {
  if (shown.size <= MOST_NODES) return shown;
  const lit = litNodes(map, focus);
  const size = (key: string): number => map.getNodeAttribute(key, 'size');
  return new Set(
    [...shown]
      .sort(
        (a, b) =>
          Number(lit?.has(b) ?? false) - Number(lit?.has(a) ?? false) ||
          size(b) - size(a) ||
          (a < b ? -1 : 1),
      )
      .slice(0, MOST_NODES),
  );
}

/** The part of the map that the view is about. */
function focusNow(): Focus {
  const current = graph.value;
  const path = shownPath.value;
  if (path) return { on: 'path', nodes: path };
  const about = selection.value;
  if (about?.type === 'region') {
    const region = regions.value.get(about.id);
    return region ? { on: 'region', cluster: region.id } : { on: 'all' };
  }
  if (about?.type === 'node' && current?.hasNode(about.key)) return { on: 'ego', node: about.key, steps: 1 };
  if (about?.type === 'edge' && current?.hasEdge(about.key))
    return { on: 'path', nodes: [current.source(about.key), current.target(about.key)] };
  return { on: 'all' };
}

const wholeBox = (map: PaperGraph): Box | null => boxOf(map.nodes(), (key) => homeOf(map, key), 1);

/** The nodes that a feature has stand elsewhere, there; the map of them alone has no regions. */
function arranged(map: PaperGraph, places: ReadonlyMap<string, Point>): PaperGraph {
  const moved = map.nullCopy() as PaperGraph;
  for (const [key, { x, y }] of places)
    if (map.hasNode(key)) moved.addNode(key, { ...map.getNodeAttributes(key), x, y });
  map.forEachEdge((key, attributes, source, target) => {
    if (moved.hasNode(source) && moved.hasNode(target)) moved.addEdgeWithKey(key, source, target, attributes);
  });
  moved.replaceAttributes({ ...map.getAttributes(), clusters: [] });
  return moved;
}

/** The nodes that a view without a camera brings into view; null for all. */
function broughtIntoView(): Iterable<string> | null {
  const about = selection.value;
  return about?.type === 'region' ? nodesOfRegion(about.id) : null;
}

/** The nodes of a region, or a part of one, that are on show; null for none. */
export function nodesOfRegion(id: string): readonly string[] | null {
  const { nodes } = visible.value;
  const found = graph.value?.filterNodes(
    (key, { cluster, subcluster }) => nodes.has(key) && (cluster === id || subcluster === id),
  );
  return found && found.length > 0 ? found : null;
}

/** How a map stands in a rectangle of pixels. */
export interface Framing {
  width: number;
  height: number;
  insets: Insets;
  /** The same while no panel is open. */
  atRest: Insets;
  regionLetters: number;
  theme: ThemeName;
  /** As `ground` has it. */
  ground: string;
}

/** This window, as it is. */
const windowNow = (width: number, height: number): Framing => ({
  width,
  height,
  insets: covered.value,
  atRest: coveredAtRest.value,
  regionLetters: regionLetters.value,
  theme: theme.value,
  ground: ground.value,
});

/** Where a frame is looked into from to see these nodes, or the whole map; null where there is no map. */
export function cameraOn(
  keys: Iterable<string> | null,
  { width, height, insets }: Pick<Framing, 'width' | 'height' | 'insets'>,
): Camera | null {
  const current = graph.value;
  const box = current && wholeBox(current);
  if (!box || width < 1 || height < 1) return null;
  const places = arrangement.value?.places;
  const target = boxOf(
    keys ?? places?.keys() ?? current.nodes(),
    (key) => places?.get(key) ?? current.getNodeAttributes(key),
    1,
  );
  const free = places ? withNames(insets) : insets;
  return fit(target ?? box, baseOf(box, width, height), width, height, free, keys === null ? 0.02 : 0.16);
}

/** What the map shows in this window, were it `width` × `height` pixels large, as an SVG document; '' where there is no map. */
export function pictureNow(width: number, height: number): string {
  return pictureIn(windowNow(width, height), camera.value);
}

/** The view just now in some frame, looked at from `from`, else as a link without a camera would be; `unit` as in drawings. */
export function pictureIn(frame: Framing, from: Camera | null, unit = 1): string {
  const { width, height } = frame;
  const current = graph.value;
  const box = current && wholeBox(current);
  if (!box || width < 1 || height < 1) return '';
  const base = baseOf(box, width, height);
  const look = from ?? cameraOn(broughtIntoView(), frame);
  if (!look) return '';
  // Nodes grow with the square root of the zoom; names begin where a node's radius is its size.
  const places = arrangement.value?.places;
  const drawn = places ? arranged(current, places) : current;
  const discs = discArea(drawn.mapNodes((_, { size }) => size));
  const labelScale = base.scale / nodeScale(width, height, frame.atRest, discs) ** 2;
  const focus: Focus = arrangement.value ? { on: 'all' } : focusNow();
  const { nodes, edges } = visible.value;
  const shownNodes = drawnOf(current, nodes, focus);
  const options: PictureOptions = {
    width: width * unit,
    height: height * unit,
    unit,
    theme: frame.theme,
    ...(isColour(frame.ground) && { background: frame.ground }),
    transparent: frame.ground === 'transparent',
    title: '',
    legend: false,
    caption: false,
    margin: 0,
    measure: measureText,
    focus,
    shown: (node) => shownNodes.has(node),
    shownLink: (edge) => edges.has(edge),
    camera: {
      x: base.centre[0] + (look.x - 0.5) * base.span,
      y: base.centre[1] + (look.y - 0.5) * base.span,
      scale: base.scale / look.ratio,
    },
    mostLinks: MOST_LINKS,
    lettering: {
      scale: labelScale,
      openingZoom: base.scale / (cameraOn(null, frame)?.ratio ?? 1) / labelScale,
      regionLetters: frame.regionLetters,
    },
  };
  return [...writeSvg(drawMap(drawn, options))].join('');
}

/**
 * The camera of the window just now, for a frame of `width` × `height` pixels with nothing beside the map: what was in
 * the middle of the free part is in the middle there, as large as it goes. Null where it shows the whole map, or what a
 * link without a camera shows.
 */
export function cameraForFrame(width: number, height: number): Camera | null {
  const now = camera.value;
  const current = graph.value;
  const box = current && wholeBox(current);
  if (!now || !box) return null;
  const placed = cameraOn(broughtIntoView(), {
    width: innerWidth,
    height: innerHeight,
    insets: covered.value,
  });
  if (placed && cameraText(placed) === cameraText(now)) return null;
  const here = baseOf(box, innerWidth, innerHeight);
  const there = baseOf(box, width, height);
  const { left, right, top, bottom } = covered.value;
  const scale = here.scale / now.ratio;
  const across = (width - ALONE.left - ALONE.right) / Math.max(80, innerWidth - left - right);
  const upright = (height - ALONE.top - ALONE.bottom) / Math.max(80, innerHeight - top - bottom);
  return {
    x: now.x + (left - right) / 2 / scale / here.span,
    y: now.y + (bottom - top) / 2 / scale / here.span,
    ratio: there.scale / (scale * Math.min(across, upright)),
  };
}

/** The other way round: where the window looks from to show in its free part what a frame of such a size shows. */
export function cameraFromFrame(from: Camera, width: number, height: number): Camera {
  const current = graph.value;
  const box = current && wholeBox(current);
  if (!box) return from;
  const here = baseOf(box, innerWidth, innerHeight);
  const there = baseOf(box, width, height);
  const { left, right, top, bottom } = covered.value;
  const across = Math.max(80, innerWidth - left - right) / (width - ALONE.left - ALONE.right);
  const upright = Math.max(80, innerHeight - top - bottom) / (height - ALONE.top - ALONE.bottom);
  const scale = (there.scale / from.ratio) * Math.min(across, upright);
  return {
    x: from.x - (left - right) / 2 / scale / here.span,
    y: from.y - (bottom - top) / 2 / scale / here.span,
    ratio: here.scale / scale,
  };
}
