import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest';
import { sendFile } from '../../src/cli/files.ts';
import { emptyFolder } from './call.ts';

const around = emptyFolder();
const folder = join(around, 'explorer');
let server: Server;
let url: string;

/** The page and the one script of a build, whose name no other build has. */
function built(script: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), `<script src="assets/${script}">`);
  writeFileSync(join(folder, 'assets', script), `// ${script}`);
}

/** The status of a path as it is written, which `fetch` would shorten. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  server = createServer((request, response) => sendFile(folder, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => built('first.js'));
afterAll(() => server.close());

it('sends what was built after it was started, and misses what is gone', async () => {
  expect(await (await fetch(`${url}assets/first.js`)).text()).toBe('// first.js');
  built('second.js');
  const page = await fetch(url);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<script src="assets/second.js">');
  const script = await fetch(`${url}assets/second.js?again`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('// second.js');
  expect(await statusOf('/assets/first.js')).toBe(404);
  expect(await statusOf('/assets/second.js')).toBe(200);
});

it('goes on while the folder is being emptied', async () => {
  rmSync(folder, { recursive: true });
  expect(await statusOf('/')).toBe(404);
  built('second.js');
  expect(await statusOf('/')).toBe(200);
});

it('sends a file once to who keeps it, and again when it has changed', async () => {
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const again = () => fetch(url, { headers: { 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  built('second.js');
  expect((await again()).status).toBe(200);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/../explorer.txt',
  '/assets',
  '/assets/',
  '/index.html%00',
  '/%',
])('finds nothing at %s', async (path) => {
  writeFileSync(join(around, 'secret.txt'), 'secret');
  writeFileSync(join(around, 'explorer.txt'), 'secret');
  expect(await statusOf(path)).toBe(404);
});
