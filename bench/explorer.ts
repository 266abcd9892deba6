import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser, openExplorer } from '../tests/browser/browser.ts';
import { openings } from '../tests/browser/openings.ts';
import { smallMap } from '../tests/browser/small-map.ts';
import { largeMap } from './large-map.ts';

// What the built page takes: the first paint of the seeds' map, long tasks, panning and hovering 10,000 nodes and
// 40,000 links, and what is left after 100 openings. `npm run bench:explorer`, after `npm run build`. Prints as well
// what draws: without a graphics card Chromium draws WebGL by the processor, and frames are many times slower.

const program = fileURLToPath(new URL('../dist/cli/paperloom.js', import.meta.url));
if (!existsSync(program)) throw new Error('bench:explorer measures what "npm run build" makes');
const built = spawnSync(process.execPath, [program, 'build', 'seeds', '-o', '-'], {
  maxBuffer: 1 << 28,
  encoding: 'utf8',
});
if (built.status !== 0) throw new Error(built.stderr);
const browser = await openBrowser();

/** Long tasks of the page and when its map was first painted, in milliseconds from its opening. */
interface Seen {
  painted: number;
  tasks: { start: number; lasts: number }[];
}

function watch(): void {
  const seen: Seen = { painted: Number.NaN, tasks: [] };
  (window as Window & { seen?: Seen }).seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ start: startTime, lasts: duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const names = document.querySelector<HTMLCanvasElement>(
      '.map canvas.sigma-names, .map canvas.layer-names',
    );
    if (names && names.width > 300) seen.painted = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Opened {
  page: Page;
  /** Milliseconds of the processor that the page's main thread has spent so far. */
  spent(): Promise<number>;
  /** Those until the map was painted. */
  processor: number;
  close(): Promise<void>;
}

/** Opens a map and waits until it is painted and has come to rest. */
async function opened(map: string): Promise<Opened> {
  let devtools: CDPSession | undefined;
  const explorer = await openExplorer(browser, map, {
    init: watch,
    prepare: async (page) => {
      devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    },
  });
  await explorer.page.waitForFunction(() => (window as Window & { seen?: Seen }).seen?.painted, undefined, {
    timeout: 120_000,
  });
  const spent = async (): Promise<number> => {
    const { metrics = [] } = (await devtools?.send('Performance.getMetrics')) ?? {};
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const processor = await spent();
  await explorer.page.waitForTimeout(2_000);
  return { ...explorer, spent, processor };
}

async function tellOpening(name: string, { page, processor }: Opened): Promise<void> {
  const seen = await page.evaluate(() => (window as Window & { seen?: Seen }).seen);
  if (!seen) return;
  const later = seen.tasks.filter(({ start }) => start > seen.painted);
  const before = seen.tasks.filter(({ start }) => start <= seen.painted).map(({ lasts }) => lasts);
  const list = later.map(({ lasts }) => `${lasts.toFixed(0)} ms`).join(', ') || 'none';
  console.log(
    `${name}: painted after ${seen.painted.toFixed(0)} ms, of which ${processor.toFixed(0)} ms of the processor, longest task ${Math.max(0, ...before).toFixed(0)} ms; tasks over 50 ms after that: ${list}`,
  );
}

/** Tells how many frames are drawn while something goes on in the page, and what one costs its main thread. */
async function tellFrames(name: string, { page, spent }: Opened, what: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as Window & { times?: number[] }).times = times;
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const before = await spent();
  await what();
  const after = await spent();
  const times = await page.evaluate(() => (window as Window & { times?: number[] }).times ?? []);
  const spans = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const all = (times.at(-1) ?? 0) - (times[0] ?? 0);
  console.log(
    `${name}: ${((1000 * spans.length) / all).toFixed(0)} frames a second, longest frame ${Math.max(...spans).toFixed(0)} ms; the main thread spends ${((after - before) / spans.length).toFixed(1)} ms of the processor a frame`,
  );
}

const seeds = await opened(built.stdout);
const renderer = await seeds.page.evaluate(() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
});
console.log(`drawn by ${renderer}`);
await tellOpening('seeds', seeds);
await seeds.close();

const large = await opened(largeMap());
await tellOpening('10,000 nodes and 40,000 links', large);
await large.page.mouse.move(800, 450);
await tellFrames('panning', large, async () => {
  await large.page.mouse.down();
  for (let n = 0; n < 60; n++) await large.page.mouse.move(800 + 3 * n, 450 + n);
  await large.page.mouse.up();
});
await tellFrames('hovering', large, async () => {
  for (let n = 0; n < 40; n++) await large.page.mouse.move(700 + 5 * n, 300 + 4 * n);
});
await large.close();

const { held, mostContexts } = await openings(browser, smallMap(), [10, 100]);
for (const [at, one] of held.entries())
  console.log(
    `after ${[10, 100][at]} openings: ${one.canvases} canvases, ${one.contexts} WebGL contexts, ${one.listeners} listeners, ${one.nodes} nodes of the page, ${(one.heap / 1e6).toFixed(2)} MB`,
  );
console.log(`most WebGL contexts at once: ${mostContexts}`);
await browser.close();
