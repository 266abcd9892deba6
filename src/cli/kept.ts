import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, reasonOf } from './failure.ts';
import type { Input } from './inputs.ts';
import { targetsOf, writeAll } from './output.ts';
import type { MapPieces } from './server.ts';

/**
 * The map that is kept in `folder` if it was built from just these inputs by just this program, else a new one, which
 * is kept instead: `map.json`, and beside it `map.key` that says what it was built from.
 */
export async function keptMap(
  folder: string,
  inputs: readonly Input[],
  build: () => Promise<MapPieces>,
): Promise<MapPieces> {
  const key = await keyOf(inputs);
  const mapFile = join(folder, 'map.json');
  const keyFile = join(folder, 'map.key');
  const known = await readFile(keyFile, 'utf8').catch(() => undefined);
  const kept = known === key ? await readFile(mapFile, 'utf8').catch(() => undefined) : undefined;
  if (kept !== undefined) return [kept];
  const pieces = await build();
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(folder, reasonOf(error));
  }
  const [map, keyed] = await targetsOf([mapFile, keyFile]);
  // The key last: a map without its key is built again, a key without its map would stand for another.
  if (map) await writeAll([{ target: map, content: () => pieces }]);
  if (keyed) await writeAll([{ target: keyed, content: () => [key] }]);
  return pieces;
}

/** A hash of the names and contents of the inputs and of the program, whose files say their contents in their names. */
async function keyOf(inputs: readonly Input[]): Promise<string> {
  const hash = createHash('sha256').update(__VERSION__);
  const program = await readdir(dirname(fileURLToPath(import.meta.url))).catch(() => []);
  for (const name of program.sort()) hash.update(`\0${name}`);
  for (const input of inputs) {
    hash.update(`\0${input.label}\0`);
    try {
      for await (const part of input.open()) hash.update(part);
    } catch (error) {
      throw new Failure(input.path, reasonOf(error));
    }
  }
  return hash.digest('hex');
}
