import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract, type PaperFacts } from '../../extract/index.ts';
import { buildGraph } from '../../src/build.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { recognise } from '../../src/read/index.ts';

const TEN = 10;
const build = (facts: PaperFacts[], previous?: PaperGraph): PaperGraph =>
  buildGraph(facts, {
    name: 'seeds',
    sources: [],
    counts: { read: facts.length, skipped: {} },
    ...(previous ? { previous } : {}),
  });

describe('a map to which ten papers are added', () => {
  let before: PaperGraph;
  let after: PaperGraph;
  beforeAll(async () => {
    const text = readFileSync(new URL('../../seeds/smaller-models.txt', import.meta.url), 'utf8');
    const facts: PaperFacts[] = [];
    for await (const finding of recognise(text)?.read([text], 'seeds') ?? [])
      if ('paper' in finding) facts.push(extract(finding.paper));
    before = build(facts.slice(TEN));
    after = build(facts, before);
  }, 120_000);

  const regions = (graph: PaperGraph) =>
    graph
      .getAttribute('clusters')
      .filter(({ parent, special }) => parent === undefined && special === undefined);

  it('keeps nearly all regions with their ids, names and colours', () => {
    const kept = regions(before).filter((old) =>
      regions(after).some(
        ({ id, label, color }) => id === old.id && label === old.label && color === old.color,
      ),
    );
    expect(kept.length).toBeGreaterThanOrEqual(0.8 * regions(before).length);
  });

  it('keeps nine of ten papers in their regions', () => {
    const papers = before.filterNodes((_, { kind }) => kind === 'paper');
    const stayed = papers.filter(
      (paper) => before.getNodeAttribute(paper, 'cluster') === after.getNodeAttribute(paper, 'cluster'),
    );
    expect(stayed.length).toBeGreaterThanOrEqual(0.9 * papers.length);
  });

  it('moves what stays by less than a tenth of the map, for most nodes', () => {
    const moves = before
      .filterNodes((node) => after.hasNode(node))
      .map((node) => {
        const [a, b] = [before.getNodeAttributes(node), after.getNodeAttributes(node)];
        return Math.hypot(a.x - b.x, a.y - b.y);
      })
      .sort((a, b) => a - b);
    expect(moves[Math.floor(moves.length / 2)]).toBeLessThan(200);
  });

  it('names every region in two to six words, by a name of its own', () => {
    const names = regions(after).map(({ label }) => label);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Lu}.*$/u);
    for (const name of names) {
      const words = name.split(' ').filter((word) => word !== 'and').length;
      expect(words, name).toBeGreaterThanOrEqual(2);
      expect(words, name).toBeLessThanOrEqual(6);
    }
    expect(names.some((name) => /distillation into smaller models/iu.test(name))).toBe(true);
  });
});
