import type { Unit } from './units.ts';

/** A noun is counted when its plural closes stretches this many times as often as its singular. */
const COUNTED = 0.4;
/** And unless more than this share of its places follow "to". */
const ACTED = 0.04;

/** How the words of a corpus are used: which stand where nouns do, and which where verbs do. */
export interface Usage {
  nouns: ReadonlySet<Unit>;
  verbs: ReadonlySet<Unit>;
  /** For nouns that are counted, "robot" but not "distillation": their plural, in lower case as the singular. */
  plurals: ReadonlyMap<string, string>;
}

/**
 * Counts are few in small corpora, so both shares lean on what most words do: a noun often ends a stretch, a verb
 * follows "to". Forms that differ in capitals only are counted as one.
 */
export function usageOf(stretches: readonly Unit[][]): Usage {
  const counts = new Map<string, { all: number; closes: number; afterTo: number }>();
  const seen = new Set<Unit>();
  for (const stretch of stretches) {
    for (const [i, unit] of stretch.entries()) {
      let count = counts.get(unit.lower);
      if (!count) {
        count = { all: 0, closes: 0, afterTo: 0 };
        counts.set(unit.lower, count);
      }
      const next = stretch[i + 1];
      count.all += 1;
      if (!next || next.isFunction) count.closes += 1;
      if (stretch[i - 1]?.text === 'to') count.afterTo += 1;
      seen.add(unit);
    }
  }
  const nouns = new Set<Unit>();
  const verbs = new Set<Unit>();
  for (const unit of seen) {
    const { all, closes, afterTo } = counts.get(unit.lower) ?? { all: 0, closes: 0, afterTo: 0 };
    if (afterTo / (all + 1) >= 0.15) verbs.add(unit);
    else if ((closes + 1) / (all + 2) >= 0.3 && !/(?:ly|ed)$/u.test(unit.lower)) nouns.add(unit);
  }
  const plurals = new Map<string, string>();
  for (const [word, one] of counts) {
    const plural = [`${word}s`, `${word}es`, word.replace(/y$/u, 'ies')].find(
      (form) => form !== word && counts.has(form),
    );
    const many = counts.get(plural ?? '');
    if (plural === undefined || many === undefined) continue;
    // "uses" and "controls" are verbs more often than plurals: what often follows "to" is left alone.
    const isCounted =
      many.closes >= COUNTED * one.closes && one.afterTo + many.afterTo < ACTED * (one.all + many.all);
    if (isCounted && many.closes > 1) plurals.set(word, plural);
  }
  return { nouns, verbs, plurals };
}
