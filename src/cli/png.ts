import { Resvg } from '@resvg/resvg-js';
import type { PaperGraph } from '../graph.ts';
import { drawMap } from '../picture/draw.ts';
import type { Drawing } from '../picture/drawing.ts';
import type { PictureOptions } from '../picture/options.ts';
import { writeSvg } from '../picture/svg.ts';
import { INTER } from './fonts.ts';

/** The map as a PNG of exactly the pixels asked for, 1920 × 1080 unless told; no browser and no system font needed. */
export const writePng = (graph: PaperGraph, options: PictureOptions = {}): Uint8Array =>
  rasterize(drawMap(graph, options));

/** What Inter has letters for: Latin, Greek, Cyrillic, and the signs of typeset text. */
const IN_INTER = /^[\0-\u052f\u1d00-\u22ff\u2500-\u27bf\ufb00-\ufb06\ufffd]*$/;

/** Text that Inter has no letters for is set in a face of the system, which there may be; else it would be boxes. */
const needsMore = ({ groups }: Drawing): boolean =>
  groups.some(({ items }) => items.some((item) => item.type === 'text' && !IN_INTER.test(item.text)));

/** A drawing as PNG. */
export function rasterize(drawing: Drawing): Uint8Array {
  const image = new Resvg([...writeSvg(drawing)].join(''), {
    font: {
      loadSystemFonts: needsMore(drawing),
      fontFiles: [INTER.regular, INTER.semibold],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  }).render();
  return image.asPng();
}
