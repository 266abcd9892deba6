/** Regular for names of nodes, semibold for names of regions and titles. */
export type FontWeight = 400 | 600;

/** The width in pixels of one line of text. In a browser a canvas measures; elsewhere {@link averageWidth} does. */
export type MeasureText = (text: string, fontSize: number, weight: FontWeight) => number;

/**
 * The sans faces of a picture, most wished for first. Inter leads because the program ships it for pixels and PDF,
 * so that a PNG from the command line and an SVG opened where Inter is installed are the same picture.
 */
export const FONT_FAMILY =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

/** From baseline to the middle of a capital, in units of the font size: half of Inter's cap height of 0.727. */
export const CAP_MIDDLE = 0.364;

// Advance widths of U+0020 to U+007E in thousandths of the font size, read from Inter 4 (OFL). Inter is among the wider
// screen faces (Arial and Segoe UI set the same text about 5 % narrower), so a box measured by it holds theirs as well.
const REGULAR = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646,
  593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
  571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
  456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
  327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
const SEMIBOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666,
  612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277,
  580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
  469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
  353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
const ELLIPSIS = 900;
const OTHER_LETTER = 640;
const FULL_WIDTH = 1000;

// Scripts set in squares of one em: Hangul Jamo, CJK, kana, Hangul, full-width forms, and all beyond the basic plane.
const isFullWidth = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code > 0xffff;

/** A {@link MeasureText} without a font at hand: a table of average widths, within 2 % of Inter for Latin text. */
export const averageWidth: MeasureText = (text, fontSize, weight) => {
  const table = weight === 600 ? SEMIBOLD : REGULAR;
  let thousandths = 0;
  // An accent adds no width: "é" is as wide as "e".
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x300 && code <= 0x36f) continue;
    thousandths +=
      table[code - 32] ?? (code === 0x2026 ? ELLIPSIS : isFullWidth(code) ? FULL_WIDTH : OTHER_LETTER);
  }
  return (thousandths * fontSize) / 1000;
};
