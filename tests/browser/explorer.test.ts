import { readFile } from 'node:fs/promises';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf, partsOf, textsOf } from '../deck/package.ts';
import { violations } from './axe.ts';
import { type OpenExplorer, openBrowser, openExplorer, painted } from './browser.ts';
import { smallMap } from './small-map.ts';

const map = smallMap();

let browser: Browser;
let explorer: OpenExplorer | undefined;
/** One window of each size and theme for all tests; each test loads the page in it anew. */
const windows = new Map<string, OpenExplorer>();
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  for (const one of windows.values()) await one.close();
  await browser.close();
});

/** For tests of what stands beside the map: without WebGL, which software draws slowly. */
const PLAIN = { plain: true };

async function open(hash = '', options: Parameters<typeof openExplorer>[2] = {}): Promise<Page> {
  const key = JSON.stringify(options);
  explorer = windows.get(key);
  if (explorer) {
    explorer.errors.length = 0;
    await explorer.page.evaluate(() => localStorage.clear());
    // From another address, or only the part after "#" would change and nothing be loaded.
    await explorer.page.goto('about:blank');
    await explorer.page.goto(explorer.url + hash);
  } else {
    explorer = await openExplorer(browser, map, { ...options, hash });
    windows.set(key, explorer);
  }
  await explorer.page.waitForSelector('.map canvas');
  return explorer.page;
}

it('shows the map, and says what it is made of and where it comes from', async () => {
  const page = await open();
  await expect
    .poll(() => page.textContent('[data-testid="caption"]'))
    .toMatch(/\d+ nodes, \d+ links · 6 papers from test\.txt/);
  expect(await page.locator('.panel').count()).toBe(0);
  expect(explorer?.errors).toEqual([]);
});

it('finds a model by a part of its name and opens it', async () => {
  const page = await open();
  await page.keyboard.press('/');
  await page.keyboard.type('gpt');
  await page.getByRole('option', { name: 'GPT-4' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.panel h2')).toBe('GPT-4');
  await expect.poll(() => page.url()).toContain('s=n.model:gpt-4');
});

it('gives the sentence behind a link, its words marked, two clicks from anywhere', async () => {
  const page = await open('#v1&s=n.model:gpt-4', PLAIN);
  const group = page.locator('.group', { hasText: 'Distilled into' });
  await group
    .getByRole('button', { name: /Sentences behind/ })
    .first()
    .click();
  const quote = group.locator('blockquote').first();
  await expect.poll(() => quote.textContent()).toBe('We distill GPT-4 into Tiny, a small model.');
  await expect.poll(() => quote.locator('mark').allTextContents()).toEqual(['GPT-4', 'Tiny']);
});

it('goes on from a node to its neighbour, and Back comes back', async () => {
  const page = await open('#v1&s=n.model:gpt-4', PLAIN);
  await page.locator('.panel .node-link', { hasText: 'Tiny-0' }).first().click();
  await expect.poll(() => page.textContent('.panel h2')).toContain('Tiny');
  await page.goBack();
  await expect.poll(() => page.textContent('.panel h2')).toBe('GPT-4');
});

it('filters by kind, with a chip that lifts it and a caption that owns up to it; undo works', async () => {
  const page = await open('', PLAIN);
  await page.getByRole('button', { name: /^Papers/ }).click();
  const caption = page.locator('[data-testid="caption"]');
  await expect.poll(() => caption.textContent()).toContain('hidden by: no papers');
  await page.keyboard.press('Control+z');
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
  await page.getByRole('button', { name: /^Papers/ }).click();
  await page.getByRole('button', { name: 'Lift filter: No papers' }).click();
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
});

it('says which filter empties the map', async () => {
  const page = await open('#v1&d=500', PLAIN);
  await expect.poll(() => page.textContent('.state h2')).toBe('The filters hide everything');
  await page.getByRole('button', { name: 'Lift this filter' }).click();
  await expect.poll(() => page.locator('.state').count()).toBe(0);
});

it('walks the map by the arrow keys, speaks, opens and closes', async () => {
  const page = await open();
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  await expect
    .poll(() => page.textContent('[data-testid="speech"]'))
    .toMatch(/, (model|benchmark|technique), 6 papers/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.panel').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.panel').count()).toBe(0);
});

it('is drawn again at the same camera after the graphics card drops every context', async () => {
  const page = await open('#v1&c=0.6_0.55_0.7');
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas')) {
      const gl = canvas.getContext('webgl2');
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.dataset.old = '1';
    }
  });
  await page.waitForFunction(() => {
    const nodes = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
    return nodes && !nodes.dataset.old && nodes.getContext('webgl2')?.isContextLost() === false;
  });
  // A camera that had moved would be in the address with the filter.
  await page.getByRole('button', { name: /^Papers/ }).click();
  await expect.poll(() => page.url()).toContain('k=');
  expect(page.url()).toContain('c=0.6_0.55_0.7');
  expect(explorer?.errors).toEqual([]);
});

