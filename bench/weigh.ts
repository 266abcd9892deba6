/**
 * Learns the weights by which candidates are judged, into `extract/knowledge/candidate-weights.tsv`:
 *
 *   npm run mine:weights
 *
 * Every candidate of the annotated papers is an example of the kind that the annotators gave it, or of nothing; what they
 * left open is none. A multinomial logistic regression over the features that several examples have gives each its
 * weights, to one digit. Learnt from `learning.json`, from which no rule was written, and from the odd papers of the
 * later sets: even papers go on measuring what nobody has learnt from.
 */
import { writeFileSync } from 'node:fs';
import { type Candidate, findCandidates } from '../extract/candidates/find.ts';
import { signsOfCandidate } from '../extract/candidates/signs.ts';
import { writeWeights } from '../extract/candidates/weight-file.ts';
import { VERDICTS, type Verdict } from '../extract/candidates/weights.ts';
import { entitiesByRule } from '../extract/entities/find.ts';
import type { Paper } from '../extract/index.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { bySentence } from '../extract/mentions/by-sentence.ts';
import { squash } from '../extract/text/fold.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { foldTitle } from '../src/read/identity.ts';
import type { GoldPaper } from '../src/score/index.ts';
import { isLearntFrom, OF_CORPUS, readGold, TO_LEARN } from './gold.ts';
import { weightsOf } from './regression.ts';

/** Rows without a weight of this size are left out. */
const SMALLEST = 0.2;
const OUTPUT = new URL('../extract/knowledge/candidate-weights.tsv', import.meta.url);

interface Example {
  verdict: number;
  introduced: boolean;
  features: [string, number][];
}

const knowledge = buildKnowledge();
const examples: Example[] = [];
let papersRead = 0;
for (const { file, papers, texts } of await readGold([...OF_CORPUS, TO_LEARN])) {
  const byTitle = new Map(papers.map((paper) => [foldTitle(paper.title), paper]));
  for (const text of texts) {
    const gold = byTitle.get(foldTitle(text.title));
    if (!gold || !isLearntFrom(file, gold.n)) continue;
    papersRead++;
    examples.push(...examplesOf(text, gold));
  }
}
const kinds = weightsOf(examples, VERDICTS.length);
const entities = examples.filter(({ verdict }) => verdict !== VERDICTS.indexOf('nothing'));
const own = weightsOf(
  entities.map((example) => ({ ...example, verdict: example.introduced ? 1 : 0 })),
  2,
);
/** Centred, as only differences between verdicts tell; that of the paper's own is against the rest. */
const weights = new Map<string, number[]>();
for (const feature of new Set([...kinds.keys(), ...own.keys()])) {
  const row = kinds.get(feature) ?? VERDICTS.map(() => 0);
  const mean = row.reduce((a, b) => a + b, 0) / row.length;
  const [other = 0, introduced = 0] = own.get(feature) ?? [];
  weights.set(feature, [...row.map((weight) => weight - mean), introduced - other]);
}
const large = new Map(
  [...weights].filter(([, row]) => row.some((weight) => Math.abs(toTenth(weight)) >= SMALLEST)),
);
writeFileSync(OUTPUT, writeWeights(large));
console.log(`${large.size} features from ${examples.length} candidates of ${papersRead} papers`);

function toTenth(weight: number): number {
  return Math.round(weight * 10) / 10;
}

function examplesOf(text: Paper, gold: GoldPaper): Example[] {
  const document = readDocument(text);
  const entities = entitiesByRule(document, knowledge);
  const mentions = entities.flatMap((entity) => entity.mentions);
  const found = bySentence(document.sentences, mentions);
  const verdicts = new Map<string, Verdict | undefined>();
  const own = new Set(
    gold.entities.flatMap(({ name, aliases, role }) =>
      role === 'introduces' ? [name, ...aliases].map(squash) : [],
    ),
  );
  for (const required of [false, true])
    for (const { name, aliases, kind, optional } of gold.entities)
      if (required !== Boolean(optional))
        for (const form of [name, ...aliases]) verdicts.set(squash(form), optional ? undefined : kind);
  return [...findCandidates(document, mentions, knowledge, true).values()].flatMap(
    (candidate: Candidate): Example[] => {
      const verdict = verdicts.has(candidate.key) ? verdicts.get(candidate.key) : 'nothing';
      if (verdict === undefined) return [];
      const features = new Map<string, number>();
      for (const { feature, share } of signsOfCandidate(document, candidate, found, knowledge))
        features.set(feature, (features.get(feature) ?? 0) + share);
      return [
        { verdict: VERDICTS.indexOf(verdict), introduced: own.has(candidate.key), features: [...features] },
      ];
    },
  );
}
