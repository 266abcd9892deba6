import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type OpenExplorer, openBrowser, openExplorer } from './browser.ts';
import { smallMap } from './small-map.ts';

// Six papers, one a year from 2020 to 2025.
const map = smallMap();
let browser: Browser;
let explorer: OpenExplorer | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await explorer?.close();
  explorer = undefined;
});
afterAll(() => browser?.close());

async function open(options: Parameters<typeof openExplorer>[2] = {}): Promise<Page> {
  explorer = await openExplorer(browser, map, { plain: true, ...options });
  await explorer.page.waitForSelector('.map canvas');
  return explorer.page;
}
const papers = (page: Page) =>
  page.locator('.filter-row', { hasText: 'Papers' }).first().locator('.number').textContent();

it('draws the papers by year and keeps those between its handles, by keyboard, in the address and in undo', async () => {
  const page = await open({ plain: false });
  expect(await page.getByRole('img', { name: /Papers by year/ }).getAttribute('aria-label')).toBe(
    'Papers by year: 2020 1, 2021 1, 2022 1, 2023 1, 2024 1, 2025 1',
  );
  await page.getByRole('slider', { name: 'Papers from year' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await papers(page)).toBe('4');
  await expect.poll(() => page.url()).toContain('y=2022-');
  expect(await page.textContent('[data-testid="caption"]')).toContain('hidden by: from 2022');
  await page.keyboard.press('Control+z');
  expect(await papers(page)).toBe('5');
  expect(explorer?.errors).toEqual([]);
});

it('plays from the first year on, without a step in undo, and all papers are back when it stops', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Play the years' }).click();
  expect(await papers(page)).toBe('1');
  await expect.poll(() => papers(page), { timeout: 10_000 }).toBe('3');
  await page.getByRole('button', { name: 'Stop playing the years' }).click();
  expect(await papers(page)).toBe('6');
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});

it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
  const page = await open({ colorScheme, hash: '#v1&y=2022-2024' });
  expect(await violations(page)).toEqual([]);
});
