import type { PaperGraph } from '../../src/graph.ts';
import { drawMap } from '../../src/picture/draw.ts';
import { editedBy } from '../../src/picture/link-edits.ts';
import { writeSvg } from '../../src/picture/svg.ts';
import type { ThemeName } from '../../src/picture/theme.ts';
import { seenIn } from '../../src/picture/view.ts';
import { measureText } from '../map/measure.ts';
import { asBrought } from '../state/as-brought.ts';

/** A drawing of a larger map for every stop would keep the page waiting. */
const MOST_NODES = 6_000;
const SIZE = { width: 480, height: 270 };

/** A small picture of a stop without names, as an SVG document; '' for maps too large to be drawn often. */
export function thumbnail(graph: PaperGraph, state: string, theme: ThemeName): string {
  if (graph.order > MOST_NODES) return '';
  const home = asBrought(graph);
  const drawing = drawMap(editedBy(home, state), {
    ...SIZE,
    unit: 1,
    ...seenIn(home, state),
    theme,
    title: '',
    legend: false,
    caption: false,
    margin: 6,
    mostLinks: 300,
    nodeNames: false,
    measure: measureText,
  });
  const groups = drawing.groups.filter(({ name }) => name !== 'names');
  return [...writeSvg({ ...drawing, groups })].join('');
}
