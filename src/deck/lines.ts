import { fitted } from '../picture/caption.ts';
import { breakText } from '../picture/lettering.ts';
import { averageWidth, type FontWeight } from '../picture/measure.ts';

const POINTS_AN_INCH = 72;

/**
 * A text as lines no wider than `inches` at a size in points, at most `most` of them, cut with an ellipsis. Measured by
 * Inter, which is about 5 % wider than Arial, so that what fits here fits on the slide.
 */
export function linesOf(
  text: string,
  inches: number,
  points: number,
  most: number,
  weight: FontWeight = 400,
): string[] {
  const room = inches * POINTS_AN_INCH;
  const measure = (part: string): number => averageWidth(part, points, weight);
  // A word that is wider than the line is cut.
  return breakText(text, room, most, measure).map((line) => fitted(line, room, measure));
}
