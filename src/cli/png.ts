import { Resvg } from '@resvg/resvg-js';
import type { PaperGraph } from '../graph.ts';
import { drawMap, type PictureOptions } from '../picture/draw.ts';
import type { Drawing } from '../picture/drawing.ts';
import { writeSvg } from '../picture/svg.ts';
import { INTER } from './fonts.ts';

/** The map as a PNG of exactly the pixels asked for, 1920 × 1080 unless told; no browser and no system font needed. */
export const writePng = (graph: PaperGraph, options: PictureOptions = {}): Uint8Array =>
  rasterize(drawMap(graph, options));

/** A drawing as PNG. */
export function rasterize(drawing: Drawing): Uint8Array {
  const image = new Resvg([...writeSvg(drawing)].join(''), {
    font: {
      loadSystemFonts: false,
      fontFiles: [INTER.regular, INTER.semibold],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  }).render();
  return image.asPng();
}
