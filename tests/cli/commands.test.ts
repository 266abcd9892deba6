import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, emptyFolder, SEEDS } from './call.ts';

// Each call starts a process, and some build whole maps.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
});
const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
const get = (name: string): string => readFileSync(join(folder, name), 'utf8');

const CSV =
  'title,abstract\nLantern: Pruning by Light,We prune Llama-2-7B and test it on GSM8K.\nFerry,We distill T5.\n';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 1, 2, 3, 255])]);

describe('build', () => {
  it('makes the map of the seeds, the same bytes each time, and says nothing', () => {
    const first = call(folder, ['build', SEEDS, '-o', 'a.json', '-o', 'a.gexf']);
    expect(first).toEqual({ status: 0, out: '', err: '' });
    call(folder, ['build', SEEDS, '-o', 'b.json']);
    expect(get('b.json')).toBe(get('a.json'));
    expect(get('a.gexf')).toMatch(/^<\?xml/);
    expect(readdirSync(folder).sort()).toEqual(['a.gexf', 'a.json', 'b.json']);
    const map = JSON.parse(get('a.json'));
    const kinds = map.nodes.map((node: { attributes: { kind: string } }) => node.attributes.kind);
    expect(kinds.filter((kind: string) => kind === 'paper')).toHaveLength(155);
    expect(map.attributes.counts).toEqual({ read: 155, skipped: {} });
    expect(map.attributes.sources).toEqual(['smaller-models.txt']);
    const linked = new Set(
      map.edges.flatMap((edge: { source: string; target: string }) => [edge.source, edge.target]),
    );
    const orphans = map.nodes.filter(
      (node: { key: string; attributes: { kind: string } }) =>
        node.attributes.kind !== 'paper' && !linked.has(node.key),
    );
    expect(orphans).toEqual([]);
  });

  it('gives one map whatever the order of the files, from papers, from facts, and in parts', () => {
    put('a.csv', CSV);
    put('b.csv', 'title,abstract\nKite,A model that reads with GPT-4.\n');
    expect(call(folder, ['build', 'a.csv', 'b.csv', '--name', 'x', '-o', 'ab.json']).status).toBe(0);
    call(folder, ['build', 'b.csv', 'a.csv', '--name', 'x', '-o', 'ba.json']);
    expect(get('ba.json')).toBe(get('ab.json'));
    call(folder, ['extract', 'b.csv', 'a.csv', '-o', 'f.ndjson']);
    call(folder, ['build', 'f.ndjson', '--name', 'x', '-o', 'f.json']);
    expect(get('f.json')).toBe(get('ab.json'));
    expect(call(folder, ['build', 'ab.json', '-o', 'again.json'])).toEqual({ status: 0, out: '', err: '' });
    expect(get('again.json')).toBe(get('ab.json'));
  });

  it('merges a map with papers', () => {
    put('a.csv', CSV);
    put('b.csv', 'title,abstract\nKite,A model that reads with GPT-4.\n');
    call(folder, ['build', 'a.csv', '-o', 'a.json']);
    expect(call(folder, ['build', 'a.json', 'b.csv', '-o', 'ab.json'])).toEqual({
      status: 0,
      out: '',
      err: '',
    });
    const map = JSON.parse(get('ab.json'));
    expect(map.attributes.counts.read).toBe(3);
    expect(map.attributes.sources).toEqual(['a.csv', 'b.csv']);
  });

  it('counts what it skips, on standard error and in the map', () => {
    put(
      'a.csv',
      'title,abstract,doi\nOne,We see.,\n,We hear.,\n,We smell.,\nTwo,We feel.,10.1/x\nTwo,We feel.,10.1000/y\nTwo,We feel.,10.1000/y\n',
    );
    const { status, err } = call(folder, ['build', 'a.csv', '-o', 'm.json']);
    expect(status).toBe(0);
    expect(err).toBe(
      'paperloom: warning: 2 records skipped (no title), the first at a.csv:3\n' +
        'paperloom: warning: 1 paper came more than once and was merged, the first at a.csv:7\n',
    );
    expect(JSON.parse(get('m.json')).attributes.counts).toEqual({
      read: 3,
      skipped: { 'no title': 2, 'the same paper again': 1 },
    });
  });

  it('keeps apart papers that share a key of their source', () => {
    put('a.csv', 'key,title\nwang2020,Pruning Heads of Transformers\nwang2020,A Speech Corpus of Birds\n');
    expect(call(folder, ['build', 'a.csv', '-o', 'm.json'])).toEqual({ status: 0, out: '', err: '' });
    const keys = JSON.parse(get('m.json')).nodes.map((node: { key: string }) => node.key);
    expect(keys[0]).toBe('paper:wang2020');
    expect(keys[1]).toMatch(/^paper:wang2020~[0-9a-f]{8}$/);
  });
});

