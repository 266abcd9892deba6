import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EXPLORER } from './explorer-files.ts';
import { Failure } from './failure.ts';
import { sendFile } from './files.ts';

/** The JSON of a map in pieces: text, or its UTF-8. */
export type MapPieces = readonly (string | Uint8Array)[];

/** How many ports after the first are tried. */
const TRIES = 100;

/**
 * Serves the explorer with a map on this computer, at `port` or the next that is free. An explorer that is built anew
 * meanwhile is the one that the next page gets.
 *
 * @param map the JSON of the map in pieces; without one `map.json` is not found
 * @returns the address
 */
export async function serveExplorer(map: MapPieces | undefined, port: number): Promise<string> {
  if (!existsSync(join(EXPLORER, 'index.html'))) {
    throw new Failure(EXPLORER, 'the explorer is not built; "npm run build" builds it');
  }
  const server = createServer((request, response) => {
    if (!isOwn(request)) return refuse(response);
    if (request.url?.split('?')[0] !== '/map.json') return sendFile(EXPLORER, request, response);
    sendMap(map, request, response);
  });
  return `http://localhost:${await listen(server, port)}/`;
}

/** A page from elsewhere that has its name resolved to this computer must not read the map. */
const isOwn = ({ headers }: IncomingMessage): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain' });
  response.end('This server answers to localhost alone.\n');
}

function sendMap(map: MapPieces | undefined, request: IncomingMessage, response: ServerResponse): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  if (!map) {
    response.writeHead(404, headers);
    response.end('{"error":"no map was given"}\n');
    return;
  }
  response.writeHead(200, headers);
  if (request.method !== 'HEAD') for (const piece of map) response.write(piece);
  response.end();
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const next = (code === 'EADDRINUSE' || code === 'EACCES') && port < 65_535 && port < first + TRIES;
      if (!next)
        throw new Failure(
          `port ${port}`,
          code === 'EADDRINUSE' ? 'is taken, and so are those after it' : String(code),
        );
    }
  }
}
