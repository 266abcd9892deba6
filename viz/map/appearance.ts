import type { PaperGraph } from '../../src/graph.ts';
import { mix } from '../../src/picture/colour.ts';
import { edgePaint, nodePaint, type Theme } from '../../src/picture/theme.ts';
import type { Visible } from '../state/visible.ts';
import { BOW, linkWidth } from './bow.ts';
import type { EdgeLook, Look, NodeLook } from './stage.ts';

/**
 * So many links between regions are drawn as strong as those within one. More fill the room between the regions with
 * one grey, so that each is fainter, by the root of their number as that of crossings grows with its square.
 */
const CLEAR = 800;

/** How strong links between regions are, from 0 to 1, where so many are shown. */
export const crossingStrength = (links: number): number => Math.min(1, Math.sqrt(CLEAR / Math.max(links, 1)));

/** How the map looks in a theme with some of it hidden. Pure: a new theme or filter is a new look. */
export function appearance(graph: PaperGraph, theme: Theme, shown: Visible): Look {
  const paints = new Map<string, string>();
  const paintOf = (color: string): string => {
    let paint = paints.get(color);
    if (paint === undefined) {
      paint = nodePaint(color, theme);
      paints.set(color, paint);
    }
    return paint;
  };
  const isCrossing = (edge: string): boolean =>
    graph.getNodeAttribute(graph.source(edge), 'cluster') !==
    graph.getNodeAttribute(graph.target(edge), 'cluster');
  let crossings = 0;
  for (const edge of shown.edges) if (isCrossing(edge)) crossings++;
  const strength = crossingStrength(crossings);
  // Regions squared are few; edges are many.
  const links = new Map<string, string>();
  const linkPaint = (from: string, to: string, between: boolean, crossing: boolean): string => {
    const key = `${from}${to}${between}${crossing}`;
    let paint = links.get(key);
    if (paint === undefined) {
      // Opaque, so that a thousand crossing links stay as calm as one.
      const alpha = between ? theme.edgeHighlightAlpha * 0.8 : theme.edgeAlpha * 1.15;
      const share = Math.min(1, alpha) * (crossing ? strength : 1);
      paint = mix(theme.background, edgePaint(paintOf(from), paintOf(to), theme), share);
      links.set(key, paint);
    }
    return paint;
  };
  return {
    background: () => theme.background,
    node: (key): NodeLook => {
      const node = graph.getNodeAttributes(key);
      return {
        kind: node.kind,
        color: mix(theme.background, paintOf(node.color), theme.nodeAlpha),
        size: node.size,
        hidden: !shown.nodes.has(key),
      };
    },
    edge: (key): EdgeLook => {
      const [source, target] = [graph.source(key), graph.target(key)];
      const from = graph.getNodeAttributes(source);
      const to = graph.getNodeAttributes(target);
      return {
        // What two entities have to do with each other tells more than that a paper names one.
        color: linkPaint(from.color, to.color, from.kind !== 'paper', from.cluster !== to.cluster),
        width: linkWidth(graph.getEdgeAttribute(key, 'weight')),
        bow: BOW,
        hidden: !shown.edges.has(key),
      };
    },
  };
}
