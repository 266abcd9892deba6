import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyFolder, PROGRAM } from '../cli/call.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});

/** Starts `paperloom view` and gives the address that it prints. */
async function view(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, 'view', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [line] = await once(child.stdout, 'data');
  return String(line).trim();
}

/** The status of a request that names `host`. */
const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

const papers = (): string => {
  const file = join(emptyFolder(), 'papers.csv');
  writeFileSync(file, 'title,abstract\nLantern,We prune Llama-2-7B and test it on GSM8K.\n');
  return file;
};

describe('paperloom view', () => {
  it('builds a map of papers and serves it beside the explorer', async () => {
    const url = await view('--port', '0', papers());
    expect(url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await (await fetch(url)).text()).toContain('<title>Paperloom</title>');
    const map = await (await fetch(`${url}map.json`)).json();
    expect(map.nodes[0].attributes.title).toBe('Lantern');
  });

  it('takes names of the reader, and builds a kept map again when they change', async () => {
    const file = papers();
    const keep = join(emptyFolder(), 'kept');
    const noise = join(emptyFolder(), 'noise.txt');
    const keys = async () => {
      const url = await view('--port', '0', '--keep', keep, '--ignore', noise, file);
      const { nodes } = await (await fetch(`${url}map.json`)).json();
      return nodes.map(({ key }: { key: string }) => key);
    };
    writeFileSync(noise, '# benchmarks\nGSM8K\n');
    expect(await keys()).not.toContain('benchmark:gsm8k');
    writeFileSync(noise, '# none\n');
    expect(await keys()).toContain('benchmark:gsm8k');
  });

  it('says that names of the reader come too late for a map', async () => {
    const folder = emptyFolder();
    const [map, noise] = [join(folder, 'map.json'), join(folder, 'noise.txt')];
    writeFileSync(map, await (await fetch(`${await view('--port', '0', papers())}map.json`)).text());
    writeFileSync(noise, 'GSM8K\n');
    const child = spawn(process.execPath, [
      PROGRAM,
      'view',
      '--no-open',
      '--port',
      '0',
      '--ignore',
      noise,
      map,
    ]);
    started.push(child);
    const [line] = await once(child.stderr, 'data');
    expect(String(line)).toContain('map.json is built already: --lexicon and --ignore have no effect');
  });

  it('has no map where none is given, and takes the next port where one is taken', async () => {
    const first = await view('--port', '45310');
    expect((await fetch(`${first}map.json`)).status).toBe(404);
    const second = await view('--port', new URL(first).port);
    expect(Number(new URL(second).port)).toBeGreaterThan(Number(new URL(first).port));
  });

  it('answers to this computer alone', async () => {
    const url = await view('--port', '0', papers());
    expect(await statusFor(`${url}map.json`, 'localhost')).toBe(200);
    expect(await statusFor(`${url}map.json`, 'elsewhere.example')).toBe(403);
  });

  it('keeps what it built, and builds again when the papers change', async () => {
    const file = papers();
    const keep = join(emptyFolder(), 'kept');
    await view('--port', '0', '--keep', keep, file);
    const kept = join(keep, 'map.json');
    const built = statSync(kept).ino;
    const url = await view('--port', '0', '--keep', keep, file);
    expect(statSync(kept).ino).toBe(built);
    expect(await (await fetch(`${url}map.json`)).text()).toBe(readFileSync(kept, 'utf8'));
    writeFileSync(file, 'title\nFerry\n');
    await view('--port', '0', '--keep', keep, file);
    expect(JSON.parse(readFileSync(kept, 'utf8')).nodes[0].attributes.title).toBe('Ferry');
  });
});
