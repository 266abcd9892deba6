import { controlPoint } from '../bow.ts';

/** A node as it is drawn, in pixels. */
export interface DrawnNode {
  key: string;
  x: number;
  y: number;
  radius: number;
}

/** A link as it is drawn, in pixels. */
export interface DrawnLink {
  key: string;
  from: DrawnNode;
  to: DrawnNode;
  bow: number;
}

/** Pixels of grace: small nodes must be easy to hit, and a finger is broad. */
const GRACE = 3;
/** Pixels from the middle of a link that still hit it. */
const NEAR = 4;
/** Straight pieces that a bow is taken for. */
const PIECES = 12;

/** The node at a point, the nearest of several; of those that lie over it the one drawn last, which is on top. */
export function nodeAt(nodes: readonly DrawnNode[], x: number, y: number): string | null {
  let [best, least]: [string | null, number] = [null, GRACE];
  for (const node of nodes) {
    const beside = Math.max(0, Math.hypot(node.x - x, node.y - y) - node.radius);
    if (beside <= least) [best, least] = [node.key, beside];
  }
  return best;
}

/** The link at a point, the nearest of several. */
export function linkAt(links: readonly DrawnLink[], x: number, y: number): string | null {
  let [best, least]: [string | null, number] = [null, NEAR];
  for (const { key, from, to, bow } of links) {
    // A bow leaves the box of its ends by an eighth of its length.
    const reach = Math.hypot(to.x - from.x, to.y - from.y) / 4 + NEAR;
    if (x < Math.min(from.x, to.x) - reach || x > Math.max(from.x, to.x) + reach) continue;
    if (y < Math.min(from.y, to.y) - reach || y > Math.max(from.y, to.y) + reach) continue;
    const [cx, cy] =
      bow === 0 ? [(from.x + to.x) / 2, (from.y + to.y) / 2] : controlPoint(from.x, from.y, to.x, to.y);
    let [ax, ay] = [from.x, from.y];
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      const bx = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * cx + t * t * to.x;
      const by = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * cy + t * t * to.y;
      const distance = toPiece(x, y, ax, ay, bx, by);
      if (distance < least) [best, least] = [key, distance];
      [ax, ay] = [bx, by];
    }
  }
  return best;
}

function toPiece(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
