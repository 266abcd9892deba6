import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { call, emptyFolder } from '../cli/call.ts';
import { violations } from './axe.ts';
import { painted, sharedBrowser } from './browser.ts';
import { smallMap } from './small-map.ts';

const folder = emptyFolder();
let browser: Browser;
let server: Server;
let port: number;
let page: Page;

beforeAll(async () => {
  writeFileSync(join(folder, 'map.json'), smallMap());
  expect(call(folder, ['build', 'map.json', '-o', 'map.html']).status).toBe(0);
  const map = readFileSync(join(folder, 'map.html'), 'utf8');
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      request.url === '/map.html' ? map : holder(new URL(request.url ?? '', 'http://a').searchParams),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  browser = await sharedBrowser();
  // One page for all: a new one would start from nothing each time.
  page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' });
});
afterEach(() => page.emulateMedia({ colorScheme: 'light', media: 'screen' }));
afterAll(async () => {
  await page?.close();
  server?.closeAllConnections();
  server?.close();
});

/** A page higher than the window with a map in it, which keeps every message and every key that reaches it. */
function holder(query: URLSearchParams): string {
  return `<!doctype html><html lang="en"><title>Holder</title><body style="margin:0">
    <iframe title="Map" src="${query.get('map')}" style="width:900px;height:480px;border:0"></iframe>
    <p style="height:2000px">Text</p><script>
    got = []; keys = [];
    addEventListener('message', ({ data }) => got.push(data));
    addEventListener('keydown', ({ key }) => keys.push(key));
    tell = (message) => frames[0].postMessage({ paperloom: 1, ...message }, '*');
    </script>`;
}

/** Opens a page with a map in it; `host` gives the page another origin than 127.0.0.1, which is the map's. */
async function hold(hash: string, host = '127.0.0.1'): Promise<Frame> {
  await page.goto('about:blank');
  const map = encodeURIComponent(`http://127.0.0.1:${port}/map.html${hash}`);
  await page.goto(`http://${host}:${port}/?map=${map}`);
  await expect.poll(() => got('ready')).toHaveLength(1);
  return page.frames()[1] as Frame;
}
const got = (type: string): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as { got: { type: string }[] }).got.filter(({ type }) => type === wanted),
    type,
  );
const tell = (message: object): Promise<void> =>
  page.evaluate((what) => (globalThis as unknown as { tell(what: object): void }).tell(what), message);
const keys = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys);

/** How many WebGL contexts a frame holds. */
const contexts = (frame: Frame | undefined): Promise<number> =>
  frame?.evaluate(
    () => [...document.querySelectorAll('canvas')].filter((canvas) => canvas.getContext('webgl2')).length,
  ) ?? Promise.resolve(-1);
const picture = (frame: Frame | undefined): Promise<boolean> =>
  frame?.locator('[data-testid="picture"] svg').isVisible() ?? Promise.resolve(false);

it('lives in a reveal.js deck of the disk: pictures, one live map, keys that go on turning slides, no request', async () => {
  const reveal = dirname(createRequire(import.meta.url).resolve('reveal.js'));
  cpSync(join(reveal, 'reveal.js'), join(folder, 'reveal.js'));
  cpSync(join(reveal, 'reveal.css'), join(folder, 'reveal.css'));
  const slide = (view: string) =>
    `<section><iframe src="map.html#v1&ui=none&poster=1${view}" width="900" height="500"></iframe></section>`;
  writeFileSync(
    join(folder, 'deck.html'),
    `<!doctype html><link rel="stylesheet" href="reveal.css"><div class="reveal"><div class="slides">
    <section>One</section>${slide('')}${slide('&s=n.model:gpt-4')}<section>End</section></div></div>
    <script src="reveal.js"></script><script>Reveal.initialize({ preventIframeAutoFocus: false, transition: 'none' })</script>`,
  );
  await page.goto('about:blank');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(join(folder, 'deck.html')).href);
  const at = () =>
    page.evaluate(
      () =>
        (globalThis as unknown as { Reveal: { getState(): { indexh: number } } }).Reveal.getState().indexh,
    );
  await page.locator('.reveal.ready').waitFor();
  const [, first, second] = page.frames();
  const held = async () => [await contexts(first), await contexts(second)];
  await first?.locator('[data-testid="picture"] svg').waitFor({ state: 'attached' });
  expect(await held()).toEqual([0, 0]);

  await page.keyboard.press('ArrowRight');
  await expect.poll(held).toEqual([3, 0]);
  await page.mouse.click(500, 350);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await page.keyboard.press('ArrowRight');
  await expect.poll(at).toBe(2);
  await expect.poll(held).toEqual([0, 3]);
  await expect.poll(() => first?.locator('[data-testid="picture"]').getAttribute('data-under')).toBeNull();

  await page.mouse.click(500, 350);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('PageDown');
  await expect.poll(at).toBe(3);
  await expect.poll(held).toEqual([0, 0]);
  expect([elsewhere, errors]).toEqual([[], []]);
});

