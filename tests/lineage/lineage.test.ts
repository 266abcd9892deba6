import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RelationType } from '../../extract/facts.ts';
import { hasLineage, lineageOf } from '../../src/lineage/lineage.ts';
import { lineageTree } from '../../src/lineage/tree.ts';
import { graphOfLinks, type Link } from '../links.ts';

const BERTS: Link[] = [
  ['BERT', 'based_on', 'Transformer'],
  ['DistilBERT', 'distilled_from', 'BERT', 3],
  ['TinyBERT', 'distilled_from', 'BERT'],
  ['TinyBERT-4', 'variant_of', 'TinyBERT'],
  ['ALBERT', 'variant_of', 'BERT'],
  ['GPT', 'based_on', 'Transformer'],
  ['BERT', 'outperforms', 'GPT'],
];

it('finds what a model comes from and what came of it, but not its siblings', () => {
  const { generation, through, steps } = lineageOf(graphOfLinks(BERTS), 'BERT');
  expect(Object.fromEntries(generation)).toEqual({
    BERT: 0,
    Transformer: -1,
    DistilBERT: 1,
    ALBERT: 1,
    TinyBERT: 1,
    'TinyBERT-4': 2,
  });
  expect(through.get('TinyBERT-4')).toBe('TinyBERT');
  expect(steps).toContainEqual({
    child: 'DistilBERT',
    parent: 'BERT',
    edges: ['DistilBERT|distilled_from|BERT'],
  });
});

it('knows of which nodes there is nothing to tell', () => {
  const graph = graphOfLinks([
    ['BERT', 'outperforms', 'GPT'],
    ['GPT-2', 'variant_of', 'GPT'],
  ]);
  expect(['BERT', 'GPT', 'GPT-2', 'nobody'].map((node) => hasLineage(graph, node))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('keeps the nearest and best attested where there are too many, and counts the others', () => {
  const { generation, left } = lineageOf(graphOfLinks(BERTS), 'BERT', { most: 3 });
  expect([...generation.keys()]).toEqual(['BERT', 'Transformer', 'DistilBERT']);
  expect(left).toBe(3);
});

it('stands a node at its year, or already where what came of it was named a little earlier', () => {
  const years: Record<string, number> = { BERT: 2021, DistilBERT: 2019, TinyBERT: 2020, 'TinyBERT-4': 2022 };
  const { places, years: axis } = lineageTree(lineageOf(graphOfLinks(BERTS), 'BERT'), (node) => years[node]);
  expect(axis.map(({ year }) => year)).toEqual([2019, 2020, 2022]);
  const column = (node: string) => places.get(node)?.column ?? Number.NaN;
  // BERT is first named in 2021, but a paper of 2019 distils it.
  expect(column('Transformer')).toBeLessThan(column('BERT'));
  expect(column('BERT')).toBeLessThan(column('DistilBERT'));
  expect(column('TinyBERT-4')).toBeGreaterThan(column('TinyBERT'));
  expect(places.get('BERT')?.row).toBe(0);
});

it('leaves a node at its year where what came of it was named long before', () => {
  const years: Record<string, number> = { BERT: 2019, DistilBERT: 1998, ALBERT: 2020 };
  const { places, years: axis } = lineageTree(lineageOf(graphOfLinks(BERTS), 'BERT'), (node) => years[node]);
  // What came of BERT stands behind it all the same.
  expect(axis.map(({ year }) => year)).toEqual([2019, 2020]);
  expect(places.get('DistilBERT')?.column).toBe(1);
});

it('counts steps where no year is known', () => {
  const { places, years } = lineageTree(lineageOf(graphOfLinks(BERTS), 'BERT'), () => undefined);
  expect(years).toEqual([]);
  expect(places.get('Transformer')?.column).toBe(-1);
  expect(places.get('TinyBERT-4')?.column).toBe(2);
});

it('gives every node a place of its own and every child a later one, whatever papers say', () => {
  const names = fc.integer({ min: 0, max: 9 }).map((n) => `m${n}`);
  const relation = fc.constantFrom<RelationType>('distilled_from', 'based_on', 'variant_of');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(names, relation, names), { minLength: 1, maxLength: 25 }),
      fc.dictionary(names, fc.integer({ min: 2015, max: 2025 })),
      (said, years) => {
        const graph = graphOfLinks(said);
        const lineage = lineageOf(graph, graph.nodes()[0] ?? '');
        const { places } = lineageTree(lineage, (node) => years[node]);
        expect(new Set(places.keys())).toEqual(new Set(lineage.generation.keys()));
        const taken = [...places.values()].map(({ column, row }) => `${column} ${row}`);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { child, parent } of lineage.steps) {
          const order = (lineage.generation.get(child) ?? 0) - (lineage.generation.get(parent) ?? 0);
          if (order > 0)
            expect(places.get(child)?.column).toBeGreaterThan(places.get(parent)?.column ?? Infinity);
        }
      },
    ),
  );
});
