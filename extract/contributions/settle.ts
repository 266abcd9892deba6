import type { Document, Entity } from '../document.ts';
import { asOwn, notOwn, united, withKind } from '../entities/revise.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { signsOfContribution } from './signs.ts';
import { type Standing, standingOf } from './standing.ts';
import { CONTRIBUTIONS, type OwnKind } from './weights.ts';

/** From this share on a thing is the paper's own; what is said to be already stays so from a lower one on. */
const BROUGHT = { still: 0.25, newly: 0.33 };
/**
 * Below this share by the weights of candidates nothing is asked, unless a rule says that the paper brings it forth:
 * nearly none of these is its own.
 */
const LEAST = { task: 0.1, other: 0.05 };

/** Whether more is asked of a thing. */
export const isAsked = ({ entity, own }: Standing): boolean =>
  own > 0 && (entity.role === 'introduces' || own >= (entity.kind === 'task' ? LEAST.task : LEAST.other));

/** The standing of every entity of a paper, in their order. */
export const standingsOf = ({ sentences }: Document, entities: readonly Entity[]): Standing[] => {
  const titles = sentences.map(({ field }) => field === 'title');
  return entities.map((entity) => standingOf(entity, titles));
};

/**
 * How likely a thing is each contribution, in the order of {@link CONTRIBUTIONS}, by the words around it.
 *
 * @param standings of all entities of the paper
 * @returns nothing where it is not asked, as rules and the weights of candidates tell enough
 */
export function contributionShares(
  document: Document,
  standing: Standing,
  standings: readonly Standing[],
  { contributionWeights, own }: Pick<Knowledge, 'contributionWeights' | 'own'>,
): number[] | undefined {
  if (!isAsked(standing) || own.has(standing.entity.name)) return undefined;
  return contributionWeights.shares((sink) => signsOfContribution(document, standing, standings, sink));
}

/** The share of being the paper's own from which on it is that. */
export const shareNeeded = ({ role }: Entity): number =>
  role === 'introduces' ? BROUGHT.still : BROUGHT.newly;

/** Which of the paper's own things it likeliest is. */
export function likeliestOf([, ...shares]: readonly number[]): OwnKind {
  return CONTRIBUTIONS[1 + shares.indexOf(Math.max(...shares))] as OwnKind;
}

/**
 * Asks the words around what may be the paper's own whether it is, and what of: their verdict stands above that of rules
 * and of the weights of candidates, which are signs among them. What a user's lexicon names stays as it is.
 *
 * @param entities that are one thing each
 */
export function settleContributions(
  document: Document,
  entities: readonly Entity[],
  knowledge: Pick<Knowledge, 'contributionWeights' | 'own'>,
): Entity[] {
  if (knowledge.contributionWeights.empty) return [...entities];
  const standings = standingsOf(document, entities);
  return united(
    standings.map((standing) => {
      const { entity } = standing;
      const shares = contributionShares(document, standing, standings, knowledge);
      if (!shares) return entity;
      if (1 - (shares[0] as number) < shareNeeded(entity)) return notOwn(entity);
      const brought = withKind(entity, likeliestOf(shares));
      return brought.role === 'introduces' ? brought : asOwn(brought, 'surroundings');
    }),
  );
}