it('is a picture until it is clicked, on paper, and again when told to stop', async () => {
  const frame = await hold('#v1&ui=mini&poster=1&lock=1');
  await expect.poll(() => picture(frame)).toBe(true);
  expect(await contexts(frame)).toBe(0);
  expect(await violations(frame)).toEqual([]);
  await page.mouse.click(450, 200);
  await expect.poll(() => contexts(frame)).toBe(3);
  await expect.poll(() => picture(frame)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(frame)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(async () => [await picture(frame), await frame.locator('.map').isVisible()])
    .toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
  await tell({ type: 'stop' });
  await expect.poll(() => contexts(frame)).toBe(0);
  await expect.poll(() => picture(frame)).toBe(true);
});

it('leaves the wheel to the page until it is clicked, and gives its context back when scrolled away', async () => {
  const frame = await hold('#v1&ui=none&lock=1');
  await expect.poll(() => contexts(frame)).toBe(3);
  const top = () => page.evaluate(() => scrollY);
  await page.mouse.move(450, 200);
  await page.mouse.wheel(0, 60);
  await expect.poll(top).toBe(60);
  await page.mouse.click(450, 200);
  await painted(frame);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => frame.url()).toContain('c=');
  expect(await top()).toBe(60);
  await page.evaluate(() => scrollTo(0, 1200));
  await expect.poll(() => contexts(frame)).toBe(0);
});

it('does what a page of its origin says, and says what happens', async () => {
  const frame = await hold('#v1&ui=mini&poster=1');
  // The same place whether the picture is asked for it or the map goes there itself.
  await tell({ type: 'focus', name: 'other' });
  await expect.poll(() => got('state')).toHaveLength(1);
  const camera = String((await got('state'))[0]?.state).replace('v1&', '');
  await tell({ type: 'select', name: 'gsm8k' });
  await expect
    .poll(() => got('select'))
    .toEqual([
      {
        paperloom: 1,
        type: 'select',
        selection: { type: 'node', key: 'benchmark:gsm8k', label: 'GSM8K' },
      },
    ]);
  await expect.poll(() => frame.locator('.mini').textContent()).toContain('GSM8K');
  await tell({ type: 'select', name: 'nobody' });
  await expect.poll(() => got('error')).toHaveLength(1);
  expect((await got('error'))[0]?.says).toBe('nothing on the map is called “nobody”');
  await tell({ type: 'play', stops: [{ caption: 'Where it began', state: 'v1&s=n.model:gpt-4' }] });
  await expect.poll(() => contexts(frame)).toBe(3);
  await expect.poll(() => frame.locator('.player').textContent()).toContain('Where it began');
  await tell({ type: 'getState' });
  await expect.poll(async () => (await got('state')).at(-1)?.state).toContain('s=n.model:gpt-4');
  await tell({ type: 'setState', state: '' });
  await tell({ type: 'select', name: 'other' });
  await expect.poll(async () => (await got('state')).at(-1)?.state).toBe(`v1&${camera}&s=r.other`);
  // A key after a click is the page's.
  await page.mouse.click(450, 100);
  await page.keyboard.press('ArrowDown');
  await expect.poll(keys).toContain('ArrowDown');
});