it('never holds more than three WebGL contexts', async () => {
  const page = await open();
  const count = await page.evaluate(
    () => [...document.querySelectorAll('canvas')].filter((canvas) => canvas.getContext('webgl2')).length,
  );
  expect(count).toBeLessThanOrEqual(3);
});

it('says that there is no map where there is none', async () => {
  const without = await openExplorer(browser);
  await without.page.waitForSelector('.state h2');
  await expect.poll(() => without.page.textContent('.state h2')).toBe('There is no map beside this page.');
  await without.close();
});

it('says in its own words what is wrong with a map', async () => {
  const torn = JSON.parse(map);
  torn.edges[0].target = 'model:nobody';
  const without = await openExplorer(browser, JSON.stringify(torn));
  await without.page.waitForSelector('.state h2');
  await expect
    .poll(() => without.page.textContent('.state h2'))
    .toBe('The map is not a whole graph: a link ends at "model:nobody", which is none of its nodes.');
  await without.close();
});

it('lights a node and its neighbours while the pointer rests on it', async () => {
  const page = await open('#v1&s=r.' + JSON.parse(map).attributes.clusters[0].id);
  await page.locator('.panel .node-link').first().hover();
  await page.locator('.map canvas.dimmed').first().waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('.map canvas.dimmed').count()).toBe(0);
});

it('filters by region: hides it with its nodes, names it in the caption, and undo brings it back', async () => {
  const page = await open('', PLAIN);
  const { attributes, nodes } = JSON.parse(map);
  const [first] = attributes.clusters;
  const gone = nodes.filter(
    ({ attributes: { cluster } }: { attributes: { cluster: string } }) => cluster === first.id,
  ).length;
  const caption = page.locator('[data-testid="caption"]');
  await page.getByRole('button', { name: `Show ${first.label}`, exact: true }).click();
  await expect.poll(() => caption.textContent()).toContain(`${nodes.length - gone} of ${nodes.length} nodes`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
});

it('goes by an arrow key to a neighbour on that side', async () => {
  const page = await open();
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  const speech = () => page.textContent('[data-testid="speech"]');
  await expect.poll(speech).toMatch(/ links?, region/);
  const start = await speech();
  const { nodes } = JSON.parse(map);
  const placeOf = (words: string | null) =>
    nodes.find(({ attributes }: { attributes: { label: string } }) =>
      words?.startsWith(`${attributes.label}, `),
    ).attributes;
  const from = placeOf(start);
  let side = 'ArrowRight';
  await page.keyboard.press(side);
  await expect.poll(speech).not.toBe(start);
  if ((await speech())?.startsWith('Nothing')) {
    side = 'ArrowLeft';
    await page.keyboard.press(side);
    await expect.poll(speech).toMatch(/ links?, region/);
  }
  const to = placeOf(await speech());
  expect(Math.sign(to.x - from.x)).toBe(side === 'ArrowRight' ? 1 : -1);
});

it('is at the same camera after a reload: the names stand where they stood', async () => {
  const page = await open();
  /** How much ink each of 48 by 30 fields of the names' layer holds. */
  const ink = async () => {
    await painted(page);
    return page.evaluate(() => {
      const names = document.querySelector<HTMLCanvasElement>('canvas.sigma-names');
      const small = new OffscreenCanvas(48, 30).getContext('2d');
      if (!names || !small) return [];
      small.drawImage(names, 0, 0, 48, 30);
      return [...small.getImageData(0, 0, 48, 30).data].filter((_, i) => i % 4 === 3);
    });
  };
  const apart = (a: number[], b: number[]) => a.reduce((sum, n, i) => sum + Math.abs(n - (b[i] ?? 0)), 0);
  const whole = await ink();
  await page.getByRole('button', { name: 'Nearer' }).click();
  await page.getByRole('button', { name: 'Nearer' }).click();
  await expect.poll(() => page.url()).toMatch(/c=/);
  // Until the camera has come to rest, also where the machine draws few frames a second.
  let near: number[] = [];
  const change = async () => {
    const before = near;
    near = await ink();
    return before.length === near.length ? apart(before, near) : Number.POSITIVE_INFINITY;
  };
  await expect.poll(change, { interval: 300 }).toBe(0);
  const moved = apart(whole, near);
  expect(moved).toBeGreaterThan(1000);
  await page.reload();
  await page.waitForSelector('.map canvas');
  // The address rounds the camera to a fraction of a pixel.
  await expect.poll(async () => apart(await ink(), near)).toBeLessThan(moved / 10);
});

it('finds a path between two nodes, with the sentence behind each step, and keeps it in the address', async () => {
  const page = await open('#v1&s=n.model:tiny-0', PLAIN);
  await page.getByRole('button', { name: 'Path to…' }).click();
  await page.getByLabel('To', { exact: true }).fill('Tiny-3');
  await page.locator('.path-hits button', { hasText: 'Tiny-3' }).first().click();
  const names = page.locator('.path-steps .node-link .node-name');
  await names.first().waitFor();
  const steps = await page.locator('.path-steps > li > .node-link').allTextContents();
  expect([steps[0], steps.at(-1)]).toEqual(['Tiny-0', 'Tiny-3']);
  await expect.poll(() => page.locator('.path-steps blockquote').count()).toBe(steps.length - 1);
  await expect.poll(() => page.url()).toContain('p=model:tiny-0');
  await page.reload();
  await page.waitForSelector('.path-steps');
  await expect.poll(() => page.locator('.path-steps > li > .node-link').allTextContents()).toEqual(steps);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('p=');
});

it('shows where a model comes from as a tree in the place of the map, with the sentence of each step', async () => {
  const page = await open('#v1&s=n.model:tiny-0');
  await page.getByRole('button', { name: 'Lineage' }).click();
  const caption = page.locator('[data-testid="caption"]');
  await expect.poll(() => caption.textContent()).toContain('2 of 15 nodes, 1 of');
  await page.getByRole('button', { name: 'Sentences that link GPT-4 to Tiny-0' }).click();
  await expect
    .poll(() => page.textContent('.lineage-branches blockquote'))
    .toBe('We distill GPT-4 into Tiny, a small model.');
  await expect.poll(() => page.textContent('.lineage-words')).toBe('distilled from GPT-4');
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => page.url()).toContain('a=model:tiny-0');
  await page.reload();
  await page.waitForSelector('.lineage-branches');
  // What is to the right is known when the tree is laid out, with the map.
  await page.waitForSelector('.map canvas');
  await page.locator('.map-frame').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.textContent('[data-testid="speech"]')).toMatch(/^Tiny-0, model/);
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await expect.poll(() => caption.textContent()).not.toContain('hidden');
  expect(explorer?.errors).toEqual([]);
});

