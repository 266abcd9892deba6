/**
 * Colours of regions: nine hues that stay apart under protanopia, deuteranopia and tritanopia (tests/regions measures
 * them), from Paul Tol's "muted" scheme, https://personal.sron.nl/~pault/. The largest regions have them, further ones grey.
 */
export const REGION_COLORS = [
  '#332288',
  '#88ccee',
  '#cc6677',
  '#117733',
  '#ddcc77',
  '#aa4499',
  '#44aa99',
  '#882255',
  '#999933',
] as const;

/** Further regions, and what belongs to none. */
export const GREY = '#b3b3b3';
