import { rmSync } from 'node:fs';
import { type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pid, stdout } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { Failure, Misuse, reasonOf } from './failure.ts';
import { escapedJson } from './terminal.ts';

type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Temporary files that a signal would leave behind. */
const unfinished = new Set<string>();

/** Removes what a run that is stopped has begun to write. */
export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Where an output goes: a file that will be replaced, a device or pipe that is written to, or standard output. */
interface Target {
  name: string;
  kind: 'file' | 'device' | 'stdout';
  /** Where the file really lies, behind symbolic links. */
  path: string;
  /** Permissions of the file that is there already. */
  mode?: number;
}

/**
 * Looks at where outputs will go before any work is done for them.
 *
 * @throws Failure if one cannot be written, Misuse if one is named twice
 */
export async function targetsOf(names: readonly string[]): Promise<Target[]> {
  const targets: Target[] = [];
  for (const name of names) {
    const target = await targetOf(name);
    if (targets.some((other) => other.path === target.path))
      throw new Misuse(`the output ${name} is named twice`);
    targets.push(target);
  }
  return targets;
}

async function targetOf(name: string): Promise<Target> {
  if (name === '-') return { name: 'standard output', kind: 'stdout', path: '-' };
  try {
    const path = await behindLinks(resolve(name));
    const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (there?.isDirectory()) throw new Failure(name, 'is a folder; name a file in it');
    if (there && !there.isFile()) return { name, kind: 'device', path };
    const folder = await stat(dirname(path)).catch(() => undefined);
    if (!folder?.isDirectory()) throw new Failure(name, 'the folder for it does not exist');
    return { name, kind: 'file', path, ...(there ? { mode: there.mode & 0o7777 } : {}) };
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(name, reasonOf(error));
  }
}

/** The path that symbolic links lead to, which need not exist. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : behindLinks(resolve(dirname(path), next));
  }
}

/**
 * Writes outputs, all of them or none: each into a temporary file beside its place, flushed to the disk, and only when
 * all stand are they given their names. Permissions of a file that is replaced are kept.
 */
export async function writeAll(
  outputs: readonly { target: Target; content: () => Content }[],
): Promise<void> {
  const staged: { target: Target; path: string }[] = [];
  try {
    for (const { target, content } of outputs) {
      if (target.kind === 'stdout') continue;
      try {
        if (target.kind === 'device') await writeDevice(target, content());
        else staged.push({ target, path: await stage(target, content()) });
      } catch (error) {
        throw error instanceof Failure ? error : new Failure(target.name, reasonOf(error));
      }
    }
    for (const { target, path } of staged) {
      await rename(path, target.path).catch((error: unknown) => {
        throw new Failure(target.name, reasonOf(error));
      });
      unfinished.delete(path);
    }
  } finally {
    for (const path of unfinished) await rm(path, { force: true });
    unfinished.clear();
  }
  for (const { target, content } of outputs) if (target.kind === 'stdout') await writeStdout(content());
}

async function stage(target: Target, content: Content): Promise<string> {
  const path = join(dirname(target.path), `.${basename(target.path).slice(0, 200)}.${pid}.tmp`);
  unfinished.add(path);
  const file = await open(path, 'wx', target.mode ?? 0o666);
  try {
    // The mode given to open is cut by the umask.
    if (target.mode !== undefined) await file.chmod(target.mode);
    await pour(content, file);
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

async function writeDevice(target: Target, content: Content): Promise<void> {
  const file = await open(target.path, 'w');
  try {
    await pour(content, file);
  } finally {
    await file.close();
  }
}

/** How much is gathered before it is written: single lines would cost a system call each. */
const BLOCK = 1 << 16;

async function pour(content: Content, file: FileHandle): Promise<void> {
  for await (const block of blocks(content)) await file.writeFile(block);
}

async function* blocks(content: Content): AsyncGenerator<string | Uint8Array> {
  let text = '';
  for await (const part of content) {
    if (typeof part !== 'string') {
      if (text) yield text;
      text = '';
      yield part;
      continue;
    }
    text += part;
    if (text.length < BLOCK) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

/** For a terminal, which obeys what it is sent, without control characters. */
async function* escapedBlocks(content: Content): AsyncGenerator<string | Uint8Array> {
  for await (const block of blocks(content))
    yield typeof block === 'string' && stdout.isTTY ? escapedJson(block) : block;
}

async function writeStdout(content: Content): Promise<void> {
  let failed: unknown;
  const remember = (error: unknown): void => {
    failed = error;
  };
  stdout.on('error', remember);
  await pipeline(escapedBlocks(content), stdout, { end: false }).catch(remember);
  if (!failed) await new Promise<void>((done) => stdout.write('', () => done()));
  // Whoever reads has had enough, as "head" has: that is no failure to speak of.
  if (failed && (failed as NodeJS.ErrnoException).code !== 'EPIPE')
    throw new Failure('standard output', reasonOf(failed));
}
