import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type OpenExplorer, openExplorer, sharedBrowser } from './browser.ts';
import { smallMap } from './small-map.ts';

// Six papers, one a year from 2020 to 2025.
const map = smallMap();
let browser: Browser;
let explorer: OpenExplorer | undefined;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterEach(async () => {
  await explorer?.close();
  explorer = undefined;
});

async function open(options: Parameters<typeof openExplorer>[2] = {}): Promise<Page> {
  explorer = await openExplorer(browser, map, { plain: true, ...options });
  await explorer.page.waitForSelector('.map canvas');
  return explorer.page;
}
const papersRow = (page: Page) =>
  page.locator('.filter-row', { hasText: 'Papers' }).first().locator('.number');
const papers = (page: Page) => papersRow(page).textContent();

it('draws the papers by year and keeps those between its handles, by keyboard, in the address and in undo', async () => {
  const page = await open({ plain: false });
  await expect
    .poll(() => page.getByRole('img', { name: /Papers by year/ }).getAttribute('aria-label'))
    .toBe('Papers by year: 2020 1, 2021 1, 2022 1, 2023 1, 2024 1, 2025 1');
  await page.getByRole('slider', { name: 'Papers from year' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => papers(page)).toBe('4');
  await expect.poll(() => page.url()).toContain('y=2022-');
  await expect.poll(() => page.textContent('[data-testid="caption"]')).toContain('hidden by: from 2022');
  await page.keyboard.press('Control+z');
  await expect.poll(() => papers(page)).toBe('5');
  expect(explorer?.errors).toEqual([]);
});

it('plays from the first year on, without a step in undo, and all papers are back when it stops', async () => {
  const page = await open();
  // What is shown a second only is kept by the page itself: on a busy machine a look from outside comes too late.
  await papersRow(page).evaluate((number) => {
    const seen = [number.textContent];
    new MutationObserver(() => seen.push(number.textContent)).observe(number, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    Object.assign(globalThis, { seen });
  });
  await page.getByRole('button', { name: 'Play the years' }).click();
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.slice(0, 3));
  await expect.poll(seen).toEqual(['6', '1', '2']);
  await page.getByRole('button', { name: 'Stop playing the years' }).click();
  await expect.poll(() => papers(page)).toBe('6');
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});

it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
  const page = await open({ colorScheme, hash: '#v1&y=2022-2024' });
  expect(await violations(page)).toEqual([]);
});
