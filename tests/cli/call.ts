import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../dist/cli/paperloom.js', import.meta.url));
export const SEEDS = fileURLToPath(new URL('../../seeds/smaller-models.txt', import.meta.url));

export interface Called {
  status: number | null;
  out: string;
  err: string;
}

/** Calls the built command line as a user does, in `folder`. */
export function call(folder: string, args: string[], input: string | Buffer = ''): Called {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'paperloom-test-'));
