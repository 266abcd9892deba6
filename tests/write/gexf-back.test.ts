import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import type { PaperGraph } from '../../src/graph.ts';
import { gexf as gexfFormat, readGexf } from '../../src/read/gexf.ts';
import { gexf } from '../../src/write/index.ts';
import { DISTILLED, hostileMap, smallMap, written } from './maps.ts';

const back = (text: string): PaperGraph => MultiDirectedGraph.from(readGexf(text) as never) as PaperGraph;

test('a map comes back as it was, its positions scaled', () => {
  const map = smallMap();
  const read = back(written(gexf, map));
  map.updateEachNodeAttributes((_key, node) => ({ ...node, x: node.x * 200, y: (node.y - 1.5) * 200 }));
  // What the file shows beyond the record: an address made of the DOI.
  map.mergeNodeAttributes('paper:10.1000/tiny', { url: 'https://doi.org/10.1000/tiny' } as object);
  map.mergeNodeAttributes('paper:2301.00001', { url: 'https://arxiv.org/abs/2301.00001' } as object);
  expect(read.export()).toEqual(map.export());
});

test('written again it is the same file', () => {
  const text = written(gexf, smallMap());
  expect(written(gexf, back(text))).toBe(text);
});

test('what was skipped when the map was built stays told, every reason with its count', () => {
  const map = smallMap();
  const skipped = { 'no title': 12, 'a line that is no JSON, or cut': 3, 'the same paper again': 1 };
  map.setAttribute('counts', { read: 2, skipped });
  expect(back(written(gexf, map)).getAttribute('counts')).toEqual({ read: 2, skipped });
});

test('the resolution at which regions were found comes back to the last digit, so that a map that grows goes on from it', () => {
  const map = smallMap();
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (resolution) => {
      map.setAttribute('resolution', resolution);
      expect(back(written(gexf, map)).getAttribute('resolution')).toBe(resolution);
    }),
    { numRuns: 50 },
  );
  map.setAttribute('resolution', 1.25);
  const text = written(gexf, map);
  expect(text).toContain('&#10;regions found at resolution 1.25</description>');
  for (const [said, is] of [
    ['A note of the reader.\r\nregions found at resolution 1.25', 1.25],
    ['regions found at resolution high', undefined],
    ['regions found at resolution -1', undefined],
    ['', undefined],
  ] as const)
    expect(
      back(
        text.replace(/<description>.*<\/description>/s, `<description>${said}</description>`),
      ).getAttribute('resolution'),
    ).toBe(is);
});

test('what was edited in Gephi stays: a name, a colour, a place, a node deleted with its evidence', () => {
  const text = written(gexf, smallMap())
    .replace('label="T5"', 'label="T5 (Google)"')
    .replace(/(<node id="model:t5".*?)<viz:position[^>]*>/, '$1<viz:position x="12.5" y="-3" z="0"/>')
    .replace(/(<node id="model:t5".*?)<viz:color[^>]*>/, '$1<viz:color r="1" g="2" b="255" a="0.5"/>')
    .replace(/ *<node id="paper:10.1000\/tiny".*?<\/node>\n/, '')
    .replace(/ *<edge [^>]*source="paper:10.1000\/tiny".*?<\/edge>\n/, '');
  const map = back(text);
  expect(map.order).toBe(4);
  expect(map.getNodeAttributes('model:t5')).toMatchObject({
    label: 'T5 (Google)',
    x: 12.5,
    y: -3,
    color: '#0102ff',
  });
  expect(map.getEdgeAttribute('model:tinyt5|distilled_from|model:t5', 'evidence')).toEqual([]);
  expect(map.getEdgeAttribute('paper:2301.00001|uses|model:tinyt5', 'evidence')).toHaveLength(1);
  expect(map.getAttribute('clusters').map(({ size }) => size)).toEqual([3, 1]);
});

