import { FONT_FAMILY } from '../../../src/picture/measure.ts';
import type { Theme } from '../../../src/picture/theme.ts';
import type { Arrangement } from '../../state/standing.ts';
import { toScreen, type Viewport } from '../stage.ts';
import { rgba } from './context.ts';

/** Pixels from the top of the window to the words: below what floats there. */
const HEAD = 84;
/** And from its foot to the end of the lines: the caption stands there. */
const FOOT = 56;

/** Upright lines below the nodes, each with its word at the top of the window, such as a year. */
export function paintAxis(
  context: CanvasRenderingContext2D,
  view: Viewport,
  axis: Arrangement['axis'],
  theme: Theme,
): void {
  context.font = `500 12px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  let free = -Infinity;
  for (const { x, says } of axis) {
    const at = Math.round(toScreen(view, x, 0)[0]) + 0.5;
    if (at < 0 || at > view.width) continue;
    context.strokeStyle = rgba(theme.muted, 0.22);
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(at, HEAD + 10);
    context.lineTo(at, view.height - FOOT);
    context.stroke();
    // Far out the words would run into each other: the first of them stands.
    const half = context.measureText(says).width / 2 + 6;
    if (at - half < free) continue;
    free = at + half;
    context.fillStyle = theme.muted;
    context.fillText(says, at, HEAD);
  }
}
