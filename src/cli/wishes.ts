import type { PaperGraph } from '../graph.ts';
import { type Focus, findNode, findRegion, NotOnMap, pathBetween } from '../picture/focus.ts';
import { themeIn, viewIn, viewOf } from '../picture/link.ts';
import { editedBy } from '../picture/link-edits.ts';
import type { PictureOptions } from '../picture/options.ts';
import type { ThemeName } from '../picture/theme.ts';
import { seenIn } from '../picture/view.ts';
import type { WriteOptions } from '../write/index.ts';
import { Failure, Misuse } from './failure.ts';
import { parseSize } from './size.ts';
import type { Heeded, Writer } from './writers.ts';

/** The options of `build` that say how its outputs look. */
export const OUTPUT_OPTIONS = {
  size: { type: 'string' },
  theme: { type: 'string' },
  title: { type: 'string' },
  transparent: { type: 'boolean' },
  region: { type: 'string' },
  ego: { type: 'string' },
  view: { type: 'string' },
  'gexf-version': { type: 'string' },
  static: { type: 'boolean' },
  'no-evidence': { type: 'boolean' },
  'no-tour': { type: 'boolean' },
} as const;

export interface OutputValues {
  size?: string | undefined;
  theme?: string | undefined;
  title?: string | undefined;
  transparent?: boolean | undefined;
  region?: string | undefined;
  ego?: string | undefined;
  view?: string | undefined;
  path?: readonly [string, string] | undefined;
  'gexf-version'?: string | undefined;
  static?: boolean | undefined;
  'no-evidence'?: boolean | undefined;
  'no-tour'?: boolean | undefined;
}

const PICTURE = 'a picture (.svg, .png, .pdf)';

/** Which outputs an option is for, as a message names them. */
const MEANT_FOR: Record<Heeded, string> = {
  size: PICTURE,
  theme: `${PICTURE}, a deck (.pptx, .deck.html) or a page (.html)`,
  title: `${PICTURE} or a deck (.pptx, .deck.html)`,
  transparent: PICTURE,
  region: `${PICTURE} or a page (.html)`,
  ego: `${PICTURE} or a page (.html)`,
  path: `${PICTURE} or a page (.html)`,
  'gexf-version': 'a .gexf',
  static: 'a .gexf',
  'no-evidence': 'a file that holds evidence',
  'no-tour': 'a deck (.pptx, .deck.html)',
};

/** Takes `--path A B`, an option of two values, out of the arguments; behind "--" all is file names. */
export function takePath(args: readonly string[]): { args: string[]; path?: readonly [string, string] } {
  const end = args.indexOf('--');
  const at = args.indexOf('--path');
  if (at < 0 || (end >= 0 && at > end)) return { args: [...args] };
  const [from, to] = args.slice(at + 1, at + 3);
  if (from === undefined || to === undefined || from.startsWith('-') || to.startsWith('-'))
    throw new Misuse('--path needs two names: where it begins and where it ends');
  return { args: [...args.slice(0, at), ...args.slice(at + 3)], path: [from, to] };
}

/**
 * Checks what can be checked before the map is built, and gives what makes the options once it is there.
 *
 * @throws Misuse if a value is none, two views are asked for at once, or no output heeds an option;
 *   the function that is returned throws Failure if the map holds nothing of a name
 * @returns for a map, and then for each of its writers, what is to be written
 */
