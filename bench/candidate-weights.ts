/** Learns the weights by which candidates are judged from annotated papers. */
import { type Candidate, findCandidates } from '../extract/candidates/find.ts';
import { signsOfCandidate } from '../extract/candidates/signs.ts';
import { VERDICTS, type Verdict } from '../extract/candidates/weights.ts';
import { entitiesByRule } from '../extract/entities/find.ts';
import type { Paper } from '../extract/index.ts';
import type { Knowledge } from '../extract/lexicon/knowledge.ts';
import { bySentence } from '../extract/mentions/by-sentence.ts';
import { squash } from '../extract/text/fold.ts';
import { readDocument } from '../extract/text/sentences.ts';
import type { GoldPaper } from '../src/score/index.ts';
import { weightsOf } from './regression.ts';

/** Rows without a weight of this size are left out. */
const SMALLEST = 0.2;

/** A candidate, what it is, whether it is the paper's own, and its signs. */
export interface JudgedCandidate {
  verdict: number;
  introduced: boolean;
  features: [string, number][];
}

/**
 * @param examples candidates of annotated papers
 * @returns feature → its weights for each verdict and for being the paper's own, as `writeWeights` takes them
 */
export function weightsOfCandidates(examples: readonly JudgedCandidate[]): Map<string, number[]> {
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
  return new Map(
    [...weights].filter(([, row]) => row.some((weight) => Math.abs(toTenth(weight)) >= SMALLEST)),
  );
}

function toTenth(weight: number): number {
  return Math.round(weight * 10) / 10;
}

/** All candidates of a paper, as its annotation judges them; what it leaves open is none. */
export function judgedCandidates(text: Paper, gold: GoldPaper, knowledge: Knowledge): JudgedCandidate[] {
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
    (candidate: Candidate): JudgedCandidate[] => {
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
