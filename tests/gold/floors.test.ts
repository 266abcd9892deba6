import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract, type PaperFacts } from '../../extract/index.ts';
import { recognise } from '../../src/read/index.ts';
import { goldOf, score } from '../../src/score/index.ts';
import floors from './floors.json' with { type: 'json' };

const at = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

async function factsOfSeeds(): Promise<PaperFacts[]> {
  const text = at('../../seeds/smaller-models.txt');
  const facts: PaperFacts[] = [];
  for await (const finding of recognise(text)?.read([text], 'smaller-models.txt') ?? [])
    if ('paper' in finding) facts.push(extract(finding.paper));
  return facts;
}

const { table } = score(await factsOfSeeds(), goldOf(JSON.parse(at('dev.json'))));

// floors.json is raised when the figures of `npm run evaluate` rise, and never lowered to let a change pass.
test.each(Object.entries<number>(floors))('F1 of %s on the annotated seeds is at least %d', (row, floor) => {
  expect(table.find((one) => one.row === row)?.f1).toBeGreaterThanOrEqual(floor);
});
