import { expect, test, vi } from 'vitest';
import { buildGraph } from '../../src/build.ts';
import { deckOf } from '../../src/deck/deck.ts';
import { slidesHtml } from '../../src/deck/html.ts';
import { writePptx } from '../../src/deck/pptx.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { madeMap } from '../picture/made-map.ts';
import { hasOffice, PATIENCE, runOn } from '../write/readers.ts';
import { faultsOf, partsOf, textsOf } from './package.ts';

/** Stands for the pixels, which a test of their own looks at. */
const rasterize = () => new Uint8Array([137, 80, 78, 71]);

const partsFor = async (graph: PaperGraph, options = {}) =>
  partsOf(await writePptx(graph, options, rasterize));

/** A map on which a model scores on a benchmark. */
function mapWithScore(): PaperGraph {
  const graph = madeMap(12);
  const [model, benchmark] = ['model:0-2', 'benchmark:0-4'];
  graph.addEdgeWithKey('score', model, benchmark, {
    relation: 'scores_on',
    weight: 1,
    confidence: 0.9,
    value: '71.5%',
    evidence: [{ paper: 'paper:0-0', field: 'abstract', start: 0, end: 56, value: '71.5%' }],
  });
  return graph;
}

test('a deck is a title, the overview, a slide a region, and the scores', async () => {
  const parts = await partsFor(mapWithScore());
  const slide = (n: number) => textsOf(String(parts.get(`ppt/slides/slide${n}.xml`)));
  expect(slide(1)).toContain('Four regions');
  expect(slide(2)).toEqual(expect.arrayContaining(['16 papers in 4 regions', 'Low-bit quantization']));
  expect(slide(3)).toContain('Distillation into smaller models');
  expect(slide(3)).toContain('4 papers, 2 models, 2 techniques, 2 benchmarks, 2 tasks');
  expect(slide(6)).toContain('Clinical language models');
  expect(slide(7)).toEqual(expect.arrayContaining(['GSM8K 0.4', 'Llama 0.2', '71.5%']));
  expect(parts.has('ppt/slides/slide8.xml')).toBe(false);
});

test('the speaker has the sentences, each with its paper and a paragraph of its own', async () => {
  const parts = await partsFor(mapWithScore());
  const notes = textsOf(String(parts.get('ppt/notesSlides/notesSlide3.xml')));
  expect(notes).toContain('Llama 0.2 scores on GSM8K 0.4:');
  expect(notes).toContain('“We distill GPT-4 into a model of one billion parameters.”');
  expect(notes).toContain('2020, Teaching small models to reason 0.0 https://example.org/0-0');
  const silent = await partsFor(mapWithScore(), { evidence: false });
  expect(String(silent.get('ppt/notesSlides/notesSlide3.xml'))).not.toContain('We distill');
});

test('a picture is an SVG with the real pixels beside it', async () => {
  const parts = await partsFor(madeMap(6));
  expect(parts.get('ppt/media/image-2-1.png')).toEqual(rasterize());
  expect(parts.get('ppt/media/image-2-2.svg')).toMatch(/^<svg .*Low-bit/s);
  // The region's own nodes alone, and its slide says its name.
  expect(parts.get('ppt/media/image-3-2.svg')).toContain('Llama 0.2');
  expect(parts.get('ppt/media/image-3-2.svg')).not.toContain('Llama 1.2');
});

