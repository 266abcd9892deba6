import type { Document, TokenRange } from '../document.ts';
import type { EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';

/** How many tokens on each side of a name are looked at. */
const WINDOW = 6;

export type NamedKind = Exclude<EntityKind, 'task'>;

/**
 * The words by which the surroundings of a coined name tell its kind though none of them names it: those of the title
 * ("t:") and those that stand near the name ("w:"). Head nouns are no part of them, as they have votes of their own.
 */
export function kindFeatures(
  document: Document,
  places: readonly TokenRange[],
  knowledge: Knowledge,
): string[] {
  const features = new Set<string>();
  for (const { sentence, first, last } of places) {
    const { field, tokens } = document.sentences[sentence] ?? { field: 'title', tokens: [] };
    const isTitle = field === 'title';
    const from = isTitle ? 0 : Math.max(0, first - WINDOW);
    const to = isTitle ? tokens.length : Math.min(tokens.length, last + WINDOW);
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (!token?.word || (i >= first && i < last) || knowledge.heads.has(token.key)) continue;
      const word = /^\p{N}/u.test(token.key) ? '#' : token.key;
      if (isTitle) features.add(`t:${word}`);
      else features.add(`w:${word}`);
    }
  }
  return [...features];
}

/**
 * How likely each kind is by the features: shares that add up to 1. The weights are those of a logistic regression over
 * the papers of a large corpus that say in so many words what the thing is that they name.
 */
export function kindShares(features: readonly string[], { kindWords }: Knowledge): Record<NamedKind, number> {
  const scores: Record<NamedKind, number> = { model: 0, technique: 0, benchmark: 0 };
  for (const feature of ['bias', ...features]) {
    const weights = kindWords.get(feature);
    if (!weights) continue;
    scores.model += weights.model;
    scores.technique += weights.technique;
    scores.benchmark += weights.benchmark;
  }
  const model = Math.exp(scores.model);
  const technique = Math.exp(scores.technique);
  const benchmark = Math.exp(scores.benchmark);
  const all = model + technique + benchmark;
  return { model: model / all, technique: technique / all, benchmark: benchmark / all };
}
