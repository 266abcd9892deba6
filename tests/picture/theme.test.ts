import { describe, expect, test } from 'vitest';
import { contrast, mix, parseColour } from '../../src/picture/colour.ts';
import { breakName, shorten } from '../../src/picture/lettering.ts';
import { averageWidth } from '../../src/picture/measure.ts';
import { KIND_NAMES, SHAPES, shapeCorners } from '../../src/picture/shapes.ts';
import { nameInk, nodePaint, THEMES } from '../../src/picture/theme.ts';

describe.each(Object.values(THEMES))('theme $name', (theme) => {
  test('text is read by all: 7:1 for names, 4.5:1 for captions', () => {
    for (const ground of [theme.background, theme.surface]) {
      expect(contrast(theme.text, ground)).toBeGreaterThan(7);
      expect(contrast(theme.muted, ground)).toBeGreaterThan(4.5);
    }
  });

  test.each(['#f0e442', '#000000', '#ffffff', '#0072b2', '#12151b', 'red'])(
    'nodes and names of colour %s stand out',
    (colour) => {
      expect(contrast(nodePaint(colour, theme), theme.background)).toBeGreaterThanOrEqual(3);
      const tinted = mix(theme.background, nodePaint(colour, theme), theme.hullFillAlpha);
      expect(contrast(nameInk(colour, theme), tinted)).toBeGreaterThan(4.5);
    },
  );
});

test('a colour that is not understood is grey', () => {
  expect(parseColour('#f80')).toEqual([255, 136, 0]);
  expect(parseColour('#0072B2')).toEqual([0, 114, 178]);
  expect(parseColour('hsl(1,2%,3%)')).toEqual([136, 136, 136]);
});

test('every kind has a shape and a name of its own', () => {
  expect(new Set(Object.values(SHAPES)).size).toBe(5);
  expect(new Set(Object.values(KIND_NAMES)).size).toBe(5);
});

test('shapes cover the same area as the circle of their radius', () => {
  for (const shape of ['diamond', 'square', 'hexagon'] as const) {
    const corners = shapeCorners(shape);
    const area = corners.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(area).toBeCloseTo(Math.PI, 2);
  }
});

test('names are cut at a word, and only where they are long', () => {
  expect(shorten('Llama 3')).toBe('Llama 3');
  expect(shorten('Specializing Smaller Language Models towards Multi-Step Reasoning')).toBe(
    'Specializing Smaller Language…',
  );
  expect([...shorten('😀'.repeat(40))]).toHaveLength(30);
});

test('a region’s name breaks into lines of much the same length', () => {
  expect(breakName('Distillation into smaller models')).toEqual(['Distillation into', 'smaller models']);
  expect(breakName('Tool use and agents')).toEqual(['Tool use and agents']);
});

// Set in Inter 4 with fontkit: 14.311, 5.422, 3.286 and 14.734 times the font size.
test.each([
  ['Distillation into smaller models', 400, 14.311],
  ['Fine-tuning', 400, 5.422],
  ['LLaMA', 400, 3.286],
  ['Distillation into smaller models', 600, 14.734],
] as const)('the width of %s is within 2 %% of the font’s', (text, weight, ems) => {
  expect(averageWidth(text, 10, weight) / 10 / ems).toBeGreaterThan(0.98);
  expect(averageWidth(text, 10, weight) / 10 / ems).toBeLessThan(1.02);
});

test('accents add no width, other scripts have one', () => {
  expect(averageWidth('é', 10, 400)).toBe(averageWidth('e', 10, 400));
  expect(averageWidth('蒸留', 10, 400)).toBe(20);
});
