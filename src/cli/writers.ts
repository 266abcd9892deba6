import type { PaperGraph } from '../graph.ts';
import { formatFor, formats, graphJson, type WriteOptions } from '../write/index.ts';
import { Misuse } from './failure.ts';

type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** How the command line writes one kind of file. */
export interface Writer {
  ending: string;
  /** Which of the options it heeds. */
  heeds: { picture: boolean; gexf: boolean; evidence: boolean };
  write(graph: PaperGraph, options: WriteOptions): Content;
}

const PICTURE = { picture: true, gexf: false, evidence: false };

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
    heeds: { picture: false, gexf: false, evidence: true },
    async *write(graph, options) {
      const [{ writePptx }, { rasterize }] = await Promise.all([
        import('../deck/pptx.ts'),
        import('./png.ts'),
      ]);
      yield await writePptx(graph, options, rasterize);
    },
  },
  {
    ending: '.html',
    heeds: { picture: false, gexf: false, evidence: true },
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
  const own = BEYOND_THE_CORE.find(({ ending }) => name.toLowerCase().endsWith(ending));
  if (own) return own;
  const format = name === '-' ? graphJson : formatFor(name);
  if (!format) throw new Misuse(`the ending of ${name} says no format; there are ${ENDINGS.join(', ')}`);
  const ending = format.endings[0] ?? '';
  return {
    ending,
    heeds:
      ending === '.svg'
        ? PICTURE
        : { picture: false, gexf: ending === '.gexf', evidence: format.evidence ?? false },
    write: (graph, options) => format.write(graph, options),
  };
}
