import type { PaperGraph } from '../graph.ts';
import { formatFor, formats, graphJson, type WriteOptions } from '../write/index.ts';
import { Misuse } from './failure.ts';

type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** How the command line writes one kind of file. */
export interface Writer {
  ending: string;
  /** Which of the options it heeds. */
  heeds: readonly Heeded[];
  write(graph: PaperGraph, options: WriteOptions): Content;
}

/** The options that not every output heeds. */
export type Heeded =
  | 'size'
  | 'theme'
  | 'title'
  | 'transparent'
  | 'region'
  | 'ego'
  | 'path'
  | 'gexf-version'
  | 'static'
  | 'no-evidence'
  | 'no-tour';

const PICTURE: readonly Heeded[] = ['size', 'theme', 'title', 'transparent', 'region', 'ego', 'path'];
const DECK: readonly Heeded[] = ['theme', 'title', 'no-evidence', 'no-tour'];
const PAGE: readonly Heeded[] = ['theme', 'region', 'ego', 'path', 'no-evidence'];

/** What needs more than the core: each is loaded when it is asked for, as that takes longer than to write it. */
const BEYOND_THE_CORE: readonly Writer[] = [
  {
    ending: '.png',
    heeds: PICTURE,
    async *write(graph, { picture }) {
      const { writePng } = await import('./png.ts');
      yield writePng(graph, picture);
    },
  },
  {
    ending: '.pdf',
    heeds: PICTURE,
    async *write(graph, { picture }) {
      const { writePdf } = await import('./pdf.ts');
      yield await writePdf(graph, picture);
    },
  },
  {
    ending: '.pptx',
    heeds: DECK,
    async *write(graph, options) {
      const [{ writePptx }, { rasterize }] = await Promise.all([
        import('../deck/pptx.ts'),
        import('./png.ts'),
      ]);
      yield await writePptx(graph, options, rasterize);
    },
  },
  {
    ending: '.deck.html',
    heeds: DECK,
    async *write(graph, options) {
      const { writeDeckPage } = await import('./deck-page.ts');
      yield* writeDeckPage(graph, options);
    },
  },
  {
    ending: '.html',
    heeds: PAGE,
    async *write(graph, options) {
      const { writePage } = await import('./page.ts');
      yield* writePage(graph, options);
    },
  },
];

/** Every ending that an output may have. */
const ENDINGS: readonly string[] = [
  ...formats.flatMap((format) => format.endings),
  ...BEYOND_THE_CORE.map(({ ending }) => ending),
];

/**
 * What writes an output of this name; "-", standard output, is the map's own JSON.
 *
 * @throws Misuse if the ending says no format
 */
export function writerFor(name: string): Writer {
  // The bare name may be the ending itself: `deck.html` is a `.deck.html`.
  const last = `.${name.replace(/^.*[/\\]/s, '').toLowerCase()}`;
  const own = BEYOND_THE_CORE.find(({ ending }) => last.endsWith(ending));
  if (own) return own;
  const format = name === '-' ? graphJson : formatFor(name);
  if (!format) throw new Misuse(`the ending of ${name} says no format; there are ${ENDINGS.join(', ')}`);
  const ending = format.endings[0] ?? '';
  return {
    ending,
    heeds: [
      ...(ending === '.svg' ? PICTURE : []),
      ...(ending === '.gexf' ? (['gexf-version', 'static'] as const) : []),
      ...(format.evidence ? (['no-evidence'] as const) : []),
    ],
    write: (graph, options) => format.write(graph, options),
  };
}
