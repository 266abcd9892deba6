import { readFile } from 'node:fs/promises';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, it } from 'vitest';
import { faultsOf, partsOf, textsOf } from '../deck/package.ts';
import { smallMap } from './small-map.ts';
import { explorersOn, PLAIN } from './windows.ts';

const map = smallMap();
const { open } = explorersOn(map);

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
