import type { PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';
import { drawMap, type PictureOptions } from '../../src/picture/draw.ts';
import type { Focus } from '../../src/picture/focus.ts';
import { writeSvg } from '../../src/picture/svg.ts';
import { baseOf, boxOf, fit, sizeFactor, withNames } from '../map/fit.ts';
import { measureText } from '../map/measure.ts';
import type { Box } from '../map/stage.ts';
import { shownPath } from '../path/path.ts';
import { type Camera, camera } from '../state/camera.ts';
import { ground, isColour } from '../state/frame.ts';
import { graph, regions } from '../state/graph.ts';
import { covered, regionLetters } from '../state/room.ts';
import { visible } from '../state/rules.ts';
import { selection } from '../state/selection.ts';
import { arrangement } from '../state/standing.ts';
import { theme } from '../state/theme.ts';

/** More make the picture slow to paint and no clearer. */
const MOST_LINKS = 2000;

/** The part of the map that the view is about. */
function focusNow(): Focus {
  const current = graph.value;
  const path = shownPath.value;
  if (path) return { on: 'path', nodes: path };
  const about = selection.value;
  if (about?.type === 'region') {
    const region = regions.value.get(about.id);
    return region ? { on: 'region', cluster: region.parent ?? region.id } : { on: 'all' };
  }
  if (about?.type === 'node' && current?.hasNode(about.key)) return { on: 'ego', node: about.key, steps: 1 };
  if (about?.type === 'edge' && current?.hasEdge(about.key))
    return { on: 'path', nodes: [current.source(about.key), current.target(about.key)] };
  return { on: 'all' };
}

const wholeBox = (map: PaperGraph): Box | null => boxOf(map.nodes(), (key) => map.getNodeAttributes(key), 1);

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

/** Where a window of `width` × `height` pixels looks from to see these nodes, or the whole map; null where there is no map. */
export function cameraOn(keys: Iterable<string> | null, width: number, height: number): Camera | null {
  const current = graph.value;
  const box = current && wholeBox(current);
  if (!box || width < 1 || height < 1) return null;
  const places = arrangement.value?.places;
  const target = boxOf(
    keys ?? places?.keys() ?? current.nodes(),
    (key) => places?.get(key) ?? current.getNodeAttributes(key),
    1,
  );
  const insets = places ? withNames(covered.value) : covered.value;
  const closest = keys === null ? 0.02 : 0.16;
  return fit(target ?? box, baseOf(box, width, height), width, height, insets, closest);
}

/** What the map shows in a window of `width` × `height` pixels, as an SVG document; '' where there is no map. */
export function pictureNow(width: number, height: number): string {
  const current = graph.value;
  const box = current && wholeBox(current);
  if (!box || width < 1 || height < 1) return '';
  const base = baseOf(box, width, height);
  const look = camera.value ?? cameraOn(broughtIntoView(), width, height);
  if (!look) return '';
  // Nodes grow with the square root of the zoom; names begin where a node's radius is its size.
  const labelScale = base.scale / sizeFactor(width, height) ** 2;
  const { nodes: shownNodes, edges } = visible.value;
  const options: PictureOptions = {
    width,
    height,
    unit: 1,
    theme: theme.value,
    ...(isColour(ground.value) && { background: ground.value }),
    transparent: true,
    title: '',
    legend: false,
    caption: false,
    margin: 0,
    measure: measureText,
    focus: arrangement.value ? { on: 'all' } : focusNow(),
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
      openingZoom: base.scale / (cameraOn(null, width, height)?.ratio ?? 1) / labelScale,
      regionLetters: regionLetters.value,
    },
  };
  const places = arrangement.value?.places;
  const drawn = places ? arranged(current, places) : current;
  return [...writeSvg(drawMap(drawn, options))].join('');
}
