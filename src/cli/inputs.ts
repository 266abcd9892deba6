import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stdin } from 'node:process';
import { Failure, reasonOf } from './failure.ts';

/** One file to read. */
export interface Input {
  /** As the user named it, for messages. */
  path: string;
  /** As `Paper.source.file` says it: the same wherever the files lie. */
  label: string;
  /** The folder that it was found in: there a file without papers is passed over, and not an error. */
  folder?: string;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The files that INPUT arguments name: folders are searched for files, "-" is standard input. The order is that of the
 * labels and not of the arguments, so that the order of the files changes nothing.
 *
 * @throws Failure if an argument names nothing that can be read
 */
export async function inputsOf(args: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of args) {
    if (path === '-') {
      inputs.push({ path: 'standard input', label: 'stdin', open: () => stdin });
      continue;
    }
    const kind = await stat(path).catch((error: unknown) => {
      throw new Failure(path, reasonOf(error));
    });
    if (!kind.isDirectory()) {
      inputs.push({ path, label: basename(path), open: () => createReadStream(path) });
      continue;
    }
    for (const name of await filesIn(path)) {
      const file = join(path, name);
      inputs.push({ path: file, label: name, folder: path, open: () => createReadStream(file) });
    }
  }
  const unique = [...new Map(inputs.map((input) => [input.path, input])).values()];
  return unique.sort((a, b) => compare(a.label, b.label) || compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files below a folder, as paths from it with "/" between; hidden ones are left out. */
async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  async function search(path: string, name: string): Promise<void> {
    // A symbolic link may lead back up.
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of await readdir(path)) {
      if (entry.startsWith('.')) continue;
      const inner = join(path, entry);
      const label = name ? `${name}/${entry}` : entry;
      const kind = await stat(inner).catch(() => undefined);
      if (kind?.isDirectory()) await search(inner, label);
      else if (kind?.isFile()) found.push(label);
    }
  }
  await search(folder, '').catch((error: unknown) => {
    throw new Failure((error as NodeJS.ErrnoException).path ?? folder, reasonOf(error));
  });
  if (found.length === 0) throw new Failure(folder, 'the folder holds no file');
  return found;
}
