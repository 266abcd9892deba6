/**
 * Learns the weights by which the paper's own things are known, and their kinds, into
 * `extract/knowledge/contribution-weights.csv`:
 *
 *   npm run mine:contributions
 *
 * Every entity of the annotated papers that is asked is an example of what the annotators say: somebody else's, or the
 * paper's own and of a kind. Among its signs is what the weights of candidates say of it, and these know the papers that
 * they were learnt from better than any other. So each half of the papers is read with weights that were learnt from the
 * other half (stacking, Wolpert 1992).
 */
import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { Weights } from '../extract/candidates/weights.ts';
import { isAsked, standingsOf } from '../extract/contributions/settle.ts';
import { signsOfContribution } from '../extract/contributions/signs.ts';
import { CONTRIBUTIONS, type Contribution, ContributionWeights } from '../extract/contributions/weights.ts';
import { findEntities } from '../extract/entities/find.ts';
import { extract, type FactEntity, type Paper } from '../extract/index.ts';
import { buildKnowledge, type Knowledge } from '../extract/lexicon/knowledge.ts';
import { readDocument } from '../extract/text/sentences.ts';
import type { GoldEntity, GoldPaper } from '../src/score/index.ts';
import { type Matching, match } from '../src/score/match.ts';
import { looselySame } from '../src/score/same.ts';
import { judgedCandidates, weightsOfCandidates } from './candidate-weights.ts';
import { papersToLearn } from './gold.ts';
import { type Example, weightsOf } from './regression.ts';

/** Rows without a weight of this size are left out. */
const SMALLEST = 0.1;
/** Strength of the pull to 0, in examples: these are few for so many signs. */
const DECAY = 24;
const OUTPUT = new URL('../extract/knowledge/contribution-weights.csv', import.meta.url);

const shipped = { ...buildKnowledge(), contributionWeights: new ContributionWeights(new Map()) };
const papers = await papersToLearn();
const halves = [0, 1].map((half) => papers.filter((_, i) => i % 2 === half));
const examples = halves.flatMap((half, i) => {
  const learnt = (halves[1 - i] ?? []).flatMap(({ text, gold }) => judgedCandidates(text, gold, shipped));
  const knowledge = { ...shipped, weights: new Weights(weightsOfCandidates(learnt)) };
  return half.flatMap(({ text, gold }) => examplesOf(text, gold, knowledge));
});
const rows = [...weightsOf(examples, CONTRIBUTIONS.length, DECAY)]
  .map(([sign, weights]) => {
    const mean = weights.reduce((a, b) => a + b, 0) / weights.length;
    return [sign, ...weights.map((weight) => Math.round((weight - mean) * 100) / 100)] as (string | number)[];
  })
  .filter(([, ...weights]) => weights.some((weight) => Math.abs(weight as number) >= SMALLEST))
  .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
writeFileSync(
  OUTPUT,
  `${Papa.unparse({ fields: ['sign', ...CONTRIBUTIONS], data: rows }, { newline: '\n' })}\n`,
);
console.log(`${rows.length} signs from ${examples.length} entities`);

function examplesOf(text: Paper, gold: GoldPaper, knowledge: Knowledge): Example[] {
  const matching = match(extract(text, knowledge), gold);
  const found = new Map(matching.predicted.map((finding) => [finding.id, finding]));
  const document = readDocument(text);
  const standings = standingsOf(document, findEntities(document, knowledge));
  return standings.filter(isAsked).flatMap((standing): Example[] => {
    const finding = found.get(standing.entity.id);
    const verdict = finding && verdictOn(finding, gold, matching);
    if (verdict === undefined) return [];
    const features = new Map<string, number>();
    signsOfContribution(document, standing, standings, (slot, word, share) => {
      const sign = `${slot}=${word}`;
      features.set(sign, (features.get(sign) ?? 0) + share);
    });
    return [{ verdict: CONTRIBUTIONS.indexOf(verdict), features: [...features] }];
  });
}

/** What the annotation says of a finding, under whatever kind; undefined where it leaves that open. */
function verdictOn(
  finding: FactEntity,
  { entities }: GoldPaper,
  { goldOf, foundAs, excused }: Matching,
): Contribution | undefined {
  const known = goldOf.get(finding.id);
  if (known) return known.optional ? undefined : contributionOf(known);
  if (excused.has(finding.id)) return undefined;
  const same = entities.filter((entity) => looselySame(finding, entity));
  if (same.length > 0 && same.every(({ optional }) => optional)) return undefined;
  const meant = same.find(({ id, optional }) => !optional && !foundAs.has(id));
  return meant ? contributionOf(meant) : 'other';
}

function contributionOf({ role, kind }: GoldEntity): Contribution {
  return role === 'introduces' && kind !== 'task' ? kind : 'other';
}