test('as Gephi writes it: other namespace, unquoted lists, no label on edges', () => {
  const map = back(`<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://www.gexf.net/1.3" version="1.3" xmlns:viz="http://www.gexf.net/1.3/viz">
  <meta lastmodifieddate="2026-01-01"><creator>Gephi 0.10.1</creator><description></description></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="kind" title="kind" type="string"/><attribute id="0" title="cluster label" type="string"/>
      <attribute id="authors" title="authors" type="liststring"/><attribute id="cluster_id" title="cluster id" type="string"/>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="relation" title="relation" type="string"/></attributes>
    <nodes>
      <node id="paper:a" label="A"><attvalues><attvalue for="kind" value="paper"/><attvalue for="0" value="Region"/>
        <attvalue for="cluster_id" value="c1"/><attvalue for="authors" value="[Ada, &quot;Bo, C&quot;]"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1.0" y="2.0"/><viz:color r="10" g="20" b="30"/></node>
      <node id="7" label="by hand"></node>
    </nodes>
    <edges><edge id="3" source="paper:a" target="7" kind="uses" weight="2.0"/></edges>
  </graph>
</gexf>`);
  expect(map.getNodeAttributes('paper:a')).toMatchObject({
    title: 'A',
    authors: ['Ada', 'Bo, C'],
    color: '#0a141e',
  });
  expect(map.getNodeAttributes('7')).toMatchObject({ kind: 'technique', label: 'by hand' });
  expect(map.getEdgeAttributes('paper:a|uses|7')).toMatchObject({ relation: 'uses', weight: 2 });
  expect(map.getAttribute('clusters')).toMatchObject([
    { id: 'c1', label: 'Region', size: 1, color: '#0a141e' },
  ]);
});

test('any map comes back whole', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      fc.pre(map.someNode((_key, { kind }) => kind === 'paper'));
      const read = back(written(gexf, map));
      expect([read.order, read.size]).toEqual([map.order, map.size]);
    }),
  );
});

test('evidence still marks its sentence', () => {
  const map = back(written(gexf, smallMap()));
  const [place] = map.getEdgeAttribute('model:tinyt5|distilled_from|model:t5', 'evidence');
  const paper = map.getNodeAttributes(place?.paper ?? '') as { abstract?: string };
  expect(paper.abstract?.slice(place?.start, place?.end)).toBe(DISTILLED);
});

test('what cannot be read says why, in one line', () => {
  const text = written(gexf, smallMap());
  expect(() => readGexf(text.slice(0, 3000))).toThrow(/^is not whole XML: /);
  expect(() => readGexf('<gexf><graph><nodes><node id="1"/></nodes></graph></gexf>')).toThrow(
    /no node is of the kind "paper"/,
  );
  expect(gexfFormat.recognise(text)).toBe(1);
  expect(gexfFormat.recognise('<html>')).toBe(0);
});

test('sub-regions, what is no region, and why a paper is where it is come back', () => {
  const map = smallMap();
  const [first, second] = map.getAttribute('clusters');
  const paper = 'paper:10.1000/tiny';
  map.setAttribute('clusters', [
    { ...first, papers: [paper] },
    { ...second, special: 'other' },
    { id: 'c1.1', label: 'T5', size: 2, color: '#aec7e8', terms: ['T5'], parent: 'c1', papers: [paper] },
  ] as never);
  for (const key of [paper, 'model:t5']) map.mergeNodeAttributes(key, { subcluster: 'c1.1' });
  map.mergeNodeAttributes(paper, { why: ['distillation', 'T5, "the" model'] } as object);
  const read = back(written(gexf, map));
  expect(read.getAttribute('clusters')).toEqual(map.getAttribute('clusters'));
  expect(read.getNodeAttribute('model:t5', 'subcluster')).toBe('c1.1');
  expect(read.getNodeAttribute(paper, 'why' as never)).toEqual(['distillation', 'T5, "the" model']);
});

test('what the file no longer holds is told, with its line', async () => {
  const whole = written(gexf, smallMap());
  const text = whole.replace(/ *<node id="paper:10.1000\/tiny".*?<\/node>\n/, '');
  const skips: unknown[] = [];
  for await (const finding of gexfFormat.read([text], 'edited.gexf')) {
    if ('skipped' in finding) skips.push(finding.skipped);
  }
  const lines = text.split('\n');
  const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1;
  expect(skips).toEqual([
    { reason: 'a link whose end is missing', line: lineOf('<edge id="paper:10.1000/tiny|introduces') },
    { reason: 'a sentence whose paper is missing', line: lineOf('<edge id="model:tinyt5|distilled_from') },
    { reason: 'a sentence whose paper is missing', line: lineOf('<edge id="model:tinyt5|scores_on') },
  ]);
  for await (const finding of gexfFormat.read([whole], 'edited.gexf'))
    expect(finding).not.toHaveProperty('skipped');
});
