import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { call, emptyFolder } from '../cli/call.ts';
import { faultsOf, partsOf, textsOf } from '../deck/package.ts';
import { sharedBrowser } from './browser.ts';
import { seedsMap } from './seeds.ts';
import { smallMap } from './small-map.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** Builds a page of an input and opens it from the disk; gives what it asked for and what went wrong in it. */
async function opened(input: string, folder: string, ...options: string[]) {
  const file = join(folder, 'map.html');
  expect(call(folder, ['build', input, '-o', file, ...options])).toEqual({ status: 0, out: '', err: '' });
  const page = await browser.newPage();
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  const url = pathToFileURL(file).href;
  await page.goto(url);
  await page.locator('canvas').first().waitFor();
  // A worker or a picture made of the page's own bytes is no request to anywhere.
  const asked = () => requests.filter((one) => one !== url && !/^(?:data|blob):/.test(one));
  return { page, errors, asked, file };
}

it('is one file that shows, finds and explains without any request', async () => {
  const { page, errors, asked, file } = await opened(seedsMap(), emptyFolder());
  expect(await page.title()).toContain('smaller models');
  const search = page.getByRole('combobox').first();
  await search.fill('GSM8K');
  await page.getByRole('option').first().waitFor();
  await search.press('Enter');
  await page.getByRole('heading', { name: 'GSM8K', exact: true }).waitFor();
  await expect.poll(() => page.url()).toContain('benchmark:gsm8k');
  expect(asked()).toEqual([]);
  expect(errors).toEqual([]);
  const text = readFileSync(file, 'utf8');
  const data = /<script type="application\/json" id="map">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
  expect(JSON.parse(data).nodes.length).toBeGreaterThan(155);
  // What the guide says of its size.
  const guide = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
  const said = Number(/as large as the map and (\d+) kB more/.exec(guide)?.[1]) * 1000;
  const beside = Buffer.byteLength(text) - Buffer.byteLength(data);
  expect(beside).toBeLessThan(said * 1.1);
  expect(beside).toBeGreaterThan(said * 0.9);
  await page.close();
});

it('runs nothing that a title holds', async () => {
  const folder = emptyFolder();
  const title = '</script><script>document.title="taken"</script><!-- <script>';
  writeFileSync(join(folder, 'p.json'), JSON.stringify([{ title, abstract: 'We distil T5. $& $1' }]));
  const { page, errors, asked } = await opened('p.json', folder);
  expect(await page.title()).not.toBe('taken');
  const map = await page.evaluate(() => JSON.parse(document.getElementById('map')?.textContent ?? ''));
  expect(map.nodes.some((node: { attributes: { title?: string } }) => node.attributes.title === title)).toBe(
    true,
  );
  expect([asked(), errors]).toEqual([[], []]);
  await page.close();
});

it('writes slides as the explorer with a server does', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'map.json'), smallMap());
  const { page, errors, asked } = await opened('map.json', folder);
  await page.getByRole('button', { name: 'Save the graph' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Slides (PowerPoint)', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Small-map.pptx');
  const parts = await partsOf(readFileSync(await download.path()));
  expect(faultsOf(parts)).toEqual([]);
  expect(textsOf(String(parts.get('ppt/slides/slide1.xml')))).toContain('Small map');
  expect([asked(), errors]).toEqual([[], []]);
  await page.close();
});

it('opens with the view that was asked for, unless its address has another', async () => {
  const { page, file } = await opened(seedsMap(), emptyFolder(), '--ego', 'GSM8K', '--theme', 'dark');
  await page.getByRole('heading', { name: 'GSM8K', exact: true }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(file).href}#v1&p=model:t5>benchmark:gsm8k`);
  await page.locator('canvas').first().waitFor();
  await page.getByRole('heading', { name: 'How two things connect' }).waitFor();
  expect(page.url()).toContain('p=model:t5');
  expect(await page.getByRole('heading', { name: 'GSM8K', exact: true }).count()).toBe(0);
  await page.close();
});
