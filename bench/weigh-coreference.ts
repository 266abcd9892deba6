/**
 * Learns the weights by which two phrases of a paper are known for one thing, into
 * `extract/knowledge/coreference-weights.csv`:
 *
 *   npm run mine:coreference
 *
 * Two phrases of one kind that share a word are an example of one thing where one annotated entity has both of them, and
 * of two where each is of another one. Learnt from the same papers as the weights of candidates, and after these, as
 * what is found depends on them.
 */
import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { pairsOf } from '../extract/entities/coreference.ts';
import { comparedEntities, entitiesByRule } from '../extract/entities/find.ts';
import { type Phrase, phrasesOf, signsOfLikeness } from '../extract/entities/likeness.ts';
import { extract, type Paper } from '../extract/index.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { foldTitle } from '../src/read/identity.ts';
import type { GoldEntity, GoldPaper } from '../src/score/index.ts';
import { exactlySame, looselySame } from '../src/score/same.ts';
import { isLearntFrom, OF_CORPUS, readGold, TO_LEARN } from './gold.ts';
import { type Example, weightsOf } from './regression.ts';

/** Rows of a smaller weight are left out. */
const SMALLEST = 0.05;
const OUTPUT = new URL('../extract/knowledge/coreference-weights.csv', import.meta.url);

const knowledge = { ...buildKnowledge(), coreference: new Map() };
const examples: Example[] = [];
for (const { file, papers, texts } of await readGold([...OF_CORPUS, TO_LEARN])) {
  const byTitle = new Map(papers.map((paper) => [foldTitle(paper.title), paper]));
  for (const text of texts) {
    const gold = byTitle.get(foldTitle(text.title));
    if (gold && isLearntFrom(file, gold.n)) examples.push(...examplesOf(text, gold));
  }
}
const rows = [...weightsOf(examples, 2)]
  .map(([sign, [two = 0, one = 0]]) => [sign, Math.round((one - two) * 100) / 100] as const)
  .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  OUTPUT,
  `${Papa.unparse({ fields: ['sign', 'weight'], data: rows as unknown as unknown[] }, { newline: '\n' })}\n`,
);
console.log(`${rows.length} signs from ${examples.length} pairs`);

function examplesOf(text: Paper, gold: GoldPaper): Example[] {
  const document = readDocument(text);
  const facts = new Map(extract(text, knowledge).entities.map((entity) => [entity.id, entity]));
  const meant = new Map<string, { exactly: readonly GoldEntity[]; loosely: readonly GoldEntity[] }>();
  for (const [id, finding] of facts) {
    const ofKind = gold.entities.filter(({ kind }) => kind === finding.kind);
    meant.set(id, {
      exactly: ofKind.filter((entity) => exactlySame(finding, entity)),
      loosely: ofKind.filter((entity) => looselySame(finding, entity)),
    });
  }
  const phrases = phrasesOf(
    document,
    comparedEntities(document, entitiesByRule(document, knowledge), knowledge),
    knowledge,
  );
  return [...pairsOf(phrases)].flatMap(([one, other]): Example[] => {
    const verdict = verdictOn(one, other);
    const features: [string, number][] = [['', 1]];
    if (verdict === undefined) return [];
    const told = signsOfLikeness(document, one, other, phrases, (sign) => features.push([sign, 1]));
    return told ? [{ verdict, features }] : [];
  });

  /** 1 for one thing, 0 for two; undefined where the annotators name one of them nowhere. */
  function verdictOn(one: Phrase, other: Phrase): number | undefined {
    const [a, b] = [meant.get(one.entity.id), meant.get(other.entity.id)];
    if (!a || !b) return undefined;
    if (a.exactly.some((entity) => b.exactly.includes(entity))) return 1;
    if (a.exactly.length > 0 && b.exactly.length > 0) return 0;
    if (a.loosely.some((entity) => b.loosely.includes(entity))) return 1;
    return a.loosely.length > 0 && b.loosely.length > 0 ? 0 : undefined;
  }
}
