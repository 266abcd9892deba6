import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { INTER } from '../../src/cli/fonts.ts';
import { rasterize } from '../../src/cli/png.ts';
import { drawMap } from '../../src/picture/draw.ts';
import { writeSvg } from '../../src/picture/svg.ts';
import { madeMap } from '../picture/made-map.ts';
import { serveExplorer, sharedBrowser } from './browser.ts';

/** Structural similarity (Wang et al. 2004), in the page: 1 where two pictures are the same. */
const SSIM = join(dirname(createRequire(import.meta.url).resolve('ssim.js')), 'ssim.web.js');
const ALIKE = 0.97;
const SIZE = { width: 960, height: 540 };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** How alike two PNG files of one size are, 0 to 1. */
async function similarity(a: Uint8Array, b: Uint8Array): Promise<number> {
  const page = await browser.newPage();
  await page.addScriptTag({ path: SSIM });
  const alike = await page.evaluate(
    async (files) => {
      const pixels = await Promise.all(
        files.map(async (file) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob());
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.fillStyle = '#fff';
          context.fillRect(0, 0, image.width, image.height);
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      const { ssim } = (
        globalThis as unknown as { ssim: { ssim(a: ImageData, b: ImageData): { mssim: number } } }
      ).ssim;
      return ssim(pixels[0] as ImageData, pixels[1] as ImageData).mssim;
    },
    [a, b].map((file) => Buffer.from(file).toString('base64')),
  );
  await page.close();
  return alike;
}

const pageOf = (): Promise<Page> => browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });

it('a PNG of the command line is what a browser draws of the SVG', async () => {
  const drawing = drawMap(madeMap(), SIZE);
  const page = await pageOf();
  const face = (file: string, weight: number) =>
    `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(file).toString('base64')}) }`;
  await page.setContent(
    `<style>${face(INTER.regular, 400)}${face(INTER.semibold, 600)} body { margin: 0 } svg { display: block }</style>${[...writeSvg(drawing)].join('')}`,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const drawn = await page.screenshot();
  await page.close();
  expect(await similarity(rasterize(drawing), drawn)).toBeGreaterThanOrEqual(ALIKE);
  // What is not the same picture is told apart.
  const other = rasterize(drawMap(madeMap(30, 8), SIZE));
  expect(await similarity(other, drawn)).toBeLessThan(ALIKE);
});

it('the picture that stands for a map is what the screen shows when the map is drawn', async () => {
  const served = await serveExplorer(JSON.stringify(madeMap().export()));
  const page = await pageOf();
  const shot = async (more: string, shows: string) => {
    await page.goto('about:blank');
    await page.goto(`${served.url}#v1&ui=none${more}`);
    await page.locator(shows).first().waitFor();
    // Until nothing moves any more.
    let before: Buffer = Buffer.alloc(0);
    let now: Buffer = await page.screenshot();
    while (!now.equals(before)) {
      await page.waitForTimeout(150);
      [before, now] = [now, await page.screenshot()];
    }
    return now;
  };
  const poster = await shot('&poster=1', '[data-testid="picture"] svg');
  await shot('', 'canvas');
  // On a busy machine nothing moves either before the map is drawn.
  await expect
    .poll(async () => similarity(poster, await page.screenshot()), { interval: 500 })
    .toBeGreaterThanOrEqual(ALIKE);
  await page.close();
  await served.close();
});
