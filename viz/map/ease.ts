/** Cubic, slow at both ends: the way of a movement that is done after a share of its time, both 0 to 1. */
export const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
