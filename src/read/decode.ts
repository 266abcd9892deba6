import { UnusableInput } from './finding.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** WHATWG Encoding: no part of the language, so not of the core's type library, but of every runtime alike. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** The first bytes of files that people give by mistake, and what those are. */
const BINARY: readonly [string, string][] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3', 'a database'],
  ['\u007FELF', 'a program'],
  ['BZh', 'a bzip2 archive'],
  ['\u00FD7zXZ', 'an xz archive'],
  ['7z\u00BC\u00AF', 'a 7z archive'],
  ['\u0028\u00B5\u002F\u00FD', 'a zstd archive'],
];

/** How many bytes tell what a file is. */
const HEAD = 4096;

/**
 * Decodes the bytes of a file: gzip is unpacked, a byte order mark tells UTF-8 and both kinds of UTF-16, the zeros of
 * Latin letters tell UTF-16 without one, and all else is UTF-8. Lines that are not valid UTF-8 are Windows-1252, each
 * for itself, as files put together from several exports hold both.
 *
 * @param gunzip unpacks gzip: Node and browsers each have their own, and none is written in the language
 * @throws UnusableInput if the bytes are no text
 */
export async function* decodeBytes(bytes: Bytes, gunzip: (bytes: Bytes) => Bytes): AsyncGenerator<string> {
  const [head, all] = await peek(bytes, HEAD);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    yield* decodeBytes(unzipped(all, gunzip), gunzip);
    return;
  }
  const latin1 = String.fromCharCode(...head.subarray(0, 32));
  const kind = BINARY.find(([start]) => latin1.startsWith(start))?.[1];
  if (kind) throw new UnusableInput(`is ${kind} and not text`);
  const utf16 = utf16In(head);
  if (utf16) yield* decodeAs(utf16, all);
  else if (head.includes(0)) throw new UnusableInput('is binary and not text');
  else yield* decodeByLine(all);
}

/** The first `count` bytes, or all if there are fewer, and the whole again. */
async function peek(bytes: Bytes, count: number): Promise<[Uint8Array, Bytes]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < count) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  async function* again(): Bytes {
    yield* parts;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return [joined(parts).subarray(0, count), again()];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* unzipped(bytes: Bytes, gunzip: (bytes: Bytes) => Bytes): Bytes {
  try {
    yield* gunzip(bytes);
  } catch {
    throw new UnusableInput('is a gzip archive that is damaged');
  }
}

function utf16In(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.length < 4 || !head.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  if (even > 0.4 && odd < 0.05) return 'utf-16be';
  return undefined;
}

async function* decodeAs(encoding: string, bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of bytes) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WINDOWS = new TextDecoder('windows-1252');
const LINE_FEED = 10;

/** Decodes up to the last line feed of each part, so that no character and no line is cut in two. */
async function* decodeByLine(bytes: Bytes): AsyncGenerator<string> {
  let held: Uint8Array[] = [];
  let first = true;
  const text = (part: Uint8Array): string => {
    if (part.includes(0)) throw new UnusableInput('is binary and not text');
    const decoded = textOf(part);
    const start = first && decoded.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    return decoded.slice(start);
  };
  for await (const part of bytes) {
    const end = part.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      held.push(part);
      continue;
    }
    yield text(joined([...held, part.subarray(0, end)]));
    held = [part.subarray(end)];
  }
  const rest = joined(held);
  if (rest.length > 0) yield text(rest);
}

function textOf(part: Uint8Array): string {
  try {
    return UTF8.decode(part);
  } catch {
    const lines: string[] = [];
    for (let from = 0; from < part.length; ) {
      const feed = part.indexOf(LINE_FEED, from);
      const to = feed < 0 ? part.length : feed + 1;
      const line = part.subarray(from, to);
      try {
        lines.push(UTF8.decode(line));
      } catch {
        lines.push(WINDOWS.decode(line));
      }
      from = to;
    }
    return lines.join('');
  }
}