export function outputWishes(
  values: OutputValues,
  writers: readonly Writer[],
): (graph: PaperGraph) => (writer: Writer) => Written {
  for (const name of Object.keys(MEANT_FOR) as Heeded[])
    if (values[name] !== undefined && !writers.some(({ heeds }) => heeds.includes(name)))
      throw new Misuse(`--${name} is for ${MEANT_FOR[name]}, and no output is one`);
  const { theme, title, transparent, 'gexf-version': gexfVersion } = values;
  const views = (['region', 'ego', 'path', 'view'] as const).filter((name) => values[name] !== undefined);
  if (views.length > 1)
    throw new Misuse(`an output is about one thing, not --${views.join(' and --')} at once`);
  if (theme !== undefined && theme !== 'light' && theme !== 'dark')
    throw new Misuse(`--theme ${theme} is neither light nor dark`);
  if (gexfVersion !== undefined && gexfVersion !== '1.2' && gexfVersion !== '1.3')
    throw new Misuse(`--gexf-version ${gexfVersion} is neither 1.2 nor 1.3`);
  const picture: PictureOptions = {
    ...sizeOf(values.size),
    ...(theme !== undefined && { theme }),
    ...(title !== undefined && { title }),
    ...(transparent && { transparent }),
  };
  const wishes: WriteOptions = {
    ...(gexfVersion && { gexfVersion }),
    ...(values.static && { time: 'static' }),
    ...(values['no-evidence'] && { evidence: false }),
    ...(values['no-tour'] && { tour: false }),
  };
  if (values.view !== undefined) {
    const view = linkedView(values.view, theme);
    return (graph) => linkedWishes(graph, view, wishes, picture);
  }
  return (graph) => {
    const focus = focusOf(graph, values);
    const options = { ...wishes, picture: { ...picture, focus }, view: viewOf(focus, theme) };
    return () => ({ graph, options });
  };
}

/** A map and how it is written. */
interface Written {
  graph: PaperGraph;
  options: WriteOptions;
}

/**
 * What the link shows on the screen: pictures and decks have what it leaves of the map, all that is written has its
 * names of regions and its places; a page has the map as it is, and opens with the link, where all can be taken back.
 */
function linkedWishes(
  graph: PaperGraph,
  view: string,
  wishes: WriteOptions,
  picture: PictureOptions,
): (writer: Writer) => Written {
  const edited = editedBy(graph, view);
  const { shown, shownLink, ...seen } = seenIn(graph, view);
  const theme = picture.theme ?? themeIn(view);
  const options: WriteOptions = {
    ...wishes,
    view,
    picture: { ...picture, ...(theme && { theme }), ...seen, shown, shownLink },
  };
  const deck: WriteOptions = { ...options, shown: { node: shown, edge: shownLink } };
  return ({ ending }) => {
    if (ending === '.html') return { graph, options };
    return { graph: edited, options: DECKS.has(ending) ? deck : options };
  };
}

const DECKS: ReadonlySet<string> = new Set(['.pptx', '.deck.html']);

/** The view that a link holds; a theme that is asked for beside it wins. */
function linkedView(link: string, theme: ThemeName | undefined): string {
  const view = viewIn(link);
  if (view === undefined)
    throw new Misuse(`--view ${link} is no link of the explorer, which has "#v1" in it`);
  return theme ? `${view.replace(/&t=[^&]*/g, '')}&t=${theme}` : view;
}

function sizeOf(size: string | undefined): { width?: number; height?: number } {
  if (size === undefined) return {};
  try {
    return parseSize(size);
  } catch (error) {
    throw new Misuse(`--size ${error instanceof RangeError ? error.message : size}`);
  }
}

function focusOf(graph: PaperGraph, { region, ego, path }: OutputValues): Focus {
  if (region !== undefined)
    return { on: 'region', cluster: named('--region', () => findRegion(graph, region)).id };
  if (ego !== undefined) return { on: 'ego', node: named('--ego', () => findNode(graph, ego)), steps: 1 };
  if (path === undefined) return { on: 'all' };
  const [from, to] = path.map((name) => named('--path', () => findNode(graph, name))) as [string, string];
  const nodes = pathBetween(graph, from, to);
  if (!nodes) throw new Failure('--path', `nothing leads from "${path[0]}" to "${path[1]}"`);
  return { on: 'path', nodes };
}

function named<T>(option: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    throw error instanceof NotOnMap ? new Failure(option, error.message) : error;
  }
}
