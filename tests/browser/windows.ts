import type { Page } from 'playwright-core';
import { type OpenExplorer, openExplorer, sharedBrowser } from './browser.ts';

type Options = Parameters<typeof openExplorer>[2];

/** For tests of what stands beside the map: without WebGL, which software draws slowly. */
export const PLAIN = { plain: true };

export interface Explorers {
  /** A page on the map, loaded anew; pages of the same options are one window. */
  open(hash?: string, options?: Options): Promise<Page>;
  /** What the page that was opened last wrote to its console as an error, and what it threw. */
  errors(): string[];
  /** A window of its own on another map, or on none; whoever opens it closes it. */
  openOther(map?: string, options?: Options): Promise<OpenExplorer>;
}

/** One window for each map, size and theme, for all test files: opening one takes as long as a test. */
const windows = new Map<string, OpenExplorer>();

/** @param map the JSON of a graph */
export function explorersOn(map: string): Explorers {
  let last: OpenExplorer | undefined;
  return {
    open: async (hash = '', options = {}) => {
      const key = JSON.stringify([map, options]);
      last = windows.get(key);
      if (last) {
        last.errors.length = 0;
        await last.page.evaluate(() => localStorage.clear());
        // From another address, or only the part after "#" would change and nothing be loaded.
        await last.page.goto('about:blank');
        await last.page.goto(last.url + hash);
      } else {
        last = await openExplorer(await sharedBrowser(), map, { ...options, hash });
        windows.set(key, last);
      }
      await last.page.waitForSelector('.map canvas');
      return last.page;
    },
    errors: () => last?.errors ?? [],
    openOther: async (other, options) => openExplorer(await sharedBrowser(), other, options),
  };
}
