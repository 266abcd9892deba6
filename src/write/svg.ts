import { drawMap } from '../picture/draw.ts';
import { writeSvg } from '../picture/svg.ts';
import type { WriteFormat } from './format.ts';
import { encoded } from './utf8.ts';

/** The picture of the map, as drawn in the explorer. */
export const svg: WriteFormat = {
  name: 'SVG picture',
  endings: ['.svg'],
  mediaType: 'image/svg+xml',
  write: (graph, { picture, shown }) =>
    encoded(
      writeSvg(
        drawMap(graph, {
          ...(shown && { shown: (node) => shown.node(node), shownLink: (edge) => shown.edge(edge) }),
          ...picture,
        }),
      ),
    ),
};
