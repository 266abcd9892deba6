import { expect, test } from 'vitest';
import { writePdf } from '../../src/cli/pdf.ts';
import { writePng } from '../../src/cli/png.ts';
import { parseSize } from '../../src/cli/size.ts';
import { madeMap } from './made-map.ts';

/** Width and height stand in the first chunk of a PNG, big-endian. */
const pixelsOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test.each([
  [1280, 720],
  [1333, 777],
  [3840, 2160],
])('a PNG of %i by %i has exactly these pixels', (width, height) => {
  expect(pixelsOf(writePng(madeMap(8), { width, height }))).toEqual([width, height]);
});

test('a picture has letters without any font of the system', () => {
  const size = { width: 640, height: 360, legend: false, caption: false };
  const named = writePng(madeMap(1), { ...size, title: 'Distillation' });
  expect(named.length).toBeGreaterThan(writePng(madeMap(1), { ...size, title: '.' }).length + 500);
});

test('a PDF is one page with embedded fonts and no image, the same bytes each time', async () => {
  const pdf = await writePdf(madeMap(), { theme: 'dark' });
  const text = new TextDecoder('latin1').decode(pdf);
  expect(text).toMatch(/^%PDF-1\./);
  expect(text).toContain('/MediaBox [0 0 1280 720]');
  expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  expect(text).toContain('/FontFile2');
  expect(text).not.toContain('/Subtype /Image');
  expect(text).toContain('https://example.org/0-0');
  expect(Buffer.compare(pdf, await writePdf(madeMap(), { theme: 'dark' }))).toBe(0);
});

test('a size is read, and what is none is refused by name', () => {
  expect(parseSize('1920x1080')).toEqual({ width: 1920, height: 1080 });
  expect(parseSize(' 800 X 600 ')).toEqual({ width: 800, height: 600 });
  for (const wrong of ['1920', '0x0', '10000x10000', 'x', '1e3x5', '2160x3841'])
    expect(() => parseSize(wrong)).toThrow(`"${wrong}" is no size such as 1920x1080`);
});