test('the same map gives the same bytes, whenever it is written', async () => {
  const written = (time: string) => {
    vi.setSystemTime(time);
    return writePptx(mapWithScore(), { picture: { theme: 'dark' } }, rasterize);
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const first = await written('2026-01-01T10:00:00Z');
    expect(Buffer.compare(first, await written('2027-02-03T11:12:13Z'))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('no text and no address makes a file that has to be repaired', async () => {
  const graph = mapWithScore();
  const hostile = 'A\u0000\u000b <b>&amp; "quoted" \ud800 ]]> \n 漢字 '.repeat(8);
  graph.setAttribute('name', hostile);
  graph.updateAttribute(
    'clusters',
    (clusters) => clusters?.map((one) => ({ ...one, label: hostile, terms: [hostile] })) ?? [],
  );
  graph.updateEachNodeAttributes((key, node) => ({
    ...node,
    label: hostile,
    ...(node.kind === 'paper' && {
      title: hostile,
      url: [
        'javascript:alert(1)',
        'https://example.org/a b"<\u0001>%zz',
        'https://[',
        'http://ok.example/?a=1&b=2',
      ][Number(key.slice(-1)) % 4],
    }),
  }));
  const parts = await partsFor(graph);
  expect(faultsOf(parts)).toEqual([]);
  const links = [...parts].filter(([name]) => name.endsWith('.rels')).join();
  expect(links).toContain('https://example.org/a%20b%22%3C');
  expect(links).toContain('http://ok.example/?a=1&amp;b=2');
  expect(links).not.toContain('javascript');
});

// A picture of one pixel, which Impress can read.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.skipIf(!hasOffice)(
  'LibreOffice Impress opens it: slides, names, links and notes',
  async () => {
    const deck = await writePptx(mapWithScore(), {}, () => PIXEL);
    const fodp = runOn({ 'deck.pptx': deck }, 'sh', [
      '-c',
      'soffice -env:UserInstallation=file://{}/profile --headless --convert-to fodp --outdir {} {}/deck.pptx >&2 && cat {}/deck.fodp',
    ]);
    expect(fodp.match(/<draw:page /g)).toHaveLength(7);
    expect(fodp).toContain('Clinical language models');
    expect(fodp).toContain('https://example.org/0-0');
    expect(fodp).toContain('We distill GPT-4 into a model of one billion parameters.');
    expect(fodp).toContain('71.5%');
  },
  PATIENCE,
);

test('a map without papers, regions or scores is a deck too', async () => {
  const graph = madeMap(1);
  graph.clear();
  const parts = await partsFor(graph);
  expect(faultsOf(parts)).toEqual([]);
  expect(parts.has('ppt/slides/slide3.xml')).toBe(false);
});

test('what no region is has no slide, and what is hidden is not counted', () => {
  const graph = madeMap(12);
  graph.updateAttribute('clusters', (clusters = []) =>
    clusters.map((one) => (one.id === 'r3' ? { ...one, special: 'everywhere' as const } : one)),
  );
  const shown = { node: (key: string) => !key.startsWith('paper:1-'), edge: () => true };
  const { overview, regions } = deckOf(graph, { shown });
  expect(overview.heading).toBe('12 papers in 3 regions');
  expect(regions.map(({ facts }) => facts)).toEqual([
    '4 papers, 2 models, 2 techniques, 2 benchmarks, 2 tasks',
    '2 models, 2 techniques, 2 benchmarks, 2 tasks',
    '4 papers, 2 models, 2 techniques, 2 benchmarks, 2 tasks',
  ]);
});

test('of a map with a tour the slides are its stops, each with its own picture, unless told otherwise', async () => {
  const graph = mapWithScore();
  graph.setAttribute('tour', [
    { caption: 'Where we are', state: '' },
    { caption: 'One model', state: 'v1&s=n.model:0-2&c=0.5_0.5_0.5' },
  ]);
  const parts = await partsFor(graph);
  const slide = (n: number) => textsOf(String(parts.get(`ppt/slides/slide${n}.xml`)));
  expect([slide(2), slide(3)].map((texts) => texts[0])).toEqual(['Where we are', 'One model']);
  expect(parts.has('ppt/slides/slide4.xml')).toBe(false);
  expect(String(parts.get('ppt/media/image-3-2.svg'))).not.toBe(String(parts.get('ppt/media/image-2-2.svg')));
  expect(deckOf(graph, { tour: false }).stops).toEqual([]);
  const html = [...slidesHtml(graph, deckOf(graph), {})].join('');
  expect(html.match(/data-view="[^"]*"/g)).toEqual([
    'data-view="v1&amp;t=light&amp;ui=mini"',
    'data-view="v1&amp;s=n.model:0-2&amp;c=0.5_0.5_0.5&amp;t=light&amp;ui=mini"',
  ]);
});

test('a map keeps its tour when papers are added', () => {
  const tour = [{ caption: 'Where we are', state: '' }];
  const previous = madeMap(3);
  previous.setAttribute('tour', tour);
  const origin = { name: 'More', sources: [], counts: { read: 0, skipped: {} } };
  expect(buildGraph([], { ...origin, previous }).getAttribute('tour')).toEqual(tour);
});
