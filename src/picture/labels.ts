/**
 * Labels that never overlap, at any camera, and never flicker.
 *
 * The rule is VOSviewer's (van Eck & Waltman 2010, `updateLabelScalingFactors` in VOSviewer Online): for each label the
 * smallest zoom is computed once at which its box touches no heavier label that is seen there; it is drawn at that zoom
 * and at every nearer one. Drawing a frame is then one comparison a label. Two things are added: a label may have
 * several places to stand (right, left, below or above its node), and its distance from the node may grow with the
 * node, whose radius grows with the square root of the zoom, as in sigma.
 */

/**
 * Where a label's box stands. At zoom z its middle is at `(z·x + dx + √z·growX, z·y + dy + √z·growY)` pixels, for any
 * origin; its width and height do not change.
 */
export interface LabelBox {
  /** The point it belongs to, in pixels at zoom 1, y down. */
  x: number;
  y: number;
  width: number;
  height: number;
  dx: number;
  dy: number;
  growX: number;
  growY: number;
}

export interface LabelWish {
  key: string;
  /** Labels of a lower tier are placed before all of a higher one: 0 before 1 and so on. Those of 0 and 1 should be few. */
  tier: number;
  /** Within a tier the heavier come first. */
  weight: number;
  /** It is not drawn farther out than at this zoom; 0 unless told. */
  from?: number;
  /** The places where it may stand, the most wished for first; at least one. */
  places: readonly LabelBox[];
}

export interface PlacedLabel {
  key: string;
  box: LabelBox;
  /** Which of the wish's places was taken. */
  place: number;
  /** It is drawn where the zoom is this or nearer; `Infinity` when it finds no room at all. */
  minZoom: number;
}

export interface LabelOptions {
  /** Pixels kept free between two boxes; 2 unless told. */
  gap?: number;
  /** The first place that is free at this zoom is taken without looking for a better one; 1 unless told. */
  openingZoom?: number;
  /** A label that would need a nearer zoom is not placed; 64 unless told. */
  maxZoom?: number;
}

/** A label's box at a zoom, in pixels about the same origin as the points. */
export function boxAt(
  box: LabelBox,
  zoom: number,
): { left: number; top: number; right: number; bottom: number } {
  const root = Math.sqrt(zoom);
  const x = zoom * box.x + box.dx + root * box.growX;
  const y = zoom * box.y + box.dy + root * box.growY;
  return {
    left: x - box.width / 2,
    right: x + box.width / 2,
    top: y - box.height / 2,
    bottom: y + box.height / 2,
  };
}

/**
 * How strongly a label is drawn, 0 to 1: it fades in over the first tenth past its smallest zoom, so that zooming does
 * not make it pop. It begins where a name can be read (4.5:1 in both themes), as a map may rest at just this zoom.
 */
export const fadeIn = (minZoom: number, zoom: number): number =>
  zoom < minZoom ? 0 : minZoom <= 0 ? 1 : Math.min(1, (zoom / minZoom - 1) * 4 + 0.6);

/** Zooms that differ by less are one: a window is not fitted to the last digit. */
const SAME = 1 + 1e-9;

/** The order in which labels take their places. */
export const firstBefore = (a: Omit<LabelWish, 'places'>, b: Omit<LabelWish, 'places'>): number =>
  a.tier - b.tier || b.weight - a.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Gives each label its place and its smallest zoom, in the order in which they were placed: heaviest first. */
export function placeLabels(wishes: readonly LabelWish[], options: LabelOptions = {}): PlacedLabel[] {
  const place = placing(
    wishes.flatMap(({ places }) => places),
    options,
  );
  return [...wishes].sort(firstBefore).map(place);
}

/**
 * Places labels one by one, so that a page need not wait for all: none moves for those that come after it. They are
 * to come in the order of {@link firstBefore}.
 *
 * @param points about as many as there are labels, and all that any belongs to
 */
export function placing(
  points: readonly { x: number; y: number }[],
  options: LabelOptions = {},
): (wish: LabelWish) => PlacedLabel {
  const { gap = 2, openingZoom = 1, maxZoom = 64 } = options;
  const taken = new TakenBoxes(points, gap);
  return (wish) => {
    const { from = 0 } = wish;
    const soon = Math.max(openingZoom, from) * SAME;
    let [best, place] = [Infinity, 0];
    for (const [i, box] of wish.places.entries()) {
      // A later place must be free at a clearly smaller zoom to be worth the less familiar side, or at the opening.
      const limit = Math.min(maxZoom, best === Infinity ? best : Math.max(best * 0.8, soon));
      const zoom = taken.smallestFreeZoom(box, from, limit);
      if (zoom >= limit || zoom >= best) continue;
      [best, place] = [zoom, i];
      if (zoom <= soon) break;
    }
    const box = wish.places[place];
    if (!box) throw new Error(`label without a place: ${wish.key}`);
    if (best < Infinity) taken.add(box, best, wish.tier);
    return { key: wish.key, box, place, minZoom: best };
  };
}

/**
 * The smallest zoom from which on two intervals stay apart: their middles are `z·distance + offset + √z·growth` apart,
 * and must be `reach` apart. `distance > 0`, or the caller has turned all signs.
 */
function freeFrom(distance: number, offset: number, growth: number, reach: number): number {
  // With u = √z: distance·u² + growth·u + (offset − reach) ≥ 0 for every u past the larger root.
  const missing = reach - offset;
  if (distance === 0) {
    if (growth > 0) return missing <= 0 ? 0 : (missing / growth) ** 2;
    return growth === 0 && missing <= 0 ? 0 : Infinity;
  }
  const under = growth * growth + 4 * distance * missing;
  if (under <= 0) return 0;
  const root = (Math.sqrt(under) - growth) / (2 * distance);
  return root <= 0 ? 0 : root * root;
}

