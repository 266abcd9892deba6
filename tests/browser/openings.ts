import type { Browser } from 'playwright-core';
import { serveExplorer } from './browser.ts';

/** What a page holds: counts by the browser, after it has collected its garbage. */
export interface Held {
  canvases: number;
  /** WebGL contexts that are not lost. */
  contexts: number;
  listeners: number;
  nodes: number;
  /** Bytes. */
  heap: number;
}

/** What a page holds after each number of openings of its map, and the most WebGL contexts it ever had at once. */
export interface Openings {
  held: Held[];
  mostContexts: number;
}

interface Counting {
  contexts: WeakRef<WebGLRenderingContext>[];
  most: number;
}

/**
 * Opens the map in a frame and closes it again as a deck does with a slide, and looks at what the page holds.
 *
 * @param map the JSON of a graph
 * @param after the numbers of openings after which to look, rising
 */
export async function openings(browser: Browser, map: string, after: readonly number[]): Promise<Openings> {
  const served = await serveExplorer(map);
  const context = await browser.newContext({
    viewport: { width: 800, height: 500 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => {
    const all = (window.top ?? window) as Window & { counting?: Counting };
    all.counting ??= { contexts: [], most: 0 };
    const { counting } = all;
    const before = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const given = (before as (...args: unknown[]) => unknown).apply(this, args);
      if (given instanceof WebGLRenderingContext || given instanceof WebGL2RenderingContext) {
        if (!counting.contexts.some((one) => one.deref() === given))
          counting.contexts.push(new WeakRef(given as WebGLRenderingContext));
        const live = counting.contexts.filter((one) => one.deref()?.isContextLost() === false).length;
        counting.most = Math.max(counting.most, live);
      }
      return given;
    } as typeof before;
  });
  const page = await context.newPage();
  // Of the same origin, so that page and frame share a process and its counts.
  await page.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="./#v1&ui=none" style="width:760px;height:460px;border:0"></iframe>',
    }),
  );
  await page.goto(`${served.url}host`);
  const canvases = page.frameLocator('iframe').locator('.map canvas');
  const say = (words: string) =>
    page.evaluate((words) => document.querySelector('iframe')?.contentWindow?.postMessage(words, '*'), words);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');

  const held: Held[] = [];
  await canvases.first().waitFor();
  for (let opened = 1; opened <= (after.at(-1) ?? 0); opened++) {
    await say('slide:stop');
    await canvases.first().waitFor({ state: 'detached' });
    if (after.includes(opened)) {
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      const contexts = await page.evaluate(() => {
        const { counting } = window as Window & { counting?: Counting };
        return (
          counting?.contexts.filter((one) => one.deref()?.isContextLost() === false).length ?? Number.NaN
        );
      });
      held.push({
        canvases: await canvases.count(),
        contexts,
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
        heap: of('JSHeapUsedSize'),
      });
    }
    await say('slide:start');
    await canvases.first().waitFor();
  }
  const mostContexts = await page.evaluate(
    () => (window as Window & { counting?: Counting }).counting?.most ?? Number.NaN,
  );
  await context.close();
  await served.close();
  return { held, mostContexts };
}
