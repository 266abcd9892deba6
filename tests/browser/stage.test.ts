import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { viewOf } from '../../viz/map/canvas/view.ts';
import { baseOf, boxOf } from '../../viz/map/fit.ts';
import { toScreen } from '../../viz/map/stage.ts';
import { openExplorer, painted, sharedBrowser } from './browser.ts';
import { openings } from './openings.ts';
import { smallMap } from './small-map.ts';

const map = smallMap();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** A node that lies beside the rail while the camera is at rest, and where it is on the screen. */
function freeNode(): { label: string; x: number; y: number } {
  const nodes = new Map<string, { label: string; x: number; y: number }>(
    JSON.parse(map).nodes.map(({ key, attributes }: { key: string; attributes: object }) => [
      key,
      attributes,
    ]),
  );
  const place = (key: string) => nodes.get(key) ?? { x: 0, y: 0 };
  const box = boxOf(nodes.keys(), place, 1);
  if (!box) throw new Error('the map is empty');
  const view = viewOf(baseOf(box, 1440, 900), { x: 0.5, y: 0.5, ratio: 1 }, 1440, 900, 1);
  for (const { label, x: east, y: north } of nodes.values()) {
    const [x, y] = toScreen(view, east, north);
    if (x > 420 && x < 950 && y > 100 && y < 780) return { label, x, y };
  }
  throw new Error('no node lies beside the rail');
}

it('draws the map without WebGL, says so, and answers to pointer, wheel and keys as ever', async () => {
  const { page, errors, close } = await openExplorer(browser, map, {
    plain: true,
    hash: '#v1&c=0.5_0.5_1',
  });
  await page.waitForSelector('.map canvas.layer-ground');
  await painted(page);
  await expect.poll(() => page.textContent('[data-testid="caption"]')).toContain('drawn without WebGL');
  const node = freeNode();
  await page.mouse.move(node.x, node.y);
  await page.waitForSelector('.map canvas.dimmed');
  await page.mouse.click(node.x, node.y);
  await expect.poll(() => page.textContent('.panel h2')).toBe(node.label);
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, -300);
  await expect.poll(() => page.url()).not.toContain('c=0.5_0.5_1');
  const near = page.url();
  await page.mouse.down();
  await page.mouse.move(node.x + 60, node.y + 40, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toBe(near);
  expect(await page.locator('.panel').count()).toBe(0);
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.panel h2')).toBe('GPT-4');
  await page.getByRole('button', { name: 'Lineage' }).click();
  await expect.poll(() => page.textContent('[data-testid="caption"]')).toContain('7 of 15 nodes');
  expect(errors).toEqual([]);
  await close();
});

it.each([
  ['on the graphics card', false],
  ['on 2-D canvases', true],
])('moves a node by hand %s: in the address, in what is saved, and back by undo', async (_name, plain) => {
  const { page, errors, close } = await openExplorer(browser, map, { plain, hash: '#v1&c=0.5_0.5_1' });
  await page.waitForSelector('.map canvas[class$="-names"]');
  await painted(page);
  const { label, x, y } = freeNode();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 20, { steps: 3 });
  await page.mouse.up();
  const caption = page.locator('[data-testid="caption"]');
  await expect.poll(() => caption.textContent()).toContain('1 node moved by hand');
  // A drag is no click, and the map stays where it is: neither is in the address, which is written when it is over.
  await expect.poll(() => page.url()).toMatch(/c=0\.5_0\.5_1.*&m=[^&]+~/);
  await painted(page);
  expect(await page.locator('.panel').count()).toBe(0);
  await page.mouse.click(x + 30, y - 20);
  await expect.poll(() => page.textContent('.panel h2')).toBe(label);
  const asBuilt = page.getByRole('button', { name: 'Put back' });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => caption.textContent()).not.toContain('moved');
  await painted(page);
  await page.mouse.click(x, y);
  await expect.poll(() => page.textContent('.panel h2')).toBe(label);
  expect(await asBuilt.count()).toBe(0);

  await page.locator('.map-frame').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await asBuilt.waitFor();
  await page.getByRole('button', { name: 'Save the graph' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /JSON/ }).first().click(),
  ]);
  const placeIn = (text: string): { x: number; y: number } =>
    JSON.parse(text).nodes.find((node: { attributes: { label: string } }) => node.attributes.label === label)
      .attributes;
  const [before, after] = [placeIn(map), placeIn(await readFile(await saved.path(), 'utf8'))];
  expect(after.x).toBeGreaterThan(before.x);
  expect(after.y).toBeCloseTo(before.y, 3);
  await asBuilt.click();
  await expect.poll(() => caption.textContent()).not.toContain('moved');
  expect(errors).toEqual([]);
  await close();
});

it('leaks nothing in 20 openings and closings, and never holds more than three WebGL contexts', async () => {
  const { held, mostContexts } = await openings(browser, map, [3, 20]);
  const [first, last] = held;
  if (!first || !last) throw new Error('nothing was measured');
  expect(mostContexts).toBeLessThanOrEqual(3);
  expect([last.canvases, last.contexts]).toEqual([0, 0]);
  expect(last.listeners).toBeLessThanOrEqual(first.listeners);
  expect(last.nodes).toBeLessThanOrEqual(first.nodes + 20);
  // A map held by mistake would be some 200 kB an opening.
  expect(last.heap - first.heap).toBeLessThan(1_000_000);
});
