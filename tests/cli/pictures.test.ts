import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, partsOf, textsOf } from '../deck/package.ts';
import { call, emptyFolder, SEEDS } from './call.ts';

// Each call starts a process.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = emptyFolder();
  expect(call(folder, ['build', SEEDS, '-o', 'map.json']).status).toBe(0);
});
const get = (name: string): Buffer => readFileSync(join(folder, name));
const made = (...args: string[]) => {
  expect(call(folder, ['build', 'map.json', ...args])).toEqual({ status: 0, out: '', err: '' });
};

describe('a picture from the command line', () => {
  it('has the pixels that were asked for, and a background or none', () => {
    made('-o', 'a.png', '--size', '800x450', '-o', 'a.svg', '-o', 'a.pdf');
    expect([get('a.png').readUInt32BE(16), get('a.png').readUInt32BE(20)]).toEqual([800, 450]);
    expect(get('a.svg').toString()).toMatch(/^<svg [^>]*width="800" height="450"/);
    expect(get('a.pdf').toString('latin1')).toMatch(/^%PDF-1\./);
    expect(get('a.svg').toString()).toContain('<rect width="100%"');
    made('-o', 'bare.svg', '--transparent', '--title', '');
    expect(get('bare.svg').toString()).not.toContain('<rect width="100%"');
  });

  it('is dark, and about a region, a node, or a path', () => {
    const { clusters } = JSON.parse(get('map.json').toString()).attributes;
    const region = clusters.find((one: { parent?: string; special?: string }) => !one.parent && !one.special);
    made('-o', 'region.svg', '--region', region.label.toUpperCase(), '--theme', 'dark');
    expect(get('region.svg').toString()).toContain('fill="#12151b"');
    expect(get('region.svg').toString()).toContain(`<title>${region.label}`);
    made('-o', 'ego.svg', '--ego', 'gsm8k');
    expect(get('ego.svg').toString()).toMatch(/<title>[^<]*GSM8K/);
    made('-o', 'path.svg', '--path', 'T5', 'GSM8K', '--title', 'From T5 to sums');
    expect(get('path.svg').toString()).toContain('<title>From T5 to sums');
  });

  it('shows what a link shows: its filters, theme and names of regions, its nodes where they were put', async () => {
    const map = JSON.parse(get('map.json').toString());
    const region = map.attributes.clusters.find(
      (one: { parent?: string; special?: string }) => !one.parent && !one.special,
    );
    const link = `http://localhost:4173/#v1&t=dark&k=task&n=${region.id}~Bees%20and%20honey&m=model:t5~5000~4000`;
    made('--view', link, '-o', 'seen.svg', '-o', 'seen.json', '-o', 'seen.html', '-o', 'seen.pptx');
    const picture = get('seen.svg').toString();
    expect(picture).toContain('fill="#12151b"');
    expect(picture).toContain('Bees and honey');
    expect(picture).not.toMatch(/^<desc>[^<]* tasks/m);
    const seen = JSON.parse(get('seen.json').toString());
    const t5 = (all: { nodes: { key: string; attributes: { x: number; y: number } }[] }) =>
      all.nodes.find(({ key }) => key === 'model:t5')?.attributes;
    expect(t5(seen)).toMatchObject({ x: 5000, y: 4000 });
    // A file of the map has all of it, whatever the link hides.
    expect(seen.nodes).toHaveLength(map.nodes.length);
    expect(seen.attributes.clusters.find(({ id }: { id: string }) => id === region.id)).toMatchObject({
      label: 'Bees and honey',
      found: region.label,
    });
    const overview = (await partsOf(get('seen.pptx'))).get('ppt/slides/slide2.xml');
    expect(textsOf(String(overview))).toContain('Bees and honey');
    // In a page all can be taken back: it holds the map as it was and opens with the link.
    expect(get('seen.html').toString()).toContain('~Bees%20and%20honey');
    expect(get('seen.html').toString()).toContain(`"label":${JSON.stringify(region.label)}`);
  });

  it.each([
    [
      ['--region', 'Beekeeping'],
      1,
      /^paperloom: --region: no region is called "Beekeeping"; the regions are "/,
    ],
    [['--ego', 'Beekeeping'], 1, /^paperloom: --ego: nothing on the map is called "Beekeeping"\n$/],
    [['--path', 'T5', 'Beekeeping'], 1, /^paperloom: --path: nothing on the map is called "Beekeeping"\n$/],
    [['--path', 'T5'], 2, /--path needs two names/],
    [['--region', 'a', '--ego', 'b'], 2, /--region and --ego at once/],
    [
      ['--view', 'https://example.org/#s=r.c1'],
      2,
      /--view https:\/\/example\.org\/#s=r\.c1 is no link of the explorer/,
    ],
    [['--size', '9x9'], 2, /--size "9x9" is no size such as 1920x1080/],
    [['--theme', 'pink'], 2, /--theme pink is neither light nor dark/],
    [['--static'], 2, /--static is for a \.gexf, and no output is one/],
    [['--no-evidence'], 2, /--no-evidence is for a file that holds evidence/],
  ])('refuses %j and leaves nothing', (args, status, message) => {
    const called = call(folder, ['build', 'map.json', '-o', 'never.svg', ...args]);
    expect(called.status).toBe(status);
    expect(called.err).toMatch(message);
    expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([]);
  });
});

describe('a deck from the command line', () => {
  it('has the pictures and the theme that were asked for', async () => {
    made('-o', 'deck.pptx', '--theme', 'dark', '--title', 'Small models');
    const parts = await partsOf(get('deck.pptx'));
    expect(faultsOf(parts)).toEqual([]);
    expect(textsOf(String(parts.get('ppt/slides/slide1.xml')))).toContain('Small models');
    expect(parts.get('ppt/slideLayouts/slideLayout3.xml')).toContain('12151B');
    const png = parts.get('ppt/media/image-3-1.png') as Uint8Array;
    // Eight inches of 192 pixels.
    expect(Buffer.from(png).readUInt32BE(16)).toBe(1536);
  });
});

describe('a graph file from the command line', () => {
  it('is of the version, the time and the weight that were asked for', () => {
    made('-o', 'old.gexf', '--gexf-version', '1.2', '--static', '--no-evidence');
    const text = get('old.gexf').toString();
    expect(text).toMatch(/<gexf [^>]*version="1.2"/);
    expect(text).toContain('mode="static"');
    expect(text).not.toContain('id="abstract"');
  });

  it('refuses what no output heeds', () => {
    const called = call(folder, ['build', 'map.json', '-o', 'b.gexf', '--theme', 'dark']);
    expect(called).toMatchObject({ status: 2, out: '' });
    expect(called.err).toContain(
      '--theme is for a picture (.svg, .png, .pdf), a deck (.pptx, .deck.html) or a page (.html), and no output is one',
    );
    expect(call(folder, ['build', 'map.json', '-o', 'b.gexf', '--gexf-version', '2']).status).toBe(2);
  });
});
