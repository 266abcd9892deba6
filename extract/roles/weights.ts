import type { SignSink, Slot } from './surroundings.ts';

/** The roles that words around tell apart, as `knowledge/role-weights.csv` has its columns. */
export const ROLES = ['uses', 'evaluates', 'mentions'] as const;
type Told = (typeof ROLES)[number];

/**
 * How much each sign speaks for each role: the weights of a multinomial logistic regression over the models and
 * techniques of annotated papers. Signs that it does not hold say nothing.
 */
export class RoleWeights {
  readonly #slots = new Map<string, Map<string, readonly number[]>>();

  /** @param rows "slot=word" → its weights, in the order of {@link ROLES} */
  constructor(rows: ReadonlyMap<string, readonly number[]>) {
    for (const [sign, weights] of rows) {
      const cut = sign.indexOf('=');
      const slot = sign.slice(0, cut);
      const words = this.#slots.get(slot) ?? new Map<string, readonly number[]>();
      this.#slots.set(slot, words.set(sign.slice(cut + 1), weights));
    }
  }

  get empty(): boolean {
    return this.#slots.size === 0;
  }

  /** The likeliest role by all that speaks, and its share, 0 to 1. */
  likeliest(speak: (sink: SignSink) => void): { role: Told; share: number } {
    const sums = ROLES.map(() => 0);
    let slot: Slot | undefined;
    let words: ReadonlyMap<string, readonly number[]> | undefined;
    speak((next, word, share) => {
      if (next !== slot) words = this.#slots.get(next);
      slot = next;
      const weights = words?.get(word);
      if (weights)
        for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + share * (weights[k] as number);
    });
    const most = Math.max(...sums);
    const all = sums.reduce((sum, one) => sum + Math.exp(one - most), 0);
    return { role: ROLES[sums.indexOf(most)] ?? 'uses', share: 1 / all };
  }
}
