/**
 * Colours of regions, the largest region first. They were sought for the greatest of smallest differences (CIEDE2000),
 * as they are painted in both themes, to normal eyes and to those without one kind of cone (Machado et al. 2009): the
 * first eight differ by 14 and more in each, all twelve by 8 (tests/regions/palette.test.ts measures it; 2.3 is the
 * least that is seen). Shape and name tell what colour does not.
 */
export const REGION_COLORS = [
  '#3059d0',
  '#be2332',
  '#007450',
  '#ca88fe',
  '#815f08',
  '#de8c72',
  '#4f2453',
  '#a7a809',
  '#1997ad',
  '#b02b85',
  '#5f8b3e',
  '#eb516a',
] as const;

/** Further regions, and what belongs to none. */
export const GREY = '#b3b3b3';
