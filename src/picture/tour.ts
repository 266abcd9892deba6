import type { Stop } from '../graph.ts';

/** Characters. */
export const LONGEST_CAPTION = 600;
const LONGEST_STATE = 4096;

/** Stops of data that anybody may have written; what is no stop is left out. */
export function stopsOf(data: unknown): Stop[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((stop: unknown) => {
    if (typeof stop !== 'object' || stop === null) return [];
    const { caption, state } = stop as Record<string, unknown>;
    if (typeof state !== 'string' || state.length > LONGEST_STATE) return [];
    return [{ caption: typeof caption === 'string' ? caption.slice(0, LONGEST_CAPTION) : '', state }];
  });
}
