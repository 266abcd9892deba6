import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { smallMap } from './small-map.ts';
import { explorersOn, PLAIN } from './windows.ts';

const map = smallMap();
const { errors, open } = explorersOn(map);

it('walks the map by the arrow keys, speaks, opens and closes', async () => {
  const page = await open();
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  await expect
    .poll(() => page.textContent('[data-testid="speech"]'))
    .toMatch(/, (model|benchmark|technique), 6 papers/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.panel').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.panel').count()).toBe(0);
});

it('goes by an arrow key to a neighbour on that side', async () => {
  const page = await open();
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  const speech = () => page.textContent('[data-testid="speech"]');
  await expect.poll(speech).toMatch(/ links?, region/);
  const start = await speech();
  const { nodes } = JSON.parse(map);
  const placeOf = (words: string | null) =>
    nodes.find(({ attributes }: { attributes: { label: string } }) =>
      words?.startsWith(`${attributes.label}, `),
    ).attributes;
  const from = placeOf(start);
  let side = 'ArrowRight';
  await page.keyboard.press(side);
  await expect.poll(speech).not.toBe(start);
  if ((await speech())?.startsWith('Nothing')) {
    side = 'ArrowLeft';
    await page.keyboard.press(side);
    await expect.poll(speech).toMatch(/ links?, region/);
  }
  const to = placeOf(await speech());
  expect(Math.sign(to.x - from.x)).toBe(side === 'ArrowRight' ? 1 : -1);
});

it('finds a path between two nodes, with the sentence behind each step, and keeps it in the address', async () => {
  const page = await open('#v1&s=n.model:tiny-0', PLAIN);
  await page.getByRole('button', { name: 'Path to…' }).click();
  await page.getByLabel('To', { exact: true }).fill('Tiny-3');
  await page.locator('.path-hits button', { hasText: 'Tiny-3' }).first().click();
  const names = page.locator('.path-steps .node-link .node-name');
  await names.first().waitFor();
  const steps = await page.locator('.path-steps > li > .node-link').allTextContents();
  expect([steps[0], steps.at(-1)]).toEqual(['Tiny-0', 'Tiny-3']);
  await expect.poll(() => page.locator('.path-steps blockquote').count()).toBe(steps.length - 1);
  await expect.poll(() => page.url()).toContain('p=model:tiny-0');
  await page.reload();
  await page.waitForSelector('.path-steps');
  await expect.poll(() => page.locator('.path-steps > li > .node-link').allTextContents()).toEqual(steps);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('p=');
});

it('shows where a model comes from as a tree in the place of the map, with the sentence of each step', async () => {
  const page = await open('#v1&s=n.model:tiny-0');
  await page.getByRole('button', { name: 'Lineage' }).click();
  const caption = page.locator('[data-testid="caption"]');
  await expect.poll(() => caption.textContent()).toContain('2 of 15 nodes, 1 of');
  await page.getByRole('button', { name: 'Sentences that link GPT-4 to Tiny-0' }).click();
  await expect
    .poll(() => page.textContent('.lineage-branches blockquote'))
    .toBe('We distill GPT-4 into Tiny, a small model.');
  await expect.poll(() => page.textContent('.lineage-words')).toBe('distilled from GPT-4');
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => page.url()).toContain('a=model:tiny-0');
  await page.reload();
  await page.waitForSelector('.lineage-branches');
  // What is to the right is known when the tree is laid out, with the map.
  await page.waitForSelector('.map canvas');
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.textContent('[data-testid="speech"]')).toMatch(/^Tiny-0, model/);
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
  expect(errors()).toEqual([]);
});
