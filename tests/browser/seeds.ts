import { join } from 'node:path';
import { expect } from 'vitest';
import { call, emptyFolder, SEEDS } from '../cli/call.ts';

let built: string | undefined;

/** A file with the map of the papers that Paperloom brings along; built once for all test files. */
export function seedsMap(): string {
  if (built !== undefined) return built;
  const folder = emptyFolder();
  expect(call(folder, ['build', SEEDS, '-o', 'map.json'])).toEqual({ status: 0, out: '', err: '' });
  built = join(folder, 'map.json');
  return built;
}
