import { homeScale, type Point } from '../../src/picture/camera.ts';
import { crowdedScale } from '../../src/picture/crowding.ts';
import type { Camera } from '../state/camera.ts';
import type { Base, Box } from './stage.ts';

/** Pixels at the four edges of the window that the map should keep free. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box of some nodes; null for none. A single point is given some room around it. */
export function boxOf(keys: Iterable<string>, place: (key: string) => Point, least = 0): Box | null {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const key of keys) {
    const { x, y } = place(key);
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  if (left > right) return null;
  const wide = Math.max(0, (least - (right - left)) / 2);
  const tall = Math.max(0, (least - (high - low)) / 2);
  return { x: [left - wide, right + wide], y: [low - tall, high + tall] };
}

/**
 * The camera that shows the box as large as it goes in the free part of a window of `width` × `height` pixels.
 * `closest` is the smallest ratio allowed, so that a lone node does not fill the screen.
 */
export function fit(
  box: Box,
  base: Base,
  width: number,
  height: number,
  insets: Insets,
  closest = 0.08,
): Camera {
  const [freeWidth, freeHeight] = freeRoom(width, height, insets);
  const boxWidth = Math.max(box.x[1] - box.x[0], 1e-9);
  const boxHeight = Math.max(box.y[1] - box.y[0], 1e-9);
  const scale = Math.min(freeWidth / boxWidth, freeHeight / boxHeight, base.scale / closest);
  const middleX = (box.x[0] + box.x[1]) / 2 - (insets.left + freeWidth / 2 - width / 2) / scale;
  const middleY = (box.y[0] + box.y[1]) / 2 + (insets.top + freeHeight / 2 - height / 2) / scale;
  return {
    x: 0.5 + (middleX - base.centre[0]) / base.span,
    y: 0.5 + (middleY - base.centre[1]) / base.span,
    ratio: base.scale / scale,
  };
}

/** What the whole map measures in a window of this size while the camera is at (0.5, 0.5) and ratio 1, without a stage. */
export function baseOf(box: Box, width: number, height: number): Base {
  const [wide, high] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  return {
    scale: homeScale(wide, high, width, height),
    centre: [(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2],
    span: Math.max(wide, high) || 1,
  };
}

/** Width and height in pixels of what the insets leave of a window. */
function freeRoom(width: number, height: number, { left, right, top, bottom }: Insets): [number, number] {
  return [Math.max(80, width - left - right), Math.max(80, height - top - bottom)];
}

/** Times the size of few nodes in a window of this size: they are drawn for a map about 820 pixels across, and shrink with it. */
export function sizeFactor(width: number, height: number): number {
  return Math.min(1.15, Math.max(0.55, Math.min(width, height) / 820));
}

/**
 * Times the size of the nodes in a window at ratio 1: less than for few where they cover much, by the rule of pictures.
 *
 * @param discs what the nodes that stand on the map cover, as `discArea` has it
 */
export function nodeScale(width: number, height: number, insets: Insets, discs: number): number {
  const [freeWidth, freeHeight] = freeRoom(width, height, insets);
  return crowdedScale(discs, freeWidth, freeHeight, sizeFactor(width, height));
}

/** The last column of a tree has its names beyond it. */
export function withNames(insets: Insets): Insets {
  return { ...insets, top: insets.top + 60, right: insets.right + NAMES };
}
const NAMES = 130;
