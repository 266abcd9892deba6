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

/**
 * Colours of further regions: the same hues, 0.35 of the way to grey, so that the largest regions still stand out. Each
 * serves several regions, and tells a region from those beside it, as on a political map.
 */
export const SECOND_TONES = [
  '#5e79c6',
  '#ba555f',
  '#3f8a73',
  '#c297e4',
  '#937c44',
  '#cf9a89',
  '#725675',
  '#abac45',
  '#4fa1af',
  '#b15b95',
  '#7c9967',
  '#d77384',
] as const;

/**
 * By second tone, what it should not lie beside: colours (0 to 11) and second tones (12 to 23) that differ from it by
 * less than 8, measured as above, and the colour of its own hue.
 */
export const ALIKE: readonly (readonly number[])[] = [
  [0, 3, 8, 15],
  [1, 9, 11, 21],
  [2, 5, 8, 17, 20],
  [3, 8, 12, 20],
  [4, 10, 19, 22],
  [5, 14, 22, 23],
  [6, 21],
  [7, 10, 16],
  [8, 14, 15, 21],
  [6, 8, 9, 13, 18, 20],
  [5, 10, 16, 17],
  [5, 11, 17],
];

/** What belongs to no region, and further regions before the map is laid out. */
export const GREY = '#b3b3b3';
