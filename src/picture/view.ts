import type { PaperGraph } from '../graph.ts';
import { type Camera, homeScale } from './camera.ts';
import { type Focus, litNodes } from './focus.ts';
import { partsIn } from './link.ts';
import type { PictureOptions } from './options.ts';
import { pathsBetween } from './paths.ts';
import { FOLDINGS, folds, smallGroupsOf } from './small-groups.ts';

/** The frame, in pixels, that cameras of links for slides are meant for: 16 to 9, at a size at which names are well read. */
export const SLIDE_FRAME = { width: 960, height: 540 } as const;

/** What a view of the explorer asks of a picture: what it is about, what its filters leave, and where it is seen from. */
export interface Seen extends Required<Pick<PictureOptions, 'focus' | 'shown' | 'shownLink'>> {
  camera(width: number, height: number): Camera | undefined;
}

/**
 * The view that an address of the explorer holds after its "#", as a picture shows it.
 * What the map does not hold, and text of another kind, asks for nothing. A tree of descent is shown by what it is
 * about, on the map.
 *
 * @param graph as it was before the link's own changes (see `editedBy`), since its camera is measured by that
 */
export function seenIn(graph: PaperGraph, link: string): Seen {
  const parts = partsIn(link);
  const focus = focusOf(graph, parts);
  const { nodes, edges } = remaining(graph, parts, focus);
  return {
    focus,
    shown: (node) => nodes.has(node),
    shownLink: (edge) => edges.has(edge),
    camera: cameraOf(graph, parts.get('c') ?? ''),
  };
}

type Parts = ReadonlyMap<string, string>;

function focusOf(graph: PaperGraph, parts: Parts): Focus {
  const path = (parts.get('p') ?? '').split('>');
  const [from = '', to = '', which = '0'] = path.map((end) =>
    end.replaceAll('%3E', '>').replaceAll('%25', '%'),
  );
  if (from && to && graph.hasNode(from) && graph.hasNode(to)) {
    const paths = pathsBetween(graph, from, to);
    const nodes = paths[Number(which)] ?? paths[0];
    if (nodes) return { on: 'path', nodes };
  }
  const around = egoOf(graph, parts);
  if (around) return { on: 'ego', ...around };
  const about = parts.get('s') ?? '';
  const key = about.slice(2);
  if (about.startsWith('n.') && graph.hasNode(key)) return { on: 'ego', node: key, steps: 1 };
  if (about.startsWith('e.') && graph.hasEdge(key))
    return { on: 'path', nodes: [graph.source(key), graph.target(key)] };
  if (about.startsWith('r.')) {
    const region = graph.getAttribute('clusters').find(({ id }) => id === key);
    if (region) return { on: 'region', cluster: region.id };
  }
  const root = parts.get('a') ?? '';
  if (graph.hasNode(root)) return { on: 'ego', node: root, steps: 2 };
  return { on: 'all' };
}

/** What is one to three links around a node. */
function egoOf(graph: PaperGraph, parts: Parts): { node: string; steps: number } | undefined {
  const [, steps, node = ''] = /^([123])\.(.+)$/s.exec(parts.get('e') ?? '') ?? [];
  return graph.hasNode(node) ? { node, steps: Number(steps) } : undefined;
}

/** The part that stands alone where the reader hides what a path, or what is around a node, leaves in the dark. */
function aloneIn(graph: PaperGraph, parts: Parts, focus: Focus): ReadonlySet<string> | undefined {
  const isSpotlight = focus.on === 'path' ? parts.has('p') : focus.on === 'ego' && parts.has('e');
  return parts.get('o') === '1' && isSpotlight ? litNodes(graph, focus) : undefined;
}

