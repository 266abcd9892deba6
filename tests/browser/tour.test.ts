import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { smallMap } from './small-map.ts';
import { explorersOn, PLAIN } from './windows.ts';

const { open } = explorersOn(smallMap());

it('records a tour, keeps it, shows it by the keys of a talk and is back where it was', async () => {
  const page = await open('', PLAIN);
  const url = page.url();
  await page.keyboard.press('v');
  const add = page.getByRole('button', { name: 'Add this view' });
  await add.click();
  await page.evaluate(() => {
    location.hash = '#v1&s=n.model:gpt-4';
  });
  await page.locator('.tour-number').waitFor();
  await page.locator('.map canvas.dimmed').first().waitFor();
  await add.click();
  const captions = () =>
    page
      .locator('.tour-stop textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await expect.poll(captions).toEqual(['Small map', 'GPT-4']);
  await page.getByRole('textbox', { name: 'Caption of stop 2' }).fill('All begins with GPT-4.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Earlier: All begins/ }).click();
  await expect.poll(captions).toEqual(['All begins with GPT-4.', 'Small map']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(captions).toEqual(['Small map', 'All begins with GPT-4.']);
  expect(await violations(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save Small-map.json' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8')).attributes.tour).toEqual([
    { caption: 'Small map', state: '' },
    { caption: 'All begins with GPT-4.', state: 'v1&s=n.model:gpt-4' },
  ]);

  await page.goto('about:blank');
  await page.goto(url);
  await page.locator('.map canvas').first().waitFor();
  await page.keyboard.press('v');
  // The next key of a quick hand comes in the turn in which the player does, before it is painted.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.player-caption')) return;
      observer.disconnect();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const said = () => page.locator('.player-caption').textContent();
  await expect.poll(said).toBe('All begins with GPT-4.');
  await page.locator('.rail').waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(said).toBe('Small map');
  await page.keyboard.press('Space');
  await expect.poll(said).toBe('All begins with GPT-4.');
  await page.keyboard.press('Escape');
  await page.locator('.player').waitFor({ state: 'detached' });
  await page.locator('.rail').waitFor();
  await expect.poll(() => page.url()).toBe(url);
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});
