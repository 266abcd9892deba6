import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, emptyFolder, PROGRAM, SEEDS } from './call.ts';

/** What a shell makes of `paperloom extract` on the seeds with something behind it. */
function piped(behind: string): { out: string; err: string } {
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" "$1" extract "$2" ${behind}`, process.execPath, PROGRAM, SEEDS],
    {
      cwd: emptyFolder(),
      encoding: 'utf8',
    },
  );
  return { out: stdout.trim(), err: stderr };
}

test('a reader that is slow gets every line, and nothing is said of it', () => {
  expect(piped('| (sleep 1; wc -l)')).toEqual({ out: '155', err: '' });
});

test('a reader that has had enough is no failure', () => {
  expect(piped('| head -c 9')).toEqual({ out: '{"paper":', err: '' });
});

test.skipIf(!existsSync('/dev/full'))('an output that takes no more is one line', () => {
  expect(piped('> /dev/full')).toEqual({
    out: '',
    err: 'paperloom: standard output: no space left on the device\n',
  });
});

test('a paper that is not in English is said to be, and is on the map all the same', () => {
  const folder = emptyFolder();
  const abstract =
    'Presentamos un método nuevo para la traducción automática que usa redes neuronales y lo evaluamos en tres lenguas con mejoras.';
  writeFileSync(join(folder, 'p.csv'), `title,abstract\nTraducir,${abstract}\n`);
  const { out, err } = call(folder, ['build', 'p.csv', '-o', '-']);
  expect(err).toBe(
    'paperloom: warning: 1 paper is not in English: nothing was looked for there, the first at p.csv:2\n',
  );
  expect(JSON.parse(out).nodes).toHaveLength(1);
});