// Pixels at zoom 1; nearer than this no zoom that anybody uses tells two points apart, and the root loses its digits.
const SAME_SPOT = 1e-6;

/** {@link freeFrom} of two boxes on one axis, whichever of them stands first. */
function freeOnAxis(distance: number, offset: number, growth: number, reach: number): number {
  if (distance > SAME_SPOT) return freeFrom(distance, offset, growth, reach);
  if (distance < -SAME_SPOT) return freeFrom(-distance, -offset, -growth, reach);
  return Math.min(freeFrom(0, offset, growth, reach), freeFrom(0, -offset, -growth, reach));
}

/** The smallest zoom from which on two boxes never touch: apart on one axis is enough. */
function freeZoom(a: LabelBox, b: LabelBox, gap: number): number {
  const upright = freeOnAxis(b.y - a.y, b.dy - a.dy, b.growY - a.growY, (a.height + b.height) / 2 + gap);
  if (upright === 0) return 0;
  const across = freeOnAxis(b.x - a.x, b.dx - a.dx, b.growX - a.growX, (a.width + b.width) / 2 + gap);
  return Math.min(upright, across);
}

/** Labels of this tier and later ones are many and small. */
const IN_GRID = 2;

/**
 * The boxes placed so far. Those of nodes, which may be a hundred thousand, lie in a grid and are searched in rings
 * around the new box, until no box farther out could ask for a higher zoom than was already found; the few before them
 * are wide and are compared one by one.
 */
class TakenBoxes {
  readonly #gap: number;
  readonly #few: { box: LabelBox; zoom: number }[] = [];
  readonly #cells = new Map<number, { box: LabelBox; zoom: number }[]>();
  readonly #left: number;
  readonly #top: number;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  // The largest of each measure among the boxes of the grid: what a box not yet looked at could be at worst.
  #reach = 0;
  #offset = 0;
  #growth = 0;

  constructor(points: readonly { x: number; y: number }[], gap: number) {
    this.#gap = gap;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    this.#left = left;
    this.#top = top;
    // About two boxes a cell.
    const side = Math.sqrt(
      (Math.max(1, right - left) * Math.max(1, bottom - top) * 2) / (points.length || 1),
    );
    this.#cell = Math.max(side, (right - left) / 1000, (bottom - top) / 1000);
    this.#columns = Math.floor((right - left) / this.#cell) + 1;
    this.#rows = Math.floor((bottom - top) / this.#cell) + 1;
  }

  add(box: LabelBox, zoom: number, tier: number): void {
    if (tier < IN_GRID) {
      this.#few.push({ box, zoom });
      return;
    }
    const at = this.#row(box) * this.#columns + this.#column(box);
    const cell = this.#cells.get(at);
    if (cell) cell.push({ box, zoom });
    else this.#cells.set(at, [{ box, zoom }]);
    this.#reach = Math.max(this.#reach, box.width, box.height);
    this.#offset = Math.max(this.#offset, Math.abs(box.dx), Math.abs(box.dy));
    this.#growth = Math.max(this.#growth, Math.abs(box.growX), Math.abs(box.growY));
  }

  /** The smallest zoom past `from` at which `box` is free of all seen there, or `limit` as soon as that is reached. */
  smallestFreeZoom(box: LabelBox, from: number, limit: number): number {
    let zoom = from;
    const against = (others: readonly { box: LabelBox; zoom: number }[]): void => {
      for (const other of others) {
        const free = freeZoom(other.box, box, this.#gap);
        // Where the other is itself not yet seen when both are free of each other, it asks for nothing.
        if (free > zoom && other.zoom < free) zoom = free;
        if (zoom >= limit) return;
      }
    };
    against(this.#few);

    const column = this.#column(box);
    const row = this.#row(box);
    const last = Math.max(column, this.#columns - 1 - column, row, this.#rows - 1 - row);
    const reach = (this.#reach + Math.max(box.width, box.height)) / 2 + this.#gap;
    const offset = this.#offset + Math.max(Math.abs(box.dx), Math.abs(box.dy));
    const growth = this.#growth + Math.max(Math.abs(box.growX), Math.abs(box.growY));
    for (let ring = 0; ring <= last && zoom < limit; ring++) {
      const distance = (ring - 1) * this.#cell;
      if (distance > 0 && freeFrom(distance, -offset, -growth, reach) <= zoom) break;
      this.#eachOfRing(column, row, ring, against);
    }
    return Math.min(zoom, limit);
  }

  #eachOfRing(
    column: number,
    row: number,
    ring: number,
    visit: (boxes: readonly { box: LabelBox; zoom: number }[]) => void,
  ): void {
    const [first, last] = [Math.max(0, column - ring), Math.min(this.#columns - 1, column + ring)];
    for (let r = Math.max(0, row - ring); r <= Math.min(this.#rows - 1, row + ring); r++) {
      const whole = Math.abs(r - row) === ring;
      for (let c = first; c <= last; c++) {
        if (!whole && Math.abs(c - column) !== ring) continue;
        const cell = this.#cells.get(r * this.#columns + c);
        if (cell) visit(cell);
      }
    }
  }

  #column(box: LabelBox): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((box.x - this.#left) / this.#cell)));
  }

  #row(box: LabelBox): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((box.y - this.#top) / this.#cell)));
  }
}