it('answers the page of the guide, both from the disk, and stands as told in a page with a view of its own', async () => {
  const guide = readFileSync(new URL('../../docs/slides.md', import.meta.url), 'utf8');
  const example = /```html\n(<!doctype html>.*?)```/s.exec(guide)?.[1] ?? '';
  expect(call(folder, ['build', 'map.json', '-o', 'gsm8k.html', '--ego', 'GSM8K']).status).toBe(0);
  writeFileSync(
    join(folder, 'guide.html'),
    example.replaceAll('T5', 'GPT-4').replace('map.html#v1&', 'gsm8k.html#'),
  );
  await page.goto('about:blank');
  await page.goto(pathToFileURL(join(folder, 'guide.html')).href);
  const [, frame] = page.frames();
  await frame?.locator('[data-testid="picture"] svg').waitFor();
  // The explorer writes the parts of its address anew, in an order of its own.
  await expect
    .poll(() => frame?.url().split('#')[1]?.split('&').sort())
    .toEqual(['poster=1', 's=n.benchmark:gsm8k', 'ui=mini', 'v1']);
  await page.getByRole('button', { name: 'Where is GPT-4?' }).click();
  await expect.poll(() => page.locator('#said').textContent()).toBe('GPT-4');
  await expect.poll(() => contexts(frame)).toBe(3);
});

it('heeds another origin only where its address lists it, and says so once', async () => {
  const frame = await hold('#v1&ui=none&poster=1', 'localhost');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  // Whatever the map answers comes before this, which is sent when it has heard both.
  await frame.evaluate(() => {
    let heard = 0;
    addEventListener('message', () => {
      heard += 1;
      if (heard === 2) window.parent.postMessage({ type: 'heard both' }, '*');
    });
  });
  await tell({ type: 'getState' });
  await tell({ type: 'select', name: 'GSM8K' });
  await expect.poll(() => got('heard both')).toHaveLength(1);
  await expect.poll(() => said).toEqual([expect.stringContaining(`from=http://localhost:${port}`)]);
  const types = await page.evaluate(() =>
    (globalThis as unknown as { got: { type: string }[] }).got.map(({ type }) => type),
  );
  expect(types).toEqual(['ready', 'heard both']);
  await hold(`#v1&ui=none&from=http://localhost:${port}`, 'localhost');
  await tell({ type: 'getState' });
  await expect.poll(() => got('state')).toEqual([{ paperloom: 1, type: 'state', state: '' }]);
  await page.mouse.click(450, 100);
  await page.keyboard.press('PageDown');
  await expect
    .poll(() => got('key'))
    .toEqual([{ paperloom: 1, type: 'key', key: 'PageDown', code: 'PageDown', keyCode: 34 }]);
});

it('shares the view: what is pasted into a page shows the same there, and axe finds nothing', async () => {
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${port}/map.html#v1&s=n.model:gpt-4`);
  await page.locator('.map canvas').first().waitFor();
  await page.keyboard.press('s');
  await page.getByText('reveal.js', { exact: true }).click();
  const shown = async () => (await page.locator('.share-snippet pre').textContent()) ?? '';
  await expect
    .poll(shown)
    .toMatch(/<section>[\s\S]*&amp;s=n\.model:gpt-4&amp;ui=mini&amp;poster=1&amp;lock=1"/);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  const snippet = await shown();
  await page.getByText('Google Slides', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save Small-map.png' }).click(),
  ]);
  // Width and height stand in a PNG's first chunk.
  const png = readFileSync(await download.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  await page.setContent(snippet);
  const [, frame] = page.frames();
  await frame?.locator('[data-testid="picture"] svg').waitFor();
  await expect.poll(() => frame?.locator('.mini').textContent()).toContain('GPT-4');
});
