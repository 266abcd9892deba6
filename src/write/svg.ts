import { drawMap } from '../picture/draw.ts';
import { writeSvg } from '../picture/svg.ts';
import type { WriteFormat } from './format.ts';
import { joined } from './format.ts';

/** The picture of the map, as drawn in the explorer. */
export const svg: WriteFormat = {
  name: 'SVG picture',
  endings: ['.svg'],
  mediaType: 'image/svg+xml',
  write: (graph, { picture, shown }) =>
    joined(
      writeSvg(
        drawMap(graph, {
          ...(shown && { shown: (node) => shown.node(node), shownLink: (edge) => shown.edge(edge) }),
          ...picture,
        }),
      ),
    ),
};
