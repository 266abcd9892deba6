import type { PaperGraph } from '../graph.ts';
import { drawMap } from '../picture/draw.ts';
import type { Drawing } from '../picture/drawing.ts';
import { editedBy } from '../picture/link-edits.ts';
import type { ThemeName } from '../picture/theme.ts';
import { seenIn } from '../picture/view.ts';
import type { WriteOptions } from '../write/format.ts';

/** Both in inches. */
export interface Inches {
  w: number;
  h: number;
}

/** Pixels of a file for an inch of a slide, of which 13.3 are as wide as a slide: sharp at 2560 × 1440. */
const PIXELS_AN_INCH = 192;
/** Pixels of a drawing for an inch of a slide. Of a region: names of nodes, 10 to 18 pixels, are 9 to 17 points. */
const DRAWN_AN_INCH = { region: 78, map: 84 };

/**
 * A picture for a slide, which says in text of its own what a legend and a title would; no ground: the slide's shows.
 *
 * @param region the id of the region that is drawn, alone and as large as it fits; without it the whole map
 */
export function slidePicture(
  graph: PaperGraph,
  { w, h }: Inches,
  theme: ThemeName,
  { shown }: WriteOptions,
  region?: string,
): Drawing {
  const isShown = (node: string): boolean => shown?.node(node) ?? true;
  return drawMap(graph, {
    width: Math.round(w * PIXELS_AN_INCH),
    height: Math.round(h * PIXELS_AN_INCH),
    unit: PIXELS_AN_INCH / DRAWN_AN_INCH[region === undefined ? 'map' : 'region'],
    theme,
    focus: region === undefined ? { on: 'all' } : { on: 'region', cluster: region },
    transparent: true,
    title: '',
    legend: false,
    caption: false,
    nodeNames: region !== undefined,
    shown:
      region === undefined
        ? isShown
        : (node) => isShown(node) && graph.getNodeAttribute(node, 'cluster') === region,
    ...(shown && { shownLink: shown.edge }),
  });
}

/** The picture of one stop of a tour: the view that it holds, filters, camera, moved nodes and names of regions included. */
export function stopPicture(
  graph: PaperGraph,
  { w, h }: Inches,
  theme: ThemeName,
  state: string,
  { shown }: WriteOptions,
): Drawing {
  const seen = seenIn(graph, state);
  return drawMap(editedBy(graph, state), {
    width: Math.round(w * PIXELS_AN_INCH),
    height: Math.round(h * PIXELS_AN_INCH),
    unit: PIXELS_AN_INCH / DRAWN_AN_INCH.map,
    theme,
    ...seen,
    ...(shown && {
      shown: (node) => seen.shown(node) && shown.node(node),
      shownLink: (edge) => seen.shownLink(edge) && shown.edge(edge),
    }),
    transparent: true,
    title: '',
    legend: false,
    caption: false,
  });
}

/** The same without a word in it, for a slide that has other things to say. */
export const withoutNames = (drawing: Drawing): Drawing => ({
  ...drawing,
  groups: drawing.groups.filter(({ name }) => name !== 'names'),
});
