import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { sendFile } from '../../src/cli/files.ts';

/** Where the usual packages put Chromium and Chrome. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** One set of flags everywhere: with another GL backend the same page has other pixels. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--hide-scrollbars',
];

const HOW_TO_NAME_ONE = 'Install Chromium or Chrome, or name one: PAPERLOOM_BROWSER=/path/to/chrome npm test';

interface Candidate {
  path: string;
  args: string[];
}

/**
 * Chromium as @sparticuz/chromium ships it inside its npm package. The variable makes it unpack the libraries that a
 * bare Debian lacks; with `--single-process` it dies when the first context closes.
 */
async function shipped(): Promise<Candidate> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return {
    path: await sparticuz.executablePath(),
    args: sparticuz.args.filter((flag) => flag !== '--single-process'),
  };
}

/**
 * Starts the browser that PAPERLOOM_BROWSER names, else an installed one, else the one that npm installed. Where none
 * starts, it throws a sentence that says how to name one: a browser test is never skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.PAPERLOOM_BROWSER;
  if (named) {
    return await chromium.launch({ executablePath: named, args: FLAGS }).catch((error: unknown) => {
      throw new Error(`PAPERLOOM_BROWSER is ${named}, which does not start as Chromium. ${HOW_TO_NAME_ONE}`, {
        cause: error,
      });
    });
  }
  const failures: unknown[] = [];
  const candidates: (() => Promise<Candidate>)[] = [
    ...INSTALLED.filter(existsSync).map((path) => async () => ({ path, args: FLAGS })),
    shipped,
  ];
  for (const candidate of candidates) {
    try {
      const { path, args } = await candidate();
      return await chromium.launch({ executablePath: path, args });
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `No browser for the browser tests starts here. ${HOW_TO_NAME_ONE}`);
}

let running: Browser | undefined;

/**
 * The browser of all test files: they run in one process, with which it ends. Starting one for each would take as long
 * as some of their tests.
 */
export async function sharedBrowser(): Promise<Browser> {
  if (!running?.isConnected()) running = await openBrowser();
  return running;
}

export interface ServedExplorer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the built explorer with `map` as its map.
 *
 * @param map the JSON of a graph; without one `map.json` is not found, as on a site that has none
 */
export async function serveExplorer(map?: string): Promise<ServedExplorer> {
  const folder = fileURLToPath(new URL('../../dist/explorer', import.meta.url));
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] !== '/map.json') {
      void sendFile(folder, request, response);
      return;
    }
    response.writeHead(map === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(map ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * Until the page has painted what it knows by now. A pointer meets what was painted last, and a picture shows it; call
 * it where either comes right after a change.
 */
export async function painted(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

export interface OpenExplorer {
  page: Page;
  url: string;
  /** What the page wrote to its console as an error, and what it threw. */
  errors: string[];
  close(): Promise<void>;
}

/** As in a browser without WebGL. Software takes several times as long to draw by WebGL as on 2-D canvases. */
function withoutWebgl(): void {
  const before = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...more: unknown[]
  ) {
    return kind.includes('webgl')
      ? null
      : (before as (...args: unknown[]) => unknown).call(this, kind, ...more);
  } as typeof before;
}

/** Opens the built explorer on `map` in a page of its own; `init` runs there before the page's own
 * scripts. `plain` gives it no WebGL: for tests of what is not drawn on the map. */
export async function openExplorer(
  browser: Browser,
  map?: string,
  options: {
    width?: number;
    height?: number;
    colorScheme?: 'light' | 'dark';
    hash?: string;
    init?: () => void;
    plain?: boolean;
    prepare?: (page: Page) => Promise<void>;
  } = {},
): Promise<OpenExplorer> {
  const served = await serveExplorer(map);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  });
  if (options.plain) await context.addInitScript(withoutWebgl);
  if (options.init) await context.addInitScript(options.init);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await options.prepare?.(page);
  await page.goto(served.url + (options.hash ?? ''));
  return {
    page,
    url: served.url,
    errors,
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}
