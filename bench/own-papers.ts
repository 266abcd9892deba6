import { openBrowser, openExplorer } from '../tests/browser/browser.ts';
import { smallMap } from '../tests/browser/small-map.ts';

// How long the built page takes to read papers: `npm run bench:own -- FILE`. Times are from the click to the new map.
const [file] = process.argv.slice(2).filter((word) => word !== '--');
if (!file) throw new Error('bench:own takes a file of papers');
const browser = await openBrowser();
for (const how of ['Replace it', 'Add to this map']) {
  const { page, close } = await openExplorer(browser, smallMap());
  await page.waitForSelector('.map canvas');
  await page.keyboard.press('o');
  await page.setInputFiles('input[type="file"]', file);
  await page.getByLabel(how).check();
  const start = performance.now();
  await page.getByRole('button', { name: 'Read the papers' }).click();
  await page.locator('[data-testid="own-outcome"]').waitFor({ timeout: 300_000 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${how}: ${seconds} s, ${await page.textContent('[data-testid="caption"]')}`);
  await close();
}
await browser.close();
