import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { FactEntity, FactRelation, PaperFacts } from '../../extract/facts.ts';
import {
  errorLine,
  type GoldEntity,
  type GoldPaper,
  goldOf,
  type Score,
  score,
} from '../../src/score/index.ts';

// The reference is a process of its own for each set of facts.
vi.setConfig({ testTimeout: 60_000 });

const gold = goldOf(JSON.parse(readFileSync(new URL('../gold/dev.json', import.meta.url), 'utf8')));

const entity = (
  id: string,
  kind: GoldEntity['kind'],
  name: string,
  rest: Partial<GoldEntity> = {},
): GoldEntity => ({
  id,
  kind,
  name,
  aliases: [name],
  role: 'uses',
  ...rest,
});

const found = (of: Partial<FactEntity> & Pick<FactEntity, 'kind' | 'name'>): FactEntity => ({
  id: `${of.kind}:${of.name}`,
  aliases: [of.name],
  role: 'uses',
  confidence: 1,
  mentions: [],
  ...of,
});

const factsOf = (
  title: string,
  abstract: string,
  entities: FactEntity[],
  relations: FactRelation[] = [],
): PaperFacts => ({
  paper: { id: title, title, abstract, source: { file: 'x' } },
  entities,
  relations,
  extractor: 'test',
});

const counts = ({ table }: Score, row: string): number[] => {
  const { tp, fp, fn } = table.find((one) => one.row === row) ?? { tp: -1, fp: -1, fn: -1 };
  return [tp, fp, fn];
};

describe('score', () => {
  const one = (entities: GoldEntity[], predicted: FactEntity[], abstract = ''): Score =>
    score([factsOf('A Title', abstract, predicted)], [{ n: 1, title: 'a title!', entities, relations: [] }]);

  it('joins a form but for case, hyphens and plural', () => {
    const result = one([entity('e', 'model', 'GPT-3.5')], [found({ kind: 'model', name: 'gpt 3.5' })]);
    expect(counts(result, 'model')).toEqual([1, 0, 0]);
  });

  it('joins phrases with the same head loosely, and names only exactly', () => {
    const phrase = entity('e', 'task', 'math word problem solving');
    const loose = one([phrase], [found({ kind: 'task', name: 'word problem solving' })]);
    expect(counts(loose, 'task')).toEqual([1, 0, 0]);
    expect(counts(loose, 'task (strict)')).toEqual([0, 1, 1]);
    const name = one(
      [entity('e', 'model', 'Orca Math Large')],
      [found({ kind: 'model', name: 'Math Large' })],
    );
    expect(counts(name, 'model')).toEqual([0, 1, 1]);
  });

  it('counts an optional entity neither way, and a second finding of one entity as wrong', () => {
    const result = one(
      [entity('a', 'technique', 'fine-tuning', { optional: true }), entity('b', 'model', 'T5')],
      [
        found({ kind: 'technique', name: 'fine-tuning' }),
        found({ kind: 'model', name: 'T5' }),
        found({ kind: 'model', name: 'T5 model', aliases: ['T5'], id: 'model:other' }),
      ],
    );
    expect(counts(result, 'entities')).toEqual([1, 1, 0]);
  });

  it('passes over an alias that does not stand in the paper', () => {
    const wrong = found({ kind: 'model', name: 'Foo', aliases: ['T5'] });
    expect(counts(one([entity('b', 'model', 'T5')], [wrong], 'We use Foo.'), 'model')).toEqual([0, 1, 1]);
  });

  it('counts roles, and lists what is wrong with the rules that made it', () => {
    const result = one(
      [entity('a', 'model', 'T5', { role: 'introduces' }), entity('b', 'benchmark', 'GLUE')],
      [
        found({
          kind: 'model',
          name: 'T5',
          mentions: [{ field: 'title', start: 0, end: 1, rule: 'lexicon' }],
        }),
      ],
    );
    expect(counts(result, 'roles')).toEqual([0, 1, 2]);
    expect(counts(result, 'introduces')).toEqual([0, 0, 1]);
    expect(result.errors.map(errorLine)).toEqual([
      '~ 1 model: T5  is uses, should be introduces',
      '- 1 benchmark: GLUE  [uses]',
    ]);
    expect(result.errors[0]?.rules).toEqual(['lexicon']);
  });

  it('counts a relation once and only between what was matched', () => {
    const paper: GoldPaper = {
      n: 1,
      title: 'A Title',
      entities: [entity('a', 'model', 'T5'), entity('b', 'model', 'BERT')],
      relations: [{ type: 'outperforms', from: 'a', to: 'b' }],
    };
    const [t5, bert] = [found({ kind: 'model', name: 'T5' }), found({ kind: 'model', name: 'BERT' })];
    const relation = (from: string, to: string): FactRelation => ({
      type: 'outperforms',
      from,
      to,
      value: null,
      confidence: 1,
      rule: 'r',
      evidence: { field: 'title', start: 0, end: 1 },
    });
    const said = [relation(t5.id, bert.id), relation(t5.id, bert.id), relation(bert.id, t5.id)];
    const result = score([factsOf('A Title', '', [t5, bert], said)], [paper]);
    expect(counts(result, 'outperforms')).toEqual([1, 1, 0]);
    expect(counts(score([], [paper]), 'outperforms')).toEqual([0, 0, 1]);
  });
});

