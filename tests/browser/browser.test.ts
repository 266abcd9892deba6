import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { openBrowser, sharedBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

it('has a real Chromium, WebGL included', async () => {
  const page = await browser.newPage();
  await page.setContent('<canvas></canvas>');
  expect(await page.evaluate(() => navigator.userAgent)).toContain('Chrome');
  expect(await page.evaluate(() => document.querySelector('canvas')?.getContext('webgl2') !== null)).toBe(
    true,
  );
  await page.close();
});

it('outlives its contexts', async () => {
  for (let time = 0; time < 3; time++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(`<p>${time}</p>`);
    expect(await page.textContent('p')).toBe(String(time));
    await context.close();
  }
});

it('says how to name a browser when the named one is none', async () => {
  vi.stubEnv('PAPERLOOM_BROWSER', process.execPath);
  await expect(openBrowser()).rejects.toThrow(/PAPERLOOM_BROWSER=\/path\/to\/chrome npm test/);
  vi.unstubAllEnvs();
});

it('has the explorer built before it is driven', () => {
  const page = new URL('../../dist/explorer/index.html', import.meta.url);
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, 'utf8')).not.toMatch(/(?:src|href)="\//);
});
