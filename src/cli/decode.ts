import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeBytes } from '../read/index.ts';

/**
 * Decodes the bytes of a file with Node's gzip.
 *
 * @throws UnusableInput if the bytes are no text
 */
export const decode = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> =>
  decodeBytes(bytes, (packed) => Readable.from(packed).pipe(createGunzip()));
