/** WHATWG Encoding: no part of the language, so not of the core's type library, but of every runtime alike. */
declare class TextEncoder {
  encodeInto(source: string, destination: Uint8Array): { written: number };
}

/** Bytes of one chunk: large enough that a write costs nothing beside it, small beside everything else. */
const CHUNK = 1 << 18;
/** UTF-8 takes at most three bytes for a UTF-16 code unit. */
const MOST_BYTES = 3;

/**
 * Text in UTF-8, many short pieces joined into few long chunks; half a surrogate pair becomes U+FFFD.
 *
 * Encoded piece by piece, as joining the text first comes at a price: one ’ makes a joined string of 64 Ki code units a
 * string of two bytes each, which V8 flattens and encodes at a tenth of the speed.
 */
export function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk = new Uint8Array(CHUNK);
  let length = 0;
  for (const piece of pieces) {
    const most = piece.length * MOST_BYTES;
    if (length + most > chunk.length) {
      if (length > 0) yield chunk.subarray(0, length);
      chunk = new Uint8Array(Math.max(CHUNK, most));
      length = 0;
    }
    length += encoder.encodeInto(piece, chunk.subarray(length)).written;
  }
  if (length > 0) yield chunk.subarray(0, length);
}
