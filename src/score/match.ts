import type { FactEntity, PaperFacts } from '../../extract/facts.ts';
import type { GoldEntity, GoldPaper } from './gold.ts';
import { exactlySame, foldForm, looselySame } from './same.ts';

/** Which findings of a paper stand for which annotated entities. */
export interface Matching {
  /** The findings, each with those of its aliases alone that stand in the paper. */
  predicted: FactEntity[];
  /** By a finding's id. */
  goldOf: Map<string, GoldEntity>;
  /** By a gold entity's id. */
  foundAs: Map<string, FactEntity>;
  /** Findings whose form is exactly that of the gold entity. */
  exact: Set<string>;
  /** Findings that fit nothing but an optional entity: they count neither way. */
  excused: Set<string>;
}

/**
 * Pairs each finding with at most one annotated entity of its kind, and each entity with at most one finding: exact
 * pairs first, required entities before optional ones, the finding with the fewest choices first. Phrases (techniques
 * and tasks) may also fit loosely.
 */
export function match(facts: PaperFacts | undefined, gold: GoldPaper): Matching {
  const text = facts?.paper.abstract ? `${facts.paper.title}\n${facts.paper.abstract}` : undefined;
  const predicted = (facts?.entities ?? []).map((entity) => ({
    ...entity,
    aliases: entity.aliases.filter((alias) => text === undefined || text.includes(alias)),
  }));
  const matching: Matching = {
    predicted,
    goldOf: new Map(),
    foundAs: new Map(),
    exact: new Set(),
    excused: new Set(),
  };
  assign(matching, gold, exactlySame, false);
  assign(matching, gold, exactlySame, true);
  assign(matching, gold, samePhrase, false);
  assign(matching, gold, samePhrase, true);
  // What fits an optional entity of any kind that nothing took is let pass, once for each such entity.
  for (const finding of predicted) {
    if (matching.goldOf.has(finding.id)) continue;
    const entity = gold.entities.find(
      (entity) => entity.optional && !matching.foundAs.has(entity.id) && looselySame(finding, entity),
    );
    if (!entity) continue;
    matching.excused.add(finding.id);
    matching.foundAs.set(entity.id, finding);
  }
  return matching;
}

type Test = (finding: FactEntity, entity: GoldEntity) => boolean;

const samePhrase: Test = (finding, entity) =>
  (finding.kind === 'technique' || finding.kind === 'task') && looselySame(finding, entity);

function assign(
  { predicted, goldOf, foundAs, exact }: Matching,
  gold: GoldPaper,
  test: Test,
  optional: boolean,
): void {
  for (;;) {
    let best: { finding: FactEntity; hits: GoldEntity[] } | undefined;
    for (const finding of predicted) {
      if (goldOf.has(finding.id)) continue;
      const hits = gold.entities.filter(
        (entity) =>
          Boolean(entity.optional) === optional &&
          !foundAs.has(entity.id) &&
          entity.kind === finding.kind &&
          test(finding, entity),
      );
      if (hits.length > 0 && (!best || hits.length < best.hits.length)) best = { finding, hits };
    }
    const { finding, hits } = best ?? {};
    const entity = hits?.find((hit) => foldForm(hit.name) === foldForm(finding?.name ?? '')) ?? hits?.[0];
    if (!finding || !entity) return;
    goldOf.set(finding.id, entity);
    foundAs.set(entity.id, finding);
    if (test === exactlySame) exact.add(finding.id);
  }
}