describe('extract', () => {
  it('reads standard input and writes one line a paper to standard output', () => {
    const { status, out, err } = call(folder, ['extract', '-'], CSV);
    expect([status, err]).toEqual([0, '']);
    const facts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(facts.map((line) => line.paper.title)).toEqual(['Lantern: Pruning by Light', 'Ferry']);
    expect(facts[0].entities.map((entity: { name: string }) => entity.name)).toContain('GSM8K');
    expect(call(folder, ['extract', '-', '-o', '-'], CSV).out).toBe(out);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${'title,abstract\nÉtude,café\n'}`)],
    ['UTF-16 with a mark', Buffer.from('\uFEFFtitle,abstract\nÉtude,café\n', 'utf16le')],
    ['UTF-16 without', Buffer.from('title,abstract\nÉtude,café\n', 'utf16le')],
    ['UTF-16 the other way', Buffer.from('\uFEFFtitle,abstract\nÉtude,café\n', 'utf16le').swap16()],
    ['Latin-1', Buffer.from('title,abstract\nÉtude,café\n', 'latin1')],
    ['gzip', gzipSync('title,abstract\nÉtude,café\n')],
  ])('reads %s', (_, bytes) => {
    put('a.csv', bytes);
    const { out } = call(folder, ['extract', 'a.csv']);
    const { paper } = JSON.parse(out);
    expect([paper.title, paper.abstract]).toEqual(['Étude', 'café']);
  });

  it('reads as --from says', () => {
    put('a.txt', CSV);
    expect(call(folder, ['extract', '--from', 'csv', 'a.txt']).status).toBe(0);
    expect(call(folder, ['extract', '--from', 'ndjson', 'a.txt']).status).toBe(1);
    expect(call(folder, ['extract', '--from', 'cvs', 'a.txt'])).toMatchObject({ status: 2 });
  });
});

describe('an output', () => {
  it('replaces the old one as a whole: its mode and a link to it stay', () => {
    put('a.csv', CSV);
    put('real.json', 'old');
    chmodSync(join(folder, 'real.json'), 0o640);
    symlinkSync('real.json', join(folder, 'link.json'));
    expect(call(folder, ['build', 'a.csv', '-o', 'link.json']).status).toBe(0);
    expect(get('real.json')).toMatch(/^\{"options"/);
    expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'link.json', 'real.json']);
  });

  it('stays the old one when the input fails', () => {
    put('a.csv', CSV);
    put('m.json', 'old');
    expect(call(folder, ['build', 'a.csv', 'none.csv', '-o', 'm.json']).status).toBe(1);
    expect(get('m.json')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'm.json']);
  });

  it('may be a device', () => {
    put('a.csv', CSV);
    expect(call(folder, ['extract', 'a.csv', '-o', '/dev/null'])).toEqual({ status: 0, out: '', err: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    [['build', 'a.csv', '-o', 'no/m.json'], 1, 'paperloom: no/m.json: the folder for it does not exist\n'],
    [['extract', 'a.csv', '-o', '.'], 1, 'paperloom: .: is a folder; name a file in it\n'],
    [
      ['build', 'a.csv', '-o', 'm.json', '-o', './m.json'],
      2,
      /^paperloom: the output \.\/m\.json is named twice\./,
    ],
    [
      ['build', 'a.csv', '-o', 'm.xyz'],
      2,
      /^paperloom: the ending of m\.xyz says no format; there are \.gexf/,
    ],
  ])('%j fails with status %i', (args, status, message) => {
    put('a.csv', CSV);
    const called = call(folder, args);
    expect(called.status).toBe(status);
    expect(called.err).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});

describe('an input that cannot be used', () => {
  const cases: [string, string | Buffer | undefined, RegExp][] = [
    ['missing.txt', undefined, /^paperloom: missing\.txt: no such file\n$/],
    ['empty.txt', '', /^paperloom: empty\.txt: is empty; expected .*\n$/],
    ['blank.txt', ' \n\n\t\n', /^paperloom: blank\.txt: is empty; expected .*\n$/],
    ['paper.txt', PDF, /^paperloom: paper\.txt: is a PDF document and not text; expected .*\n$/],
    [
      'bytes.csv',
      Buffer.from([1, 0, 2, 3, 0, 200]),
      /^paperloom: bytes\.csv: is binary and not text; expected .*\n$/,
    ],
    ['list.txt', 'milk\neggs\nbread\n', /^paperloom: list\.txt: holds no paper; expected a .*\n$/],
    ['rows.csv', 'title,abstract\n,\n', /^paperloom: rows\.csv: holds no paper; expected .*\n$/],
    ['lines.ndjson', '{"title":\n{"titl\n', /^paperloom: lines\.ndjson: holds no paper; expected .*\n$/],
    [
      'cut.json',
      '{"nodes":[{"key"',
      /^paperloom: cut\.json: begins like a graph, but is not whole JSON; expected .*\n$/,
    ],
  ];
  it.each(cases)('%s', (name, content, message) => {
    if (content !== undefined) put(name, content);
    for (const args of [
      ['build', name, '-o', 'm.json'],
      ['extract', name, '-o', 'f.ndjson'],
    ]) {
      const { status, out, err } = call(folder, args);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(message);
      expect(readdirSync(folder)).toEqual(content === undefined ? [] : [name]);
    }
  });

  it('is a folder of such files', () => {
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    put('in/a.txt', '');
    put('in/deep/b.pdf', PDF);
    const { status, err } = call(folder, ['build', 'in', '-o', 'm.json']);
    expect(status).toBe(1);
    expect(err).toMatch(
      /^paperloom: in: none of its 2 files holds a paper, beginning with a\.txt: is empty; expected .*\n$/,
    );
    mkdirSync(join(folder, 'none'));
    expect(call(folder, ['build', 'none']).err).toBe('paperloom: none: the folder holds no file\n');
  });

  it('is passed over in a folder that holds papers too', () => {
    mkdirSync(join(folder, 'in'));
    put('in/a.csv', CSV);
    put('in/b.pdf', PDF);
    const { status, err } = call(folder, ['build', 'in', '-o', 'm.json']);
    expect(status).toBe(0);
    expect(err).toBe(
      'paperloom: warning: 1 file skipped, the first is in/b.pdf: is a PDF document and not text\n',
    );
    expect(JSON.parse(get('m.json')).attributes.counts.skipped).toEqual({ 'a file without papers': 1 });
  });

  it('puts none of its controls on the terminal', () => {
    const name = 'a\u001b[31m\u009b.txt';
    put(name, 'milk\n');
    const { err } = call(folder, ['build', name]);
    expect(err).toMatch(/^paperloom: a�\[31m�\.txt: holds no paper/);
    put('b.csv', '\u001b[2Jx,y\n1,2\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(call(folder, ['build', '--from', 'csv', 'b.csv']).err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('the call', () => {
  it.each([
    [[]],
    [['biuld', 'x']],
    [['build']],
    [['build', '--nope', 'x']],
    [['score', 'x']],
    [['view', '--port', 'x']],
  ])('%j is wrong: one line and status 2', (args) => {
    const { status, out, err } = call(folder, args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^paperloom: [^\n]+ "paperloom --help" tells how to call it\.\n$/);
  });

  it('tells its version and how each command is called', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(call(folder, ['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    expect(call(folder, ['--help']).out).toContain('paperloom build');
    for (const command of ['build', 'extract', 'score', 'view']) {
      expect(call(folder, [command, '--help']).out).toMatch(new RegExp(`^paperloom ${command} `));
    }
  });
});

describe('score', () => {
  it('prints the table, and names the file and line that are wrong', () => {
    put(
      'gold.json',
      JSON.stringify([
        {
          n: 1,
          title: 'Ferry',
          entities: [{ id: 'e', kind: 'model', name: 'T5', aliases: ['T5'], role: 'uses' }],
          relations: [],
        },
      ]),
    );
    put('a.csv', CSV);
    call(folder, ['extract', 'a.csv', '-o', 'f.ndjson']);
    const { status, out } = call(folder, ['score', 'f.ndjson', 'gold.json']);
    expect(status).toBe(0);
    expect(out).toMatch(/^1 papers, 0 of them not in the facts\nentities /);
    expect(out).toMatch(/model +P 1\.000 {2}R 1\.000 {2}F1 1\.000/);
    put('bad.ndjson', `${get('f.ndjson').split('\n')[0]}\n{"x":1}\n`);
    expect(call(folder, ['score', 'bad.ndjson', 'gold.json'])).toMatchObject({
      status: 1,
      err: 'paperloom: bad.ndjson:2: holds no facts: expected "paper" with a title, "entities" and "relations"\n',
    });
  });
});