/** The nodes of small groups that are folded: not the group of what is selected. */
function foldedIn(graph: PaperGraph, parts: Parts): (node: string) => boolean {
  const groups = smallGroupsOf(graph);
  const asked = FOLDINGS.find((folding) => folding === parts.get('g')) ?? FOLDINGS[0];
  if (!folds(asked, groups.size, graph.order)) return () => false;
  const about = parts.get('s') ?? '';
  const open = about.startsWith('n.') ? groups.get(about.slice(2)) : undefined;
  return (node) => groups.has(node) && groups.get(node) !== open;
}

/** What the filters leave: a link needs both its ends, and a node that lost all its links to them goes as well. */
function remaining(
  graph: PaperGraph,
  parts: Parts,
  focus: Focus,
): { nodes: Set<string>; edges: Set<string> } {
  const [kinds, regions, relations, pins] = ['k', 'r', 'l', 'i'].map((key) => wordsOf(parts.get(key) ?? ''));
  const [from, to] = (parts.get('y') ?? '-').split('-').map((year) => (year === '' ? null : Number(year)));
  const timed = from != null || to != null;
  const inTime = (year: number | undefined): boolean =>
    year !== undefined && year >= (from ?? -Infinity) && year <= (to ?? Infinity);
  const confidence = Number(parts.get('q') ?? 0) / 100;
  const degree = Number(parts.get('d') ?? 0);
  const alone = aloneIn(graph, parts, focus);
  const folded = foldedIn(graph, parts);

  const nodes = new Set(
    graph.filterNodes(
      (key, node) =>
        pins?.has(key) ||
        ((alone?.has(key) ?? true) &&
          !folded(key) &&
          !kinds?.has(node.kind) &&
          !regions?.has(node.cluster) &&
          (!timed || node.kind !== 'paper' || inTime(node.year))),
    ),
  );
  const edges = new Set(
    graph.filterEdges(
      (_key, edge, source, target) =>
        nodes.has(source) &&
        nodes.has(target) &&
        !relations?.has(edge.relation) &&
        edge.confidence >= confidence &&
        (!timed ||
          edge.evidence.some(
            ({ paper }) => graph.hasNode(paper) && inTime(graph.getNodeAttribute(paper, 'year')),
          )),
    ),
  );
  const links = new Map<string, number>();
  for (const edge of edges)
    for (const end of graph.extremities(edge)) links.set(end, (links.get(end) ?? 0) + 1);
  for (const node of nodes) {
    const count = links.get(node) ?? 0;
    const orphaned = count === 0 && graph.degree(node) > 0 && (confidence > 0 || timed || relations?.size);
    if ((count < degree || orphaned) && !pins?.has(node)) nodes.delete(node);
  }
  return { nodes, edges };
}

/** The words of a list in which a comma inside a word is doubled. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replaceAll(',,', '\u0000')
      .split(',')
      .map((word) => word.replaceAll('\u0000', ','))
      .filter(Boolean),
  );

/** The camera of a link, whose unit is the longer side of the map, as large as it goes in some pixels; none where it has none. */
function cameraOf(graph: PaperGraph, text: string): Seen['camera'] {
  const none = () => undefined;
  const [x, y, ratio, ...more] = text.split('_').map(Number);
  if (x === undefined || y === undefined || ratio === undefined || more.length > 0) return none;
  if (![x, y, ratio].every(Number.isFinite) || ratio <= 0) return none;
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_key, node) => {
    [left, right] = [Math.min(left, node.x), Math.max(right, node.x)];
    [low, high] = [Math.min(low, node.y), Math.max(high, node.y)];
  });
  if (left > right) return none;
  // As in the explorer, a map of one point is one unit large.
  const [wide, tall] = [Math.max(1, right - left), Math.max(1, high - low)];
  const span = Math.max(wide, tall);
  const scale = homeScale(wide, tall, SLIDE_FRAME.width, SLIDE_FRAME.height) / ratio;
  return (width, height) => ({
    x: (left + right) / 2 + (x - 0.5) * span,
    y: (low + high) / 2 + (y - 0.5) * span,
    scale: scale * Math.min(width / SLIDE_FRAME.width, height / SLIDE_FRAME.height),
  });
}
