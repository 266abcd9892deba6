import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { smallMap } from './small-map.ts';
import { explorersOn, PLAIN } from './windows.ts';

const map = smallMap();
const { open, openOther } = explorersOn(map);

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

it('renames a region on the map, in the rail and in what is saved, and undo takes it back', async () => {
  const named = JSON.parse(map);
  const [region] = named.attributes.clusters;
  // The regions of so few papers are "Other", which keeps its name.
  delete region.special;
  const own = await openOther(JSON.stringify(named), {
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
  const own = await openOther(JSON.stringify(scored), {
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