it('looks around a node in steps, hides the others, and keeps what is pinned', async () => {
  const page = await open('#v1&s=n.model:tiny-0', PLAIN);
  const caption = page.locator('[data-testid="caption"]');
  await page.getByRole('button', { name: 'Around it' }).click();
  await page.getByRole('button', { name: '1 step' }).click();
  await page.getByRole('button', { name: 'Hide others' }).click();
  await expect.poll(() => caption.textContent()).toContain('3 of 15 nodes');
  await expect.poll(() => caption.textContent()).toContain('hidden by: only 1 step around Tiny-0');
  await page.locator('.panel .node-link', { hasText: 'GPT-4' }).click();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await page.getByRole('button', { name: /^Models/ }).click();
  await expect.poll(() => caption.textContent()).toContain('1 of 15 nodes');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Unpin GPT-4' }).waitFor();
  await expect.poll(() => caption.textContent()).toContain('1 of 15 nodes');
});

it('renames a region on the map, in the rail and in what is saved, and undo takes it back', async () => {
  const named = JSON.parse(map);
  const [region] = named.attributes.clusters;
  // The regions of so few papers are "Other", which keeps its name.
  delete region.special;
  const own = await openExplorer(browser, JSON.stringify(named), {
    ...PLAIN,
    hash: `#v1&s=r.${region.id}`,
  });
  const { page } = own;
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.locator('.region-name input:focus').waitFor();
  await page.keyboard.type('Small models');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.panel h2')).toBe('Small models');
  await page.getByRole('button', { name: 'Save the graph' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Graph (graphology JSON)' }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved.attributes.clusters[0]).toMatchObject({ label: 'Small models', found: region.label });
  await expect.poll(() => page.url()).toContain(`n=${region.id}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.textContent('.panel h2')).toBe(region.label);
  await own.close();
});

it('lists what scores on a benchmark with value, paper, year and sentence, sorted by a click', async () => {
  const scored = JSON.parse(map);
  const sentence = 'Tiny is evaluated on GSM8K.';
  for (const [n, value] of ['61.3%', '9.5%'].entries()) {
    const paper = `paper:p${n}`;
    const { abstract } = scored.nodes.find(({ key }: { key: string }) => key === paper).attributes;
    const start = abstract.indexOf(sentence);
    scored.edges.push({
      key: `model:tiny-${n}|scores_on|benchmark:gsm8k`,
      source: `model:tiny-${n}`,
      target: 'benchmark:gsm8k',
      attributes: {
        relation: 'scores_on',
        weight: 1,
        confidence: 0.9,
        value,
        evidence: [{ paper, field: 'abstract', start, end: start + sentence.length, value }],
      },
    });
  }
  const own = await openExplorer(browser, JSON.stringify(scored), {
    ...PLAIN,
    hash: '#v1&s=n.benchmark:gsm8k',
  });
  const { page } = own;
  await page.getByRole('button', { name: 'Results 2' }).click();
  const rows = page.locator('.results tbody tr');
  const names = async () => (await rows.allTextContents()).map((row) => row.trim().slice(0, 6));
  await expect.poll(names).toEqual(['Tiny-0', 'Tiny-1']);
  expect(await rows.first().textContent()).toContain(`61.3%Tiny 0: distilling step by step2020${sentence}`);
  await page.getByRole('button', { name: 'Score' }).click();
  await expect.poll(names).toEqual(['Tiny-1', 'Tiny-0']);
  expect(await violations(page)).toEqual([]);
  await page.locator('.results').getByRole('button', { name: 'Tiny-1', exact: true }).click();
  await expect.poll(() => page.textContent('.panel h2')).toBe('Tiny-1');
  await own.close();
});

it.each(['light', 'dark'] as const)('has nothing for axe to find in the %s theme', async (colorScheme) => {
  const page = await open('', { ...PLAIN, colorScheme });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Help and keys' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.fill('#search', 'tiny');
  await page.getByRole('option').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.row-open').first().click();
  await page.locator('.panel blockquote').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

it('turns the panel and the filters into sheets on a phone', async () => {
  const page = await open('#v1&s=n.model:gpt-4&k=paper', { ...PLAIN, width: 390, height: 844 });
  const panel = () => page.locator('.panel').boundingBox();
  await expect.poll(panel).toMatchObject({ width: 390, y: expect.toSatisfy((y) => y > 400) });
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Filters and legend, 1 on' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^Models/ }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

it('names the regions in the rail with the number of their nodes, and opens one with its nodes', async () => {
  const page = await open('', PLAIN);
  const { attributes, nodes } = JSON.parse(map);
  const [largest] = attributes.clusters;
  const row = page.locator('.filter-row', { hasText: largest.label }).first();
  await expect
    .poll(() => row.locator('.number').textContent())
    .toBe(
      String(
        nodes.filter(
          ({ attributes }: { attributes: { cluster: string } }) => attributes.cluster === largest.id,
        ).length,
      ),
    );
  await row.locator('.filter-main').click();
  await expect.poll(() => page.textContent('.panel h2')).toBe(largest.label);
  await page.locator('.panel .node-link').first().click();
  await expect.poll(() => page.url()).toContain('s=n.');
});

it('saves a GEXF and a JSON that hold the same nodes as the map', async () => {
  const page = await open('', PLAIN);
  const keys = JSON.parse(map)
    .nodes.map(({ key }: { key: string }) => key)
    .sort();
  const saved = async (format: string) => {
    await page.getByRole('button', { name: 'Save the graph' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: format, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const gexf = await saved('GEXF (Gephi)');
  expect(gexf.name).toBe('Small-map.gexf');
  expect(parse(Graph, gexf.text, { allowUndeclaredAttributes: true }).nodes().sort()).toEqual(keys);
  const json = await saved('Graph (graphology JSON)');
  expect(json.name).toBe('Small-map.json');
  expect(Graph.from(JSON.parse(json.text)).nodes().sort()).toEqual(keys);
});

it('saves slides for PowerPoint, with pictures that the browser drew', async () => {
  const page = await open('', PLAIN);
  await page.getByRole('button', { name: 'Save the graph' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Slides (PowerPoint)', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Small-map.pptx');
  const parts = await partsOf(await readFile(await download.path()));
  expect(faultsOf(parts)).toEqual([]);
  expect(textsOf(String(parts.get('ppt/slides/slide1.xml')))).toContain('Small map');
  const png = Buffer.from(parts.get('ppt/media/image-2-1.png') as Uint8Array);
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

it('gives the same view again from its address: theme, filter and selection', async () => {
  const page = await open('', PLAIN);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page
    .getByRole('button', { name: /^Tasks|^Techniques/ })
    .first()
    .click();
  await page.fill('#search', 'gsm8k');
  await page.getByRole('option', { name: 'GSM8K' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('s=n.benchmark:gsm8k');
  const caption = await page.textContent('[data-testid="caption"]');
  await page.reload();
  await page.waitForSelector('.map canvas');
  await expect.poll(() => page.textContent('.panel h2')).toBe('GSM8K');
  await expect.poll(() => page.textContent('[data-testid="caption"]')).toBe(caption);
  await expect.poll(() => page.getByRole('button', { name: 'Light theme' }).count()).toBe(1);
});
