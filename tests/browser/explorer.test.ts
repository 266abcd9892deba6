import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { painted } from './browser.ts';
import { smallMap } from './small-map.ts';
import { explorersOn, PLAIN } from './windows.ts';

const map = smallMap();
const { errors, open, openOther } = explorersOn(map);

it('shows the map, and says what it is made of and where it comes from', async () => {
  const page = await open();
  await expect
    .poll(() => page.textContent('[data-testid="caption"]'))
    .toMatch(/\d+ nodes, \d+ links · 6 papers from test\.txt/);
  expect(await page.locator('.panel').count()).toBe(0);
  expect(errors()).toEqual([]);
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
  expect(errors()).toEqual([]);
});

it('never holds more than three WebGL contexts', async () => {
  const page = await open();
  const count = await page.evaluate(
    () => [...document.querySelectorAll('canvas')].filter((canvas) => canvas.getContext('webgl2')).length,
  );
  expect(count).toBeLessThanOrEqual(3);
});

it('says that there is no map where there is none', async () => {
  const without = await openOther();
  await without.page.waitForSelector('.state h2');
  await expect.poll(() => without.page.textContent('.state h2')).toBe('There is no map beside this page.');
  await without.close();
});

it('says in its own words what is wrong with a map', async () => {
  const torn = JSON.parse(map);
  torn.edges[0].target = 'model:nobody';
  const without = await openOther(JSON.stringify(torn));
  await without.page.waitForSelector('.state h2');
  await expect
    .poll(() => without.page.textContent('.state h2'))
    .toBe('The map is not a whole graph: a link ends at "model:nobody", which is none of its nodes.');
  await without.close();
});

it('lights a node and its neighbours while the pointer rests on it', async () => {
  const page = await open(`#v1&s=r.${JSON.parse(map).attributes.clusters[0].id}`);
  await page.locator('.panel .node-link').first().hover();
  await page.locator('.map canvas.dimmed').first().waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('.map canvas.dimmed').count()).toBe(0);
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

it('gives its keys to a dialog and to the menu in the turn in which they come, before they are painted', async () => {
  const page = await open('', PLAIN);
  /** What has the focus when `shown` comes into the page, after a click on `button`. */
  const focusAt = (shown: string, button: string) =>
    page.evaluate(
      ([shown, button]) =>
        new Promise((resolve) => {
          new MutationObserver((_, observer) => {
            const there = document.querySelector(shown);
            if (!there) return;
            observer.disconnect();
            resolve(there.contains(document.activeElement));
          }).observe(document.body, { childList: true, subtree: true });
          document.querySelector<HTMLElement>(`[aria-label="${button}"]`)?.click();
        }),
      [shown, button] as const,
    );
  expect(await focusAt('dialog', 'Help and keys')).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusAt('[role="menu"]', 'Save the graph')).toBe(true);
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
