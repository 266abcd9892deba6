import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { emptyFolder } from '../cli/call.ts';
import { violations } from './axe.ts';
import { type OpenExplorer, openExplorer, sharedBrowser } from './browser.ts';
import { smallMap } from './small-map.ts';

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

async function open(withMap = true, options: Parameters<typeof openExplorer>[2] = {}): Promise<Page> {
  explorer = await openExplorer(browser, withMap ? map : undefined, { plain: true, ...options });
  await explorer.page.waitForSelector(withMap ? '.map canvas' : '.state h2');
  return explorer.page;
}

const PAPERS = [
  {
    id: 'a',
    title: 'Lantern: pruning for small devices',
    abstract: 'We introduce Lantern, a model pruned from Llama-2-7B. Lantern is evaluated on GSM8K.',
    year: 2024,
  },
  {
    id: 'b',
    title: 'Ferry: quantization without data',
    abstract: 'We propose Ferry, a quantization method. Ferry outperforms GPTQ on MMLU.',
    year: 2025,
  },
];

function file(name: string, content: string | Buffer): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const data = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

const outcome = (page: Page) => page.locator('[data-testid="own-outcome"]');
const caption = (page: Page) => page.textContent('[data-testid="caption"]');

it('adds papers that are dropped on the page to its map, and brings the map before back', async () => {
  const page = await open(true, { plain: false });
  const before = await caption(page);
  await drop(page, [{ name: 'mine.json', text: JSON.stringify(PAPERS) }]);
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await expect.poll(() => outcome(page).textContent()).toContain('2 new papers on the map');
  await expect.poll(() => caption(page)).toMatch(/8 papers from mine\.json and 1 more/);
  await page.fill('#search', 'Lantern');
  await page
    .getByRole('option', { name: /Lantern/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Bring the map before back' }).click();
  await expect.poll(() => caption(page)).toBe(before);
  expect(explorer?.errors).toEqual([]);
});

it('replaces the map by a packed file, asks no server for anything but its own parts', async () => {
  const page = await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).host}`));
  await page.keyboard.press('o');
  await page.setInputFiles(
    'input[type="file"]',
    file('mine.ndjson.gz', gzipSync(PAPERS.map((paper) => JSON.stringify(paper)).join('\n'))),
  );
  await page.getByLabel('Replace it').check();
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await expect.poll(() => outcome(page).textContent()).toContain('2 papers on the map');
  await expect.poll(() => caption(page)).toMatch(/2 papers from mine\.ndjson\.gz/);
  expect(requests.every((one) => one === `GET ${new URL(page.url()).host}`)).toBe(true);
  expect(explorer?.errors).toEqual([]);
});

it('names the file that cannot be read in one line, and keeps the map', async () => {
  const page = await open();
  const before = await caption(page);
  await drop(page, [{ name: 'talk.pdf', text: '%PDF-1.7 …' }]);
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await expect.poll(() => outcome(page).textContent()).toBe('talk.pdf: is a PDF document and not text');
  expect(await caption(page)).toBe(before);
});

it('reads the good files beside a bad one, and tells of the bad one', async () => {
  const page = await open();
  await drop(page, [
    { name: 'good.json', text: JSON.stringify(PAPERS) },
    { name: 'empty.csv', text: '' },
  ]);
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await expect.poll(() => outcome(page).textContent()).toContain('2 new papers on the map');
  await expect.poll(() => outcome(page).locator('li').allTextContents()).toEqual(['empty.csv: is empty']);
});

it('reads pasted text, and makes a map where the page has none', async () => {
  const page = await open(false);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, JSON.stringify(PAPERS));
  await page.getByRole('button', { name: 'Leave out pasted text' }).waitFor();
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await page.waitForSelector('.map canvas');
  await expect.poll(() => caption(page)).toMatch(/2 papers from pasted text/);
});

it('stops when it is told to, and keeps the map', async () => {
  const page = await open();
  const before = await caption(page);
  const many = Array.from({ length: 3000 }, (_, n) => ({
    ...PAPERS[n % 2],
    id: `p${n}`,
    title: `Paper ${n}`,
  }));
  await drop(page, [{ name: 'many.json', text: JSON.stringify(many) }]);
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => page.locator('.own-card').count()).toBe(0);
  await expect.poll(() => page.textContent('[data-testid="speech"]')).toContain('Stopped');
  expect(await caption(page)).toBe(before);
});

it.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
] as const)(
  'has nothing for axe to find while papers are chosen and told of, %s, %i px',
  async (colorScheme, width) => {
    const page = await open(true, { colorScheme, width });
    await drop(page, [{ name: 'mine.json', text: JSON.stringify(PAPERS) }]);
    await page.getByRole('button', { name: 'Read the papers' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read the papers' }).click();
    await outcome(page).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  },
);

it('says why a thing was found, to the keyboard too, with nothing for axe to find', async () => {
  const page = await open(true, { width: 390, hash: '#v1&s=e.paper:b|evaluated_on|benchmark:mmlu' });
  await drop(page, [{ name: 'mine.json', text: JSON.stringify(PAPERS) }]);
  await page.getByRole('button', { name: 'Read the papers' }).click();
  const why = page.locator('.why', { hasText: 'Ferry: quantization without data evaluated on MMLU' });
  await why.locator('summary').focus();
  await page.keyboard.press('Enter');
  const weighed = why.getByRole('region', { name: 'How its words were weighed' });
  await expect.poll(() => weighed.getByRole('listitem').first().textContent()).toMatch(/ \+\d\.\d$/);
  await expect.poll(() => weighed.locator('.why-said').textContent()).toMatch(/^benchmark \d+\u00a0%, /);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(explorer?.errors).toEqual([]);
});
