import { SLIDE_FRAME } from '../../src/picture/view.ts';
import { cameraForFrame, pictureIn } from '../embed/picture.ts';
import { pixels, saveFile } from '../panels/saving.ts';
import { ALONE, SMALL_LETTERS } from '../state/room.ts';
import { theme } from '../state/theme.ts';
import type { Wishes } from './place.ts';

/** Of the picture that is saved: 1920 × 1080 pixels, sharp on a projector. */
const UNIT = 2;

/** The present view as a picture of a slide, as SVG. */
export function slidePicture(colours: Wishes['colours'], unit = UNIT): string {
  return pictureIn(
    {
      ...SLIDE_FRAME,
      insets: ALONE,
      atRest: ALONE,
      regionLetters: SMALL_LETTERS,
      theme: colours === 'light' || colours === 'dark' ? colours : theme.value,
      ground: colours === 'transparent' ? colours : '',
    },
    cameraForFrame(SLIDE_FRAME.width, SLIDE_FRAME.height),
    unit,
  );
}

/** Saves it as a file; what goes wrong is told. */
export async function savePicture(
  kind: 'svg' | 'png',
  name: string,
  colours: Wishes['colours'],
): Promise<void> {
  const svg = new Blob([slidePicture(colours)], { type: 'image/svg+xml' });
  const file = kind === 'svg' ? svg : await pixels(svg);
  saveFile(`${name}.${kind}`, file);
}
