import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../extract/index.ts';
import { buildGraph } from '../../src/build.ts';
import { regionHulls } from '../../src/picture/hulls.ts';
import { letterMap } from '../../src/picture/lettering.ts';
import { averageWidth } from '../../src/picture/measure.ts';
import { THEMES } from '../../src/picture/theme.ts';
import type { Scene } from '../../viz/map/paint/context.ts';
import { namesLayer } from '../../viz/map/paint/names.ts';
import { seeded } from '../picture/made-map.ts';
import { readAll } from '../read/reading.ts';

const seeds = readFileSync(new URL('../../seeds/smaller-models.txt', import.meta.url), 'utf8');

/** What the layer asks of a canvas, without one. */
const canvas = {
  strokeText: () => undefined,
  fillText: () => undefined,
} as unknown as CanvasRenderingContext2D;

const [WIDTH, HEIGHT] = [1440, 900];

test('no two names that are drawn touch, at 200 cameras over the seeds', async () => {
  const { papers } = await readAll(seeds, 'smaller-models.txt');
  const graph = buildGraph(
    papers.map((paper) => extract(paper)),
    { name: 'seeds', sources: ['smaller-models.txt'], counts: { read: papers.length, skipped: {} } },
  );
  const xs = graph.mapNodes((_key, { x }) => x);
  const ys = graph.mapNodes((_key, { y }) => y);
  const [left, low] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - low];
  const whole = Math.min(WIDTH / wide, HEIGHT / tall);
  const hulls = regionHulls(graph);
  const scene = {
    graph,
    theme: THEMES.light,
    hulls,
    labels: letterMap(graph, { measure: averageWidth, scale: whole, openingZoom: 1, hulls }),
    lit: null,
    litLabels: [],
    labelScale: whole,
    wholeScale: whole,
    hiddenSides: { left: 328, right: 408 },
    regionColor: () => '#000000',
  } as unknown as Scene;
  const layer = namesLayer(() => scene);
  const random = seeded(5);
  let drawn = 0;
  for (let camera = 0; camera < 200; camera++) {
    const scale = whole * 2 ** (random() * 5 - 1);
    layer.paint(canvas, {
      width: WIDTH,
      height: HEIGHT,
      scale,
      dx: WIDTH / 2 - (left + random() * wide) * scale,
      dy: HEIGHT / 2 + (low + random() * tall) * scale,
      radius: (size) => size,
    });
    const names = [...layer.drawn()].sort((a, b) => a.left - b.left);
    drawn += names.length;
    for (const [i, a] of names.entries()) {
      for (const b of names.slice(i + 1)) {
        if (b.left >= a.right) break;
        expect(a.top < b.bottom && b.top < a.bottom, `${a.key} and ${b.key} at camera ${camera}`).toBe(false);
      }
    }
  }
  expect(drawn).toBeGreaterThan(200 * 5);
}, 60_000);
