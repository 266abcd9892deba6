import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyFolder, PROGRAM, SEEDS } from './call.ts';

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
