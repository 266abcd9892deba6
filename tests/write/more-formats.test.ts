import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import {
  bibtex,
  cx2,
  cytoscape,
  neo4jEdges,
  neo4jNodes,
  papersCsv,
  resultsCsv,
  turtle,
  vosviewer,
} from '../../src/write/index.ts';
import { DISTILLED, hostileMap, SCORED, smallMap, written } from './maps.ts';
import { hasRapper, PATIENCE, runOn } from './readers.ts';

const rowsOf = (text: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

test('the table of results has a row for every score that a paper states', () => {
  expect(rowsOf(written(resultsCsv, smallMap()))).toEqual([
    ['benchmark', 'model', 'value', 'paper', 'year', 'url', 'sentence'],
    ['GSM8K', 'TinyT5', '71.5%', 'TinyT5: a small model', '2021', 'https://doi.org/10.1000/tiny', SCORED],
  ]);
  expect(rowsOf(written(resultsCsv, smallMap(), { evidence: false }))[1]?.at(-1)).toBe('');
});

test('a score that begins as a formula does not run in a spreadsheet', () => {
  const map = smallMap();
  map.mergeEdgeAttributes('model:tinyt5|scores_on|benchmark:gsm8k', { evidence: [], value: '=1+1' });
  expect(rowsOf(written(resultsCsv, map))[1]).toEqual(['GSM8K', 'TinyT5', "'=1+1", '', '', '', '']);
});

test('VOSviewer gets places, regions by number, their colours, and one link for a pair', () => {
  const file = JSON.parse(written(vosviewer, smallMap()));
  expect(file.network.clusters).toEqual([
    { cluster: 1, label: 'Distillation into smaller models' },
    { cluster: 2, label: 'Uses' },
  ]);
  expect(file.config.color_schemes.cluster_colors[1]).toEqual({ cluster: 2, color: '#ff7f0e' });
  expect(file.network.items[0]).toMatchObject({
    id: 'paper:10.1000/tiny',
    cluster: 1,
    x: -1,
    url: 'https://doi.org/10.1000/tiny',
    description:
      '<b>TinyT5: a small model</b><br>Raffel, Colin; Shazeer, &quot;Noam&quot;, Proceedings of Examples, 2021',
  });
  // Distilled from it once, a variant of it in two papers.
  expect(file.network.links).toContainEqual({
    source_id: 'model:t5',
    target_id: 'model:tinyt5',
    strength: 3,
  });
  expect(file.network.links).toHaveLength(4);
});

test('cytoscape.js gets elements with their data, y pointing down', () => {
  const file = JSON.parse(written(cytoscape, smallMap()));
  expect(file.elements.nodes[1]).toMatchObject({
    data: { id: 'paper:2301.00001', kind: 'paper', year: 2023, color: 'rgb(255,127,14)', diameter: 10 },
    position: { x: 1000, y: 100 },
  });
  expect(file.elements.edges[2].data).toMatchObject({
    source: 'model:tinyt5',
    target: 'model:t5',
    relation: 'distilled_from',
    evidence: DISTILLED,
  });
});

/** The value of each aspect of a CX2 file, whose first element is its descriptor. */
const aspectsOf = (text: string) => {
  const [descriptor, ...aspects] = JSON.parse(text);
  expect(descriptor).toEqual({ CXVersion: '2.0', hasFragments: false });
  return Object.assign({}, ...aspects);
};

test('Cytoscape gets CX2 with numbered nodes, their columns, and the style that draws them', () => {
  const file = aspectsOf(written(cx2, smallMap()));
  expect(file.nodes[1]).toMatchObject({
    id: 1,
    x: 1000,
    y: 100,
    v: { key: 'paper:2301.00001', kind: 'paper', year: 2023, color: '#ff7f0e', diameter: 10 },
  });
  const names = file.nodes.map(({ v }: { v: { key: string } }) => v.key);
  expect(file.edges[2]).toMatchObject({
    s: names.indexOf('model:tinyt5'),
    t: names.indexOf('model:t5'),
    v: { interaction: 'distilled_from', evidence: DISTILLED },
  });
  expect(file.visualProperties[0].nodeMapping.NODE_WIDTH).toEqual({
    type: 'PASSTHROUGH',
    definition: { attribute: 'diameter', type: 'double' },
  });
  expect(file.status).toEqual([{ success: true, error: '' }]);
  expect(written(cx2, smallMap(), { evidence: false })).not.toContain(DISTILLED);
});

test('CX2 declares every column that a node or an edge has, with the type of its values', () => {
  const FITS: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value === 'string',
    integer: Number.isInteger,
    double: Number.isFinite,
    list_of_string: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  };
  fc.assert(
    fc.property(hostileMap, (map) => {
      const file = aspectsOf(written(cx2, map));
      for (const { name, elementCount } of file.metaData) expect(file[name]).toHaveLength(elementCount);
      for (const aspect of ['nodes', 'edges']) {
        const declared = file.attributeDeclarations[0][aspect];
        for (const { v } of file[aspect])
          for (const [id, value] of Object.entries(v))
            expect([id, FITS[declared[id].d]?.(value)]).toEqual([id, true]);
      }
      for (const { s, t } of file.edges) expect(file.nodes[s] && file.nodes[t]).toBeDefined();
    }),
  );
});

