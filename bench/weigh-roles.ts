/**
 * Learns the weights by which the words around tell roles apart, into `extract/knowledge/role-weights.csv`:
 *
 *   npm run mine:roles
 *
 * Every model and technique of the annotated papers that is found, and is not the paper's own, is an example of the role
 * that the annotators gave it. Learnt from the same papers as the weights of candidates, and after these and those of
 * what a paper brings, as what is found, and whose it is, depends on them.
 */
import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readStages } from '../extract/clauses/scene.ts';
import { findEntities } from '../extract/entities/find.ts';
import { extract, type Paper } from '../extract/index.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { findRelations } from '../extract/relations/find.ts';
import { assignRoles } from '../extract/roles/assign.ts';
import { isAsked } from '../extract/roles/settle.ts';
import { surroundingsOf, WORD_SLOTS, wordOf } from '../extract/roles/surroundings.ts';
import { ROLES } from '../extract/roles/weights.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { foldTitle } from '../src/read/identity.ts';
import type { GoldPaper } from '../src/score/index.ts';
import { match } from '../src/score/match.ts';
import { isLearntFrom, OF_CORPUS, readGold, TO_LEARN } from './gold.ts';
import { type Example, weightsOf } from './regression.ts';

/** Rows without a weight of this size are left out. */
const SMALLEST = 0.1;
const OUTPUT = new URL('../extract/knowledge/role-weights.csv', import.meta.url);

const knowledge = buildKnowledge();
const examples: Example[] = [];
for (const { file, papers, texts } of await readGold([...OF_CORPUS, TO_LEARN])) {
  const byTitle = new Map(papers.map((paper) => [foldTitle(paper.title), paper]));
  for (const text of texts) {
    const gold = byTitle.get(foldTitle(text.title));
    if (gold && isLearntFrom(file, gold.n)) examples.push(...examplesOf(text, gold));
  }
}
const rows = [...weightsOf(examples, ROLES.length)]
  .map(([sign, weights]) => {
    const mean = weights.reduce((a, b) => a + b, 0) / weights.length;
    return [sign, ...weights.map((weight) => Math.round((weight - mean) * 100) / 100)] as (string | number)[];
  })
  .filter(([, ...weights]) => weights.some((weight) => Math.abs(weight as number) >= SMALLEST))
  .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
writeFileSync(OUTPUT, `${Papa.unparse({ fields: ['sign', ...ROLES], data: rows }, { newline: '\n' })}\n`);
console.log(`${rows.length} signs from ${examples.length} entities`);

function examplesOf(text: Paper, gold: GoldPaper): Example[] {
  const matching = match(extract(text, knowledge), gold);
  const document = readDocument(text);
  const found = findEntities(document, knowledge);
  const reading = readStages(document, found);
  const entities = assignRoles(reading, found, findRelations(reading, found));
  const own = entities.filter(({ role }) => role === 'introduces').length;
  return entities.filter(isAsked).flatMap((entity): Example[] => {
    const known = matching.goldOf.get(entity.id);
    const verdict = ROLES.findIndex((role) => role === known?.role);
    if (verdict < 0 || known?.optional) return [];
    const features = new Map<string, number>();
    const add = (slot: string | undefined, word: string, share: number): void => {
      const sign = `${slot}=${word}`;
      features.set(sign, (features.get(sign) ?? 0) + share);
    };
    surroundingsOf(document, entity, own, {
      sign: add,
      word: (slot, spelling, share) => add(WORD_SLOTS[slot], wordOf(spelling), share),
      words: (slot, tokens, first, last, share) => {
        const words = new Set(tokens.slice(first, last).map(({ spelling }) => wordOf(spelling)));
        for (const word of words) add(WORD_SLOTS[slot], word, share);
      },
    });
    return [{ verdict, features: [...features] }];
  });
}
