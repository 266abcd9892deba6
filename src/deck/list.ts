import { linesOf } from './lines.ts';

/** Where a list stands on a slide; all in inches but the letters, which are in points. */
export interface ListPlace {
  /** Width of a name, and height of the list. */
  w: number;
  h: number;
  points: number;
  /** From a line to the next, and between two names. */
  line: number;
  gap: number;
}

/**
 * How a list of names is broken so that it fits: for each name that has room its lines, and what stands between two.
 * Names have two lines at most, and stand closer together where that makes the list too high; then they have one. Where
 * the list still is too high it ends early, with a line to spare for how many are left.
 */
export function listLines(
  names: readonly string[],
  { w, h, points, line, gap: wide }: ListPlace,
): { lines: number[]; gap: number } {
  const rows = (most: number): number[] => names.map((name) => linesOf(name, w, points, most).length);
  const height = (of: readonly number[], gap: number): number =>
    of.reduce((sum, lines) => sum + lines * line + gap, 0);
  const two = rows(2);
  for (const gap of [wide, wide / 2]) if (height(two, gap) <= h) return { lines: two, gap };
  const lines = rows(1);
  const gap = height(lines, wide) <= h ? wide : wide / 2;
  let fits = lines.length;
  while (fits > 0 && height(lines.slice(0, fits), gap) + (fits < lines.length ? line : 0) > h) fits--;
  return { lines: lines.slice(0, fits), gap };
}
