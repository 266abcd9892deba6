import type { Sign } from '../candidates/signs.ts';
import { contributionShares, likeliestOf, shareNeeded, standingsOf } from '../contributions/settle.ts';
import { signsOfContribution } from '../contributions/signs.ts';
import { CONTRIBUTIONS, type OwnKind } from '../contributions/weights.ts';
import type { Document, Entity } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { type Balance, balanceOf } from './balance.ts';
import { signWording } from './wordings.ts';

/** How the words around decided whether a thing is the paper's own, and of which kind. */
export interface ContributionWeighing {
  /** The share of being the paper's own, 0 to 1, and what it has to reach. */
  share: number;
  needed: number;
  /** The kind that {@link balance} speaks for, against being somebody else's; and its share. */
  of: { kind: OwnKind; share: number };
  balance: Balance;
}

/**
 * @param entities of the paper, as they are asked; the one that is told of is one of them
 * @param most how many reasons to tell at most
 * @returns nothing where the words around were not asked
 */
export function contributionWeighing(
  document: Document,
  entity: Entity,
  entities: readonly Entity[],
  knowledge: Knowledge,
  most: { for: number; against: number },
): ContributionWeighing | undefined {
  const { contributionWeights } = knowledge;
  const standings = standingsOf(document, entities);
  const standing = standings[entities.indexOf(entity)];
  if (!standing || contributionWeights.empty) return undefined;
  const shares = contributionShares(document, standing, standings, knowledge);
  if (!shares) return undefined;
  const kind = likeliestOf(shares);
  const column = CONTRIBUTIONS.indexOf(kind);
  const signs: Sign[] = [];
  signsOfContribution(document, standing, standings, (slot, word, share) =>
    signs.push({ feature: `${slot}=${word}`, share }),
  );
  const weightOf = (feature: string): number => {
    const cut = feature.indexOf('=');
    const row = contributionWeights.of(feature.slice(0, cut), feature.slice(cut + 1));
    return row ? (row[column] as number) - (row[0] as number) : 0;
  };
  return {
    share: 1 - (shares[0] as number),
    needed: shareNeeded(entity),
    of: { kind, share: shares[column] as number },
    balance: balanceOf(signs, weightOf, signWording, most),
  };
}
