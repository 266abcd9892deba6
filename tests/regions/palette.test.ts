import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { nodePaint, THEMES } from '../../src/picture/theme.ts';
import { ALIKE, GREY, REGION_COLORS, SECOND_TONES } from '../../src/regions/palette.ts';

const difference = differenceCiede2000();
const EYES: Record<string, (colour: Color) => Color> = {
  'all cones': (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** The smallest difference between two of the colours, as nodes of a theme are painted and as an eye sees them. */
function smallestDifference(colours: readonly string[], theme: keyof typeof THEMES, eye: string): number {
  const seen = colours.map(
    (colour) => EYES[eye]?.(parse(nodePaint(colour, THEMES[theme])) as Color) as Color,
  );
  return Math.min(...seen.flatMap((one, i) => seen.slice(i + 1).map((other) => difference(one, other))));
}

describe.each(['light', 'dark'] as const)('colours of regions in the %s theme', (theme) => {
  it.each(Object.keys(EYES))('keep eight regions and grey well apart with %s', (eye) => {
    expect(smallestDifference([...REGION_COLORS.slice(0, 8), GREY], theme, eye)).toBeGreaterThan(12);
  });

  it.each(Object.keys(EYES))('keep twelve apart with %s', (eye) => {
    expect(smallestDifference(REGION_COLORS, theme, eye)).toBeGreaterThan(8);
  });
});

const LEAST = 8;

it('knows of each second tone what some eye may take for it in one of the themes, and its own hue', () => {
  const all = [...REGION_COLORS, ...SECOND_TONES];
  const isAlike = (one: string, other: string): boolean =>
    (['light', 'dark'] as const).some((theme) =>
      Object.keys(EYES).some((eye) => smallestDifference([one, other], theme, eye) < LEAST),
    );
  const found = SECOND_TONES.map((tone, i) =>
    all.flatMap((other, j) => (j !== 12 + i && (j === i || isAlike(tone, other)) ? [j] : [])),
  );
  expect(ALIKE).toEqual(found);
});
