import type { NodeRow } from './rows.ts';

/** Half the span of the longer side of a written map: Gephi's own layouts make maps of about this size. */
const HALF_SPAN = 1000;

const MILLI = 1000;

/** Further out, or larger, nothing is drawn; and longer numbers would need an exponent. */
const LARGEST = 1e9;

/** A number to three decimals, never with an exponent. What is no number is 0. */
export function decimal(value: number): string {
  const rounded = Math.round(Math.max(-LARGEST, Math.min(LARGEST, value)) * MILLI) / MILLI;
  if (Number.isInteger(rounded)) return `${rounded || 0}.0`;
  return Number.isNaN(rounded) ? '0.0' : `${rounded}`;
}

/** Moves and scales positions so that the map lies around (0, 0) and its longer side spans -1000 to 1000. */
export function placed(rows: Iterable<NodeRow>): (row: NodeRow) => { x: number; y: number } {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { attributes } of rows) {
    const { x, y } = attributes;
    if (!(Number.isFinite(x) && Number.isFinite(y))) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const span = Math.max(right - left, top - bottom);
  const scale = span > 0 && Number.isFinite(span) ? (2 * HALF_SPAN) / span : 1;
  const [middleX, middleY] = span >= 0 ? [left / 2 + right / 2, bottom / 2 + top / 2] : [0, 0];
  return ({ attributes }) => ({ x: (attributes.x - middleX) * scale, y: (attributes.y - middleY) * scale });
}

/** The three channels, 0 to 255, of `#rgb`, `#rrggbb` or `rgb(r, g, b)`, what is transparent of it left out. */
export function channels(color: string | undefined): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(color ?? '')?.[1];
  if (hex) {
    const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const at = (start: number) => Number.parseInt(long.slice(start, start + 2), 16);
    return [at(0), at(2), at(4)];
  }
  const rgb = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b/i.exec(color ?? '');
  const at = (group: number) => Math.min(255, Number(rgb?.[group]));
  return rgb ? [at(1), at(2), at(3)] : GREY;
}

/** A colour as {@link channels} reads it, as `#rrggbb`. */
export const hexOf = (color: string | undefined): string =>
  `#${channels(color)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;

/** Of a node whose colour no reader would understand. */
const GREY = [153, 153, 153] as const;
