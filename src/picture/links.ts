import { ROLES } from '../../extract/facts.ts';
import type { EdgeAttributes, PaperGraph } from '../graph.ts';
import type { Point } from './camera.ts';
import { short } from './drawing.ts';

/** The strongest links that a picture draws unless told otherwise (VOSviewer's `MAX_N_LINKS`): more are a grey wash. */
export const MOST_LINKS = 1000;

export interface Link {
  edge: string;
  source: string;
  target: string;
  attributes: EdgeAttributes;
}

// A statement between two entities tells more than that a paper deals with one; roles stand strongest first.
const roleRank = (relation: string): number => (ROLES as readonly string[]).indexOf(relation);

/** By how many papers say so, then statements between entities, then the stronger roles, then the surer, then by key. */
const stronger = (a: Link, b: Link): number =>
  b.attributes.weight - a.attributes.weight ||
  roleRank(a.attributes.relation) - roleRank(b.attributes.relation) ||
  b.attributes.confidence - a.attributes.confidence ||
  (a.edge < b.edge ? -1 : 1);

/** The links of a map that pass `shown`, strongest first. */
export function strongestLinks(
  graph: PaperGraph,
  shown: (edge: string, source: string, target: string) => boolean,
): Link[] {
  const links: Link[] = [];
  graph.forEachEdge((edge, attributes, source, target) => {
    if (source !== target && shown(edge, source, target)) links.push({ edge, source, target, attributes });
  });
  return links.sort(stronger);
}

/** Pixels: 0.8 for a link that one paper makes, 4 at most. */
export const linkWidth = (weight: number): number => Math.min(4, 0.8 + 0.7 * Math.log2(Math.max(1, weight)));

/** How far the middle of a link is off the straight line, as a share of its length. */
const BOW = 0.12;

/** Where the one control point of a link's curve lies: to the left of whoever goes from its source to its target. */
export const linkControl = (from: Point, to: Point): Point => ({
  x: (from.x + to.x) / 2 + (to.y - from.y) * BOW * 2,
  y: (from.y + to.y) / 2 - (to.x - from.x) * BOW * 2,
});

/** The middle of a link's curve. */
export function linkMiddle(from: Point, to: Point): Point {
  const control = linkControl(from, to);
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
}

/** A link as a path: a quadratic curve from `from` to `to`. */
export function linkPath(from: Point, to: Point): string {
  const control = linkControl(from, to);
  return `M${short(from.x)} ${short(from.y)}Q${short(control.x)} ${short(control.y)} ${short(to.x)} ${short(to.y)}`;
}

/** The head of an arrow into a node of radius `gap`, `size` pixels long, as a closed path. */
export function arrowHead(from: Point, to: Point, gap: number, size: number): string {
  const control = linkControl(from, to);
  const length = Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const [x, y] = [(to.x - control.x) / length, (to.y - control.y) / length];
  const tip = { x: to.x - x * gap, y: to.y - y * gap };
  const back = { x: tip.x - x * size, y: tip.y - y * size };
  const half = size * 0.45;
  return (
    `M${short(tip.x)} ${short(tip.y)}` +
    `L${short(back.x - y * half)} ${short(back.y + x * half)}` +
    `L${short(back.x + y * half)} ${short(back.y - x * half)}Z`
  );
}
