import type { TextItem } from './drawing.ts';
import type { MeasureText } from './measure.ts';

/** Share of the letters' size that they reach above and below their base line. */
const [ABOVE, BELOW] = [0.8, 0.25];

/**
 * Those names of links that touch neither a name of a node nor one another, the first first. What a link says stands
 * beside the picture in any case.
 */
export function freeLinkNames(
  wishes: readonly TextItem[],
  names: readonly TextItem[],
  measure: MeasureText,
): TextItem[] {
  const taken = names.map((name) => boxOf(name, measure));
  return wishes.filter((wish) => {
    const box = boxOf(wish, measure);
    if (taken.some((other) => touches(box, other))) return false;
    taken.push(box);
    return true;
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ text, x, y, fontSize, weight, align }: TextItem, measure: MeasureText): Box {
  const width = measure(text, fontSize, weight ?? 400);
  const left = align === 'middle' ? x - width / 2 : align === 'end' ? x - width : x;
  return { left, right: left + width, top: y - ABOVE * fontSize, bottom: y + BELOW * fontSize };
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
