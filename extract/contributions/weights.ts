import type { ContributionSink } from './signs.ts';

/** What a thing can turn out to be: somebody else's, or the paper's own and of a kind. */
export const CONTRIBUTIONS = ['other', 'model', 'technique', 'benchmark'] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];
export type OwnKind = Exclude<Contribution, 'other'>;
const WIDTH = CONTRIBUTIONS.length;

/**
 * How much each sign speaks for each of them: the weights of a multinomial logistic regression over the entities of
 * annotated papers. Signs that it does not hold say nothing.
 */
export class ContributionWeights {
  readonly #slots = new Map<string, Map<string, readonly number[]>>();

  /** @param rows "slot=word" → its weights, in the order of {@link CONTRIBUTIONS} */
  constructor(rows: ReadonlyMap<string, readonly number[]>) {
    for (const [sign, weights] of rows) {
      const cut = sign.indexOf('=');
      const slot = sign.slice(0, cut);
      const words = this.#slots.get(slot) ?? new Map<string, readonly number[]>();
      this.#slots.set(slot, words.set(sign.slice(cut + 1), weights));
    }
  }

  /** Nothing is known to speak for or against anything. */
  get empty(): boolean {
    return this.#slots.size === 0;
  }

  /** What a sign speaks for, in the order of {@link CONTRIBUTIONS}; nothing where it is not held. */
  of(slot: string, word: string): readonly number[] | undefined {
    return this.#slots.get(slot)?.get(word);
  }

  /** The share of each by all that speaks, in their order; they add up to 1. */
  shares(speak: (sink: ContributionSink) => void): number[] {
    const sums = new Array<number>(WIDTH).fill(0);
    speak((slot, word, share) => {
      const weights = this.of(slot, word);
      if (weights)
        for (let k = 0; k < WIDTH; k++) sums[k] = (sums[k] as number) + share * (weights[k] as number);
    });
    const most = Math.max(...sums);
    const powers = sums.map((sum) => Math.exp(sum - most));
    const all = powers.reduce((sum, one) => sum + one, 0);
    return powers.map((power) => power / all);
  }
}
