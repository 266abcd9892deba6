/** Learning from examples, for the tables of weights in `extract/knowledge`. */

/** What is learnt from: a verdict, from 0 on, and what it was given to, each feature with its share, 0 to 1. */
export interface Example {
  verdict: number;
  features: readonly (readonly [feature: string, share: number])[];
}

/** A feature must be that of so many examples. */
const LEAST = 6;
const ROUNDS = 12;
const RATE = 0.15;
/** Strength of the pull to 0, in examples, where nothing else is said. */
const DECAY = 4;

/**
 * Multinomial logistic regression by stochastic gradient descent with a rate for each weight (AdaGrad, Duchi, Hazan and
 * Singer 2011). The same examples in the same order give the same weights.
 *
 * @param width how many verdicts there are
 * @param decay strength of the pull to 0, in examples
 * @returns feature → its weight for each verdict
 */
export function weightsOf(all: readonly Example[], width: number, decay = DECAY): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { features } of all)
    for (const [feature] of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature);
  const index = new Map(kept.map((feature, i) => [feature, i]));
  const weights = new Float64Array(kept.length * width);
  const seen = new Float64Array(kept.length * width).fill(1e-3);
  const inner = all.map(({ verdict, features }) => ({
    verdict,
    rows: features.flatMap(([feature, share]) => {
      const row = index.get(feature);
      return row === undefined ? [] : [{ row: row * width, share, examples: counts.get(feature) ?? 1 }];
    }),
  }));
  const order = inner.map((_, i) => i);
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const { verdict, rows } = inner[at] as (typeof inner)[number];
      const scores = new Array<number>(width).fill(0);
      for (const { row, share } of rows)
        for (let k = 0; k < width; k++) scores[k] = valueAt(scores, k) + share * valueAt(weights, row + k);
      const wrong = softmax(scores);
      wrong[verdict] = valueAt(wrong, verdict) - 1;
      for (const { row, share, examples } of rows)
        for (let k = 0; k < width; k++) {
          const gradient = share * valueAt(wrong, k) + (decay * valueAt(weights, row + k)) / examples;
          seen[row + k] = valueAt(seen, row + k) + gradient ** 2;
          weights[row + k] =
            valueAt(weights, row + k) - (RATE * gradient) / Math.sqrt(valueAt(seen, row + k));
        }
    }
  }
  return new Map(kept.map((feature, i) => [feature, [...weights.slice(i * width, (i + 1) * width)]]));
}

function valueAt(values: ArrayLike<number>, i: number): number {
  return values[i] as number;
}

/** Shares that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}
