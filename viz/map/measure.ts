import { FONT_FAMILY, type FontWeight, type MeasureText } from '../../src/picture/measure.ts';

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Letters that stand side by side without joining. */
const PLAIN = /^[ -~]+$/;

/**
 * The sum of the letters' own widths, which is much faster for thousands of names. Pairs that faces set closer make it
 * a little too wide, which does no harm to a box.
 */
function sumOf(text: string, weight: FontWeight): number | undefined {
  if (text.length === 1) return undefined;
  let sum = 0;
  for (const letter of text) sum += measureText(letter, 100, weight);
  return sum;
}

/** Measures by the canvas that also draws, so that a box holds its text whatever faces the machine has. */
export const measureText: MeasureText = (text, fontSize, weight) => {
  // Widths grow in proportion: one measurement at 100 px serves every size.
  const key = `${weight}${text}`;
  let width = widths.get(key) ?? (PLAIN.test(text) ? sumOf(text, weight) : undefined);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * fontSize * 0.6;
    context.font = `${weight} 100px ${FONT_FAMILY}`;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return (width * fontSize) / 100;
};
