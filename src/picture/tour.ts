/** One stop of a tour: a view of the map, and what is to be said there. */
export interface Stop {
  /** One or two sentences; '' for none. */
  caption: string;
  /**
   * The view as the explorer's address has it after "#": `v1&s=r.c3&c=0.5_0.4_0.3`, or '' for the whole map; its camera
   * is that of a frame of 960 × 540 pixels with nothing beside the map.
   */
  state: string;
}

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
