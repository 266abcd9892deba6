import type { Sign } from '../candidates/signs.ts';

/** Something that spoke for or against, in words. */
export interface Reason {
  /** "the word before it: “propose”". */
  says: string;
  /** Logarithm of odds: 0.7 makes one verdict twice as likely against the other. */
  weight: number;
  /** The rows of the file of weights that it adds up. */
  features: string[];
}

/** What made one verdict likelier than another. */
export interface Balance {
  /** The natural logarithm of how many times as likely the one is as the other: all weights added up. */
  score: number;
  /** What spoke most for it, and most against it, each the strongest first. */
  for: Reason[];
  against: Reason[];
  /** What is left: how many reasons, and their weights added up. */
  rest: { count: number; weight: number };
}

/**
 * Adds up what signs say for one verdict against another, and tells which said most. Signs that are worded alike are
 * one reason.
 *
 * @param weightOf how much a feature speaks for the one rather than for the other; 0 where nothing is known of it
 * @param wording the words for a sign
 * @param most how many reasons to tell at most
 */
export function balanceOf(
  signs: readonly Sign[],
  weightOf: (feature: string) => number,
  wording: (sign: Sign) => string,
  most: { for: number; against: number },
): Balance {
  const reasons = new Map<string, Reason>();
  for (const sign of signs) {
    const weight = sign.share * weightOf(sign.feature);
    if (weight === 0) continue;
    const says = wording(sign);
    const known = reasons.get(says);
    if (known) {
      known.weight += weight;
      known.features.push(sign.feature);
    } else reasons.set(says, { says, weight, features: [sign.feature] });
  }
  const sorted = [...reasons.values()].sort((a, b) => b.weight - a.weight);
  const pro = sorted.filter(({ weight }) => weight > 0);
  const con = sorted.filter(({ weight }) => weight < 0).reverse();
  const told = { for: pro.slice(0, most.for), against: con.slice(0, most.against) };
  const left = [...pro.slice(most.for), ...con.slice(most.against)];
  return {
    score: sum(sorted),
    ...told,
    rest: { count: left.length, weight: sum(left) },
  };
}

const sum = (reasons: readonly Reason[]): number => reasons.reduce((all, { weight }) => all + weight, 0);
