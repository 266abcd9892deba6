import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** What the explorer is made of; a browser runs no script and applies no style of another type. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * Answers with a file of a folder as it is on the disk now, or with 404; a path that ends in "/" means the `index.html`
 * there. Nothing outside the folder is read. Files are read whole, as a stream from one that is being built anew may
 * break off, or be of another length than was told.
 *
 * @param folder an absolute path that does not end in a separator
 */
export async function sendFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = placeOf(folder, request.url ?? '/');
  const bytes = file && (await readFile(file).catch(() => null));
  if (!bytes) {
    response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
    response.end('There is no such file.\n');
    return;
  }
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  // Asked for again each time: a built page names other scripts.
  const headers = { etag, 'cache-control': 'no-cache' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Where the file of an address is; null for an address that is none, or leads out of the folder. */
function placeOf(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(folder + sep) ? file : null;
}