test('JSON for other programs holds every node and link once, whatever the text', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      const { nodes, edges } = JSON.parse(written(cytoscape, map)).elements;
      const ids = [...nodes, ...edges].map(({ data }: { data: { id: string } }) => data.id);
      expect(ids).toHaveLength(map.order + map.size);
      expect(new Set(ids).size).toBe(ids.length);
      const { items, links } = JSON.parse(written(vosviewer, map)).network;
      expect(items).toHaveLength(map.order);
      for (const { strength } of links) expect(strength).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the papers as a table, with their regions', () => {
  const [header, first] = rowsOf(written(papersCsv, smallMap()));
  expect(header?.slice(0, 3)).toEqual(['Title', 'Authors', 'Year']);
  expect(first?.slice(0, 6)).toEqual([
    'TinyT5: a small model',
    'Raffel, Colin; Shazeer, "Noam"',
    '2021',
    'Proceedings of Examples',
    '10.1000/tiny',
    '',
  ]);
  expect(first?.[8]).toBe('Distillation into smaller models');
});

test('the papers as BibTeX', () => {
  const map = smallMap();
  map.mergeNodeAttributes('paper:2301.00001', { title: '50% of {T5} & more_' } as object);
  const text = written(bibtex, map);
  expect(text).toContain(`@inproceedings{raffel2021tinyt5,
  title = {{TinyT5: a small model}},
  author = {Raffel, Colin and Shazeer, "Noam"},
  year = {2021},
  booktitle = {Proceedings of Examples},
  doi = {10.1000/tiny},
  url = {https://doi.org/10.1000/tiny},
  keywords = {distillation, small models},`);
  expect(text).toContain('title = {{50\\% of \\textbraceleft{}T5\\textbraceright{} \\& more\\_}}');
  expect(text).toContain('eprint = {2301.00001},\n  archiveprefix = {arXiv}');
  expect(written(bibtex, map, { evidence: false })).not.toContain('abstract');
});

test('in BibTeX every brace closes and every key is there once, whatever the text', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      const text = written(bibtex, map);
      let depth = 0;
      for (const sign of text.replace(/\\./g, '')) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const keys = [...text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
      expect(keys).toHaveLength(map.filterNodes((_, { kind }) => kind === 'paper').length);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('Neo4j gets typed headers, kinds as labels and relations as types', () => {
  const [header = [], first = []] = rowsOf(written(neo4jNodes, smallMap()));
  expect(header.slice(0, 5)).toEqual(['id:ID', ':LABEL', 'name:string', 'kind:string', 'year:long']);
  expect(first.slice(0, 3)).toEqual(['paper:10.1000/tiny', 'Paper', 'TinyT5: a small model']);
  expect(first[header.indexOf('authors:string[]')]).toBe('Raffel, Colin;Shazeer, "Noam"');
  const edges = rowsOf(written(neo4jEdges, smallMap()));
  expect(edges[3]?.slice(0, 4)).toEqual(['model:tinyt5', 'model:t5', 'DISTILLED_FROM', '1.0']);
});

test('in the tables for Neo4j a record is a line, whatever the text', () => {
  fc.assert(
    fc.property(hostileMap, (map) => {
      for (const [format, count] of [
        [neo4jNodes, map.order],
        [neo4jEdges, map.size],
      ] as const) {
        const text = written(format, map);
        expect(text.split('\r\n')).toHaveLength(count + 2);
        expect(rowsOf(text)).toHaveLength(count + 1);
      }
    }),
  );
});

test('RDF says each relation, and from which sentence of which paper it was derived', () => {
  const text = written(turtle, smallMap());
  expect(text).toContain(
    '<urn:paperloom:node:model%3Atinyt5> loom:distilledFrom <urn:paperloom:node:model%3At5> .',
  );
  expect(text).toContain(
    `prov:wasDerivedFrom [ a prov:Entity ; prov:wasQuotedFrom <urn:paperloom:node:paper%3A10.1000%2Ftiny> ; schema:text "${DISTILLED}"`,
  );
  expect(written(turtle, smallMap(), { evidence: false })).not.toContain(DISTILLED);
});

test.skipIf(!hasRapper)('Turtle as rapper reads it, whatever the text', { timeout: PATIENCE }, () => {
  const triples = (files: Record<string, string>): string[] =>
    runOn(files, 'rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', '{}/map.ttl']).trim().split('\n');
  const read = triples({ 'map.ttl': written(turtle, smallMap()) });
  expect(read.filter((line) => line.includes('prov#wasDerivedFrom'))).toHaveLength(5);
  expect(read).toContain(
    '<urn:paperloom:node:model%3Atinyt5> <urn:paperloom:vocabulary:distilledFrom> <urn:paperloom:node:model%3At5> .',
  );
  // Turtle documents one behind the other are one: a hundred maps cost one start of the program.
  const maps = fc.sample(hostileMap, { numRuns: 100, seed: 7 });
  const all = maps.map((map) => written(turtle, map)).join('');
  expect(triples({ 'map.ttl': all }).length).toBeGreaterThan(1000);
});
