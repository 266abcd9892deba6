import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { smallMap } from './small-map.ts';
import { explorersOn, PLAIN } from './windows.ts';

const map = smallMap();
const { open } = explorersOn(map);

it('filters by kind, with a chip that lifts it and a caption that owns up to it; undo works', async () => {
  const page = await open('', PLAIN);
  await page.getByRole('button', { name: /^Papers/ }).click();
  const caption = page.locator('[data-testid="caption"]');
  await expect.poll(() => caption.textContent()).toContain('hidden by: no papers');
  await page.keyboard.press('Control+z');
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
  await page.getByRole('button', { name: /^Papers/ }).click();
  await page.getByRole('button', { name: 'Lift filter: No papers' }).click();
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
});

it('filters by region: hides it with its nodes, names it in the caption, and undo brings it back', async () => {
  const page = await open('', PLAIN);
  const { attributes, nodes } = JSON.parse(map);
  const [first] = attributes.clusters;
  const gone = nodes.filter(
    ({ attributes: { cluster } }: { attributes: { cluster: string } }) => cluster === first.id,
  ).length;
  const caption = page.locator('[data-testid="caption"]');
  await page.getByRole('button', { name: `Show ${first.label}`, exact: true }).click();
  await expect.poll(() => caption.textContent()).toContain(`${nodes.length - gone} of ${nodes.length} nodes`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
});

it('says which filter empties the map', async () => {
  const page = await open('#v1&d=500', PLAIN);
  await expect.poll(() => page.textContent('.state h2')).toBe('The filters hide everything');
  await page.getByRole('button', { name: 'Lift this filter' }).click();
  await expect.poll(() => page.locator('.state').count()).toBe(0);
});

it('looks around a node in steps, hides the others, and keeps what is pinned', async () => {
  const page = await open('#v1&s=n.model:tiny-0', PLAIN);
  const caption = page.locator('[data-testid="caption"]');
  await page.getByRole('button', { name: 'Around it' }).click();
  await page.getByRole('button', { name: '1 step' }).click();
  await page.getByRole('button', { name: 'Hide others' }).click();
  await expect.poll(() => caption.textContent()).toContain('3 of 15 nodes');
  await expect.poll(() => caption.textContent()).toContain('hidden by: only 1 step around Tiny-0');
  await page.locator('.panel .node-link', { hasText: 'GPT-4' }).click();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await page.getByRole('button', { name: /^Models/ }).click();
  await expect.poll(() => caption.textContent()).toContain('1 of 15 nodes');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Unpin GPT-4' }).waitFor();
  await expect.poll(() => caption.textContent()).toContain('1 of 15 nodes');
});
