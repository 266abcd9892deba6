import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { call, emptyFolder } from '../cli/call.ts';
import { sharedBrowser } from './browser.ts';
import { seedsMap } from './seeds.ts';

let browser: Browser;
let file: string;
beforeAll(async () => {
  browser = await sharedBrowser();
  const folder = emptyFolder();
  file = join(folder, 'deck.html');
  expect(call(folder, ['build', seedsMap(), '-o', file])).toEqual({ status: 0, out: '', err: '' });
});

async function opened(slide: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  const url = pathToFileURL(file).href;
  await page.goto(`${url}#/${slide}`);
  await page.locator('.reveal.ready section.present').waitFor();
  // What the page is made of itself is no request to anywhere.
  const asked = () => requests.filter((one) => one.split('#')[0] !== url && !/^(?:data|blob):/.test(one));
  return { page, errors, asked };
}

it('is one file with slides of text and pictures, and asks for nothing', async () => {
  const { page, errors, asked } = await opened('');
  await expect.poll(() => page.locator('.present h1').textContent()).toBe('smaller models');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: /^155 papers in \d+ regions$/ }).waitFor();
  await page.locator('.present .regions a').first().click();
  await page.locator('section.region.present').waitFor();
  const drawn = page.locator('.present figure img');
  await expect.poll(() => drawn.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(1000);
  expect(await page.locator('iframe').count()).toBe(0);
  expect([asked(), errors]).toEqual([[], []]);
  // The explorer is in it once, the map is in it once.
  expect(statSync(file).size).toBeLessThan(4e6);
  await page.close();
});

it('makes a picture a live map when it is clicked, and hands the keys back to the slides', async () => {
  const { page, errors, asked } = await opened('region-2');
  await page.locator('.present figure button').click();
  const map = page.frameLocator('.present iframe');
  await map.locator('canvas').first().waitFor();
  await map.locator('body').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('ArrowRight');
  await page.locator('section#region-3.present').waitFor();
  // The frame is gone, and with it all that the map held.
  await expect.poll(() => page.frames().length).toBe(1);
  await page.keyboard.press('Enter');
  await page.frameLocator('.present iframe').locator('canvas').first().waitFor();
  expect(page.frames().length).toBe(2);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.present iframe').isVisible()).toBe(false);
  await expect.poll(() => page.locator('.present figure img').isVisible()).toBe(true);
  expect([asked(), errors]).toEqual([[], []]);
  await page.close();
});
