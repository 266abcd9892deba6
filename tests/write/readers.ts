import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Real readers of what we write, of the system's packages. A test that needs one says so in its name and is skipped. */
export const GEXF_SCHEMA = new URL('../../../shared/design/gexf-1.3/gexf.rng', import.meta.url).pathname;
export const hasSchema = existsSync(GEXF_SCHEMA) && onPath('xmllint');

/** Milliseconds: starting another program several times over takes long on a busy machine. */
export const PATIENCE = 60_000;

// Debian's own Python has its packages; another one on the path has not.
const PYTHON = '/usr/bin/python3';
const packages = pythonHas('networkx', 'igraph');
export const hasNetworkx = packages.includes('networkx');
export const hasIgraph = packages.includes('igraph');
export const hasRapper = onPath('rapper');
export const hasOffice = onPath('soffice');

// Looked for and not run, since every test file that writes something asks.
function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

function pythonHas(...names: string[]): string[] {
  const source = 'import importlib.util, sys; print(*filter(importlib.util.find_spec, sys.argv[1:]))';
  const { stdout } = spawnSync(PYTHON, ['-c', source, ...names], { encoding: 'utf8' });
  return (stdout ?? '').split(/\s+/);
}

/** Runs a command on files of a folder of its own; `{}` in an argument is that folder. Its standard output. */
export function runOn(
  files: Record<string, string | Uint8Array>,
  command: string,
  args: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperloom-write-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return execFileSync(
      command,
      args.map((arg) => arg.replaceAll('{}', folder)),
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a Python program that gets the file's path as `path` prints as JSON. */
export function inPython(name: string, content: string | Uint8Array, program: string): unknown {
  const source = `import json, sys\npath = sys.argv[1]\n${program}`;
  return JSON.parse(runOn({ [name]: content }, PYTHON, ['-c', source, `{}/${name}`]));
}
