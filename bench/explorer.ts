import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MultiDirectedGraph } from 'graphology';
import type { CDPSession, Page } from 'playwright-core';
import { NODE_KINDS, type PaperGraph } from '../src/graph.ts';
import { random as seeded } from '../src/regions/random.ts';
import { openBrowser, openExplorer } from '../tests/browser/browser.ts';
import { openings } from '../tests/browser/openings.ts';
import { smallMap } from '../tests/browser/small-map.ts';

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

/** Opens a map and waits until it is painted and has come to rest; `processor` is what that took, in milliseconds. */
async function opened(map: string): Promise<{ page: Page; processor: number; close(): Promise<void> }> {
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
  const { metrics = [] } = (await devtools?.send('Performance.getMetrics')) ?? {};
  const processor = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  await explorer.page.waitForTimeout(2_000);
  return { ...explorer, processor };
}

async function tellOpening(name: string, page: Page, processor: number): Promise<void> {
  const seen = await page.evaluate(() => (window as Window & { seen?: Seen }).seen);
  if (!seen) return;
  const later = seen.tasks.filter(({ start }) => start > seen.painted);
  const list = later.map(({ lasts }) => `${lasts.toFixed(0)} ms`).join(', ') || 'none';
  console.log(
    `${name}: painted after ${seen.painted.toFixed(0)} ms, of which ${processor.toFixed(0)} ms of the processor; tasks over 50 ms after that: ${list}`,
  );
}

/** Frames a second and the longest frame while something goes on in the page. */
async function frames(page: Page, what: () => Promise<void>): Promise<{ rate: number; longest: number }> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as Window & { times?: number[] }).times = times;
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await what();
  return page.evaluate(() => {
    const { times = [] } = window as Window & { times?: number[] };
    const spans = times.slice(1).map((time, i) => time - (times[i] ?? time));
    const all = (times.at(-1) ?? 0) - (times[0] ?? 0);
    return { rate: (1000 * spans.length) / all, longest: Math.max(...spans) };
  });
}

function largeMap(): string {
  const random = seeded(11);
  const graph: PaperGraph = new MultiDirectedGraph();
  const [NODES, LINKS, REGIONS] = [10_000, 40_000, 30];
  const middle = Array.from({ length: REGIONS }, (_, n) =>
    [Math.cos(n * 2.4), Math.sin(n * 2.4)].map((at) => at * Math.sqrt(n) * 30),
  );
  for (let n = 0; n < NODES; n++) {
    const region = n % REGIONS;
    const [x = 0, y = 0] = middle[region] ?? [];
    const kind = NODE_KINDS[1 + (n % 4)] ?? 'model';
    graph.addNode(`${kind}:${n}`, {
      kind: kind as 'model',
      label: `${kind} ${n}`,
      aliases: [],
      papers: 1,
      x: x + (random() + random() + random() - 1.5) * 24,
      y: y + (random() + random() + random() - 1.5) * 24,
      size: 3 + 6 * random() ** 4,
      color: '#4477aa',
      cluster: `c${region}`,
    });
  }
  const nodes = graph.nodes();
  while (graph.size < LINKS) {
    const a = Math.floor(random() * NODES);
    const b =
      random() < 0.9 ? (a + REGIONS * Math.ceil(random() * 60)) % NODES : Math.floor(random() * NODES);
    if (a !== b)
      graph.addEdge(nodes[a], nodes[b], { relation: 'based_on', weight: 1, confidence: 1, evidence: [] });
  }
  graph.replaceAttributes({
    name: 'Large map',
    clusters: middle.map((_, n) => ({
      id: `c${n}`,
      label: `Region number ${n}`,
      size: 333,
      color: '#4477aa',
      terms: [],
    })),
    extractor: 'bench',
    sources: ['bench'],
    counts: { read: 0, skipped: {} },
  });
  return JSON.stringify(graph.export());
}

const seeds = await opened(built.stdout);
const renderer = await seeds.page.evaluate(() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
});
console.log(`drawn by ${renderer}`);
await tellOpening('seeds', seeds.page, seeds.processor);
await seeds.close();

const large = await opened(largeMap());
await tellOpening('10,000 nodes and 40,000 links', large.page, large.processor);
await large.page.mouse.move(800, 450);
const pan = await frames(large.page, async () => {
  await large.page.mouse.down();
  for (let n = 0; n < 60; n++) await large.page.mouse.move(800 + 3 * n, 450 + n);
  await large.page.mouse.up();
});
console.log(`panning: ${pan.rate.toFixed(0)} frames a second, longest frame ${pan.longest.toFixed(0)} ms`);
const hover = await frames(large.page, async () => {
  for (let n = 0; n < 40; n++) await large.page.mouse.move(700 + 5 * n, 300 + 4 * n);
});
console.log(
  `hovering: ${hover.rate.toFixed(0)} frames a second, longest frame ${hover.longest.toFixed(0)} ms`,
);
await large.close();

const { held, mostContexts } = await openings(browser, smallMap(), [10, 100]);
for (const [at, one] of held.entries())
  console.log(
    `after ${[10, 100][at]} openings: ${one.canvases} canvases, ${one.contexts} WebGL contexts, ${one.listeners} listeners, ${one.nodes} nodes of the page, ${(one.heap / 1e6).toFixed(2)} MB`,
  );
console.log(`most WebGL contexts at once: ${mostContexts}`);
await browser.close();