/** Facts that say what the annotation says, and by `spoil` something else here and there. */
function factsFromGold(spoil: (at: number) => number): PaperFacts[] {
  let at = 0;
  return gold.map((paper) => {
    const ids = new Map(paper.entities.map((one) => [one.id, `${one.kind}:${one.name}`]));
    const entities = paper.entities.flatMap((one) => {
      const choice = spoil(at++);
      const right = found({ kind: one.kind, name: one.name, aliases: one.aliases, role: one.role });
      if (choice === 1) return [];
      if (choice === 2) return [{ ...right, name: `${one.name} thing`, aliases: [] }];
      if (choice === 3) return [{ ...right, role: 'mentions' as const }];
      if (choice === 4) return [{ ...right, kind: 'technique' as const }, right];
      return [right];
    });
    const relations = paper.relations.map((one) => ({
      type: spoil(at++) === 1 ? ('based_on' as const) : one.type,
      from: ids.get(one.from) ?? '',
      to: ids.get(one.to) ?? '',
      value: null,
      confidence: 1,
      rule: 'gold',
      evidence: { field: 'title' as const, start: 0, end: 1 },
    }));
    return factsOf(paper.title, '', entities, relations);
  });
}

describe('on the annotated papers', () => {
  it('is perfect where the facts are the annotation', () => {
    const result = score(
      factsFromGold(() => 0),
      gold,
    );
    for (const { row, fp, fn } of result.table) expect([row, fp, fn]).toEqual([row, 0, 0]);
    expect(result.errors).toEqual([]);
  });

  const reference = fileURLToPath(new URL('../../../shared/gold/score.mjs', import.meta.url));
  it.runIf(existsSync(reference))(
    'gives the figures of the reference, on facts that are right and wrong',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'paperloom-score-'));
      const goldFile = fileURLToPath(new URL('../gold/dev.json', import.meta.url));
      for (const step of [0, 3, 5, 7, 11]) {
        const facts = factsFromGold((at) => (step === 0 ? 0 : (at * step) % 9));
        const file = join(folder, `${step}.ndjson`);
        writeFileSync(file, facts.map((line) => `${JSON.stringify(line)}\n`).join(''));
        const printed = execFileSync(process.execPath, [reference, file, goldFile, '--json'], {
          encoding: 'utf8',
        });
        const { papers, missing, table } = score(facts, gold);
        expect({ papers, missing, table }).toEqual(JSON.parse(printed));
      }
    },
  );
});
