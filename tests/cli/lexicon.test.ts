import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, emptyFolder } from './call.ts';

// Each call starts a process.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
  put('papers.csv', `title,abstract\n"Tides from gauges","${ABSTRACT}"\n`);
});
const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);

const ABSTRACT =
  'We forecast tides with marlin nets and compare them with BERT. Marlin nets do well on the buoys of the north sea and on GSM8K.';

/** Kind and name of what `paperloom extract` finds in the one paper. */
function found(...options: string[]): string[] {
  const { status, out, err } = call(folder, ['extract', 'papers.csv', ...options]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out).entities.map(({ id }: { id: string }) => id);
}

describe('--lexicon', () => {
  const ROWS = 'name,kind,aliases\nMarlin Net,model,\nNorth Sea Buoys,benchmark,buoys of the North Sea\n';

  it('finds names that the shipped lexicon does not know, by every form', () => {
    expect(found()).not.toContain('model:marlin-net');
    put('mine.csv', ROWS);
    const ids = found('--lexicon', 'mine.csv');
    expect(ids).toContain('model:marlin-net');
    expect(ids).toContain('benchmark:north-sea-buoys');
    expect(ids).toContain('model:bert');
  });

  it('may be given several times', () => {
    put('a.csv', 'name,kind\nMarlin Net,model\n');
    put('b.csv', 'kind,name\ntask,forecast tides\n');
    const ids = found('--lexicon', 'a.csv', '--lexicon', 'b.csv');
    expect(ids).toContain('model:marlin-net');
    expect(ids).toContain('task:forecast-tides');
  });

  it('takes a name over from the shipped lexicon', () => {
    put('mine.csv', 'name,kind\nBERT,technique\n');
    const ids = found('--lexicon', 'mine.csv');
    expect(ids).toContain('technique:bert');
    expect(ids).not.toContain('model:bert');
  });

  it('goes into the map too', () => {
    put('mine.csv', ROWS);
    const { status, out } = call(folder, ['build', 'papers.csv', '--lexicon', 'mine.csv']);
    expect(status).toBe(0);
    expect(JSON.parse(out).nodes.map(({ key }: { key: string }) => key)).toContain('model:marlin-net');
  });

  it('comes too late for a map that was built before, and says so in one line', () => {
    put('mine.csv', ROWS);
    expect(call(folder, ['build', 'papers.csv', '-o', 'map.json', '-o', 'map.gexf']).status).toBe(0);
    for (const file of ['map.json', 'map.gexf']) {
      const { status, out, err } = call(folder, ['build', file, '--lexicon', 'mine.csv']);
      expect([status, out.includes('Marlin Net')]).toEqual([0, false]);
      expect(err).toBe(
        `paperloom: warning: ${file} is built already: --lexicon and --ignore have no effect on it; "paperloom extract" reads the papers in a map again\n`,
      );
    }
    expect(call(folder, ['build', 'map.json']).err).toBe('');
    const again = call(folder, ['extract', 'map.json', '--lexicon', 'mine.csv']);
    expect([again.out.includes('Marlin Net'), again.err]).toEqual([true, '']);
  });

  it.each([
    [
      'name,kind\nMarlin Net,modell\n',
      'mine.csv:2: unknown kind "modell" (known: model, technique, benchmark, task)',
    ],
    ['name,kind\n\nMarlin Net,model\n,task\n', 'mine.csv:4: the name is empty'],
    ['name,kind\n—,task\n', 'mine.csv:2: the name "—" has no letter and no digit'],
    [
      'name,sort\nMarlin Net,model\n',
      'mine.csv:1: unknown column "sort" (known: name, kind, aliases, family, when, source)',
    ],
    ['name\nMarlin Net\n', 'mine.csv:1: the column "kind" is missing'],
    ['', 'mine.csv:1: the column "name" is missing'],
    [
      'name,kind,when\nMarlin Net,model,often\n',
      'mine.csv:2: unknown condition "often" (known: any, case, context, weak)',
    ],
    [
      'name,kind\nMarlin Net,model,MN\n',
      'mine.csv:2: 3 cells in a table of 2 columns (a cell with a comma needs quotation marks)',
    ],
    [
      'name,kind,aliases\n"Marlin\nNet",model,MN\nMean Norm,technique,mn\n',
      'mine.csv:4: "mn" of technique "Mean Norm" belongs to model "Marlin�Net" already (mine.csv:2)',
    ],
    ['name,kind\n"Marlin Net,model\n', 'mine.csv:2: its quotation marks do not pair up'],
  ])('names file and line of what it cannot use: %j', (rows, message) => {
    put('mine.csv', rows);
    const { status, out, err } = call(folder, ['extract', 'papers.csv', '--lexicon', 'mine.csv']);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says which file is not there', () => {
    const { status, err } = call(folder, ['extract', 'papers.csv', '--lexicon', 'none.csv']);
    expect(status).toBe(1);
    expect(err).toContain('none.csv: no such file');
  });
});

describe('--ignore', () => {
  it('keeps a name out, whether the lexicon knows it or not, and nothing else', () => {
    put('noise.txt', '# not for us\n\ngsm-8k\n');
    const before = found();
    const ids = found('--ignore', 'noise.txt');
    expect(before).toContain('benchmark:gsm8k');
    expect(ids).toEqual(before.filter((id) => id !== 'benchmark:gsm8k'));
  });

  it('wins over a lexicon', () => {
    put('mine.csv', 'name,kind\nMarlin Net,model\n');
    put('noise.txt', 'marlin nets\n');
    expect(found('--lexicon', 'mine.csv', '--ignore', 'noise.txt')).not.toContain('model:marlin-net');
  });

  it('names file and line of what is no name', () => {
    put('noise.txt', 'GSM8K\n***\n');
    const { status, err } = call(folder, ['extract', 'papers.csv', '--ignore', 'noise.txt']);
    expect(status).toBe(1);
    expect(err).toContain('noise.txt:2: "***" has no letter and no digit');
  });
});
