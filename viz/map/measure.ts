import { FONT_FAMILY, type MeasureText } from '../../src/picture/measure.ts';

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Measures by the canvas that also draws, so that a box holds its text whatever faces the machine has. */
export const measureText: MeasureText = (text, fontSize, weight) => {
  // Widths grow in proportion: one measurement at 100 px serves every size.
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * fontSize * 0.6;
    context.font = `${weight} 100px ${FONT_FAMILY}`;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return (width * fontSize) / 100;
};
