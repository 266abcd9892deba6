/** Numbers in [0, 1). */
export type Random = () => number;

/** A seeded generator: the same seed gives the same numbers everywhere. mulberry32 by Tommy Ettinger (public domain). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles `values` in place (Fisher and Yates). */
export function shuffle(values: Uint32Array, next: Random): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const swapped = values[i] as number;
    values[i] = values[j] as number;
    values[j] = swapped;
  }
}
