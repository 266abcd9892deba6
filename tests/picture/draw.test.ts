import { describe, expect, test } from 'vitest';
import { drawMap } from '../../src/picture/draw.ts';
import type { Drawing, TextItem } from '../../src/picture/drawing.ts';
import { averageWidth } from '../../src/picture/measure.ts';
import { writeSvg } from '../../src/picture/svg.ts';
import { madeMap } from './made-map.ts';

const texts = (drawing: Drawing): string[] =>
  drawing.groups.flatMap(({ items }) => items.flatMap((item) => (item.type === 'text' ? [item.text] : [])));
const itemsOf = (drawing: Drawing, name: string) =>
  drawing.groups.find((group) => group.name === name)?.items ?? [];
const svgOf = (drawing: Drawing): string => [...writeSvg(drawing)].join('');

describe('drawMap', () => {
  test('the whole map: every node, every region with hull, name and legend row, title and source line', () => {
    const graph = madeMap();
    const drawing = drawMap(graph);
    expect(itemsOf(drawing, 'nodes')).toHaveLength(graph.order);
    expect(itemsOf(drawing, 'hulls')).toHaveLength(4);
    expect(itemsOf(drawing, 'links')).toHaveLength(graph.size);
    expect(texts(drawing)).toContain('Four regions');
    expect(texts(drawing)).toContain('Low-bit quantization');
    expect(texts(drawing)).toContain('120 papers from made.json  ·  116 links  ·  Paperloom');
    expect(drawing.description).toContain('Regions: Distillation into smaller models; Low-bit quantization;');
  });

  test('the legend has the whole name of a region that needs three lines, where there is room', () => {
    const graph = madeMap();
    const label = 'Retrieval-augmented generation and electronic health records';
    graph.updateAttribute('clusters', (clusters = []) => clusters.map((one) => ({ ...one, label })));
    const lines = texts({
      ...drawMap(graph),
      groups: [{ name: 'legend', items: itemsOf(drawMap(graph), 'legend') }],
    });
    expect(lines.slice(2, 5).join(' ')).toBe(label);
  });

  test('a long title ends before the legend begins', () => {
    const drawing = drawMap(madeMap(), { title: 'A long name of a map of papers '.repeat(9) });
    const [title] = itemsOf(drawing, 'frame') as TextItem[];
    const legend = itemsOf(drawing, 'legend') as TextItem[];
    const left = Math.min(
      ...legend.filter(({ type, align }) => type === 'text' && align === 'start').map(({ x }) => x),
    );
    expect(title?.text).toMatch(/^A long name of a map .*…$/);
    expect((title?.x ?? 0) + averageWidth(title?.text ?? '', 27, 600)).toBeLessThan(left);
  });

  test('only the strongest links are drawn, and the caption says so', () => {
    const drawing = drawMap(madeMap(), { mostLinks: 40 });
    expect(itemsOf(drawing, 'links')).toHaveLength(40);
    expect(texts(drawing).join()).toContain('the strongest 40 of 116 links');
  });

  test('no text leaves the picture, whatever its shape', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1080, 1920],
      [3840, 2160],
      [400, 300],
    ] as const) {
      const drawing = drawMap(madeMap(), { width, height });
      for (const item of drawing.groups.flatMap(({ items }) => items))
        if (item.type === 'text') {
          expect(item.x).toBeGreaterThanOrEqual(0);
          expect(item.x).toBeLessThanOrEqual(drawing.width);
          expect(item.y).toBeLessThanOrEqual(drawing.height);
        }
    }
  });

  test('a region alone in colour, the others dimmed and nameless', () => {
    const drawing = drawMap(madeMap(), { focus: { on: 'region', cluster: 'r1' } });
    expect(drawing.title).toBe('Low-bit quantization');
    expect(itemsOf(drawing, 'links')).toHaveLength(29);
    const names = itemsOf(drawing, 'names') as TextItem[];
    expect(names.length).toBeGreaterThan(3);
    expect(names.some(({ text }) => / [023]\.\d/.test(text))).toBe(false);
  });

  test('a path shows each relation and the sentence behind it', () => {
    const drawing = drawMap(madeMap(), {
      focus: { on: 'path', nodes: ['model:0-2', 'paper:0-0', 'task:0-5'] },
    });
    // Three nodes, and the relation of the longer step; the name of the shorter one would lie over a node's.
    expect(itemsOf(drawing, 'names')).toHaveLength(4);
    const said = texts(drawing).join(' ');
    expect(said).toContain('How Llama 0.2 and Summarization 0.5 are connected');
    expect(said).toContain('“We distill GPT-4 into a model of one billion parameters.”');
    expect(said).toContain('2020, Teaching small models to reason 0.0');
  });

  test('hidden nodes are not drawn and are counted', () => {
    const drawing = drawMap(madeMap(), { shown: (node) => !node.startsWith('task:') });
    expect(itemsOf(drawing, 'nodes')).toHaveLength(100);
    expect(texts(drawing).join()).toContain('20 nodes hidden');
    expect(texts(drawing)).not.toContain('Task');
  });

  test('an empty map is a picture with a title', () => {
    const graph = madeMap();
    graph.clear();
    expect(texts(drawMap(graph))).toEqual(['Four regions']);
  });
});

describe('writeSvg', () => {
  test('exactly the pixels asked for, with real text and words for a screen reader', () => {
    const svg = svgOf(drawMap(madeMap(), { width: 1000, height: 700 }));
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="1000" height="700" viewBox="0 0 /);
    expect(svg).toContain('<title>Four regions</title>\n<desc>Four regions. 20 papers'.replace('20', '40'));
    expect(svg).toContain('>Low-bit quantization</text>');
  });

  test('text from papers cannot break out, and only web addresses become links', () => {
    const graph = madeMap(6);
    graph.mergeNodeAttributes('paper:0-0', {
      label: '</title><script>alert(1)</script> & "x"',
      url: 'javascript:1',
    });
    const svg = svgOf(drawMap(graph));
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('javascript:');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('href="https://example.org/1-0"');
  });

  test('a transparent picture has no ground', () => {
    expect(svgOf(drawMap(madeMap(), { transparent: true }))).not.toContain('width="100%"');
  });

  test('2,000 links take less than 2 MB', () => {
    const graph = madeMap(510);
    const svg = svgOf(drawMap(graph, { mostLinks: 2000 }));
    expect(svg.length).toBeLessThan(2_000_000);
    expect(svg.length).toBeGreaterThan(100_000);
  });

  test('the same map gives the same bytes', () => {
    expect(svgOf(drawMap(madeMap()))).toBe(svgOf(drawMap(madeMap())));
  });
});
