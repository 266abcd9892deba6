/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/**
 * Reads `#rrggbb` or `#rgb`. Anything else, such as a colour name in a graph that somebody else wrote, is a middle
 * grey: a picture is drawn rather than refused.
 */
export function parseColour(text: string): Rgb {
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(text);
  if (long) return [hex(long[1]), hex(long[2]), hex(long[3])];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return [hex(short[1]) * 17, hex(short[2]) * 17, hex(short[3]) * 17];
  return [136, 136, 136];
}

const hex = (digits: string | undefined): number => Number.parseInt(digits ?? '88', 16);

const twoDigits = (channel: number): string =>
  Math.max(0, Math.min(255, Math.round(channel)))
    .toString(16)
    .padStart(2, '0');

/** `#rrggbb`. */
export const formatColour = ([r, g, b]: Rgb): string => `#${twoDigits(r)}${twoDigits(g)}${twoDigits(b)}`;

/** `share` of the way from one colour to the other: 0 is `from`, 1 is `to`. */
export function mix(from: string, to: string, share: number): string {
  const [r, g, b] = parseColour(from);
  const [toR, toG, toB] = parseColour(to);
  return formatColour([r + (toR - r) * share, g + (toG - g) * share, b + (toB - b) * share]);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const [r, g, b] = parseColour(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to `colour` on its way to `ink` that stands out from `background` by `ratio` at least. */
export function readable(colour: string, background: string, ink: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, ink, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return ink;
}
