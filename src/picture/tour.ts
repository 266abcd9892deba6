/** One stop of a tour: a view of the map, and what is to be said there. */
export interface Stop {
  /** One or two sentences; '' for none. */
  caption: string;
  /** The view as the explorer's address has it after "#": `v1&s=r.3&c=0.5_0.4_0.3`, or '' for the whole map. */
  state: string;
}

/** What is kept of a stop and no more, so that an odd file makes no odd tour. */
const LONGEST = { caption: 600, state: 4096 };

/** Stops of data that anybody may have written; what is no stop is left out. */
export function stopsOf(data: unknown): Stop[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((stop: unknown) => {
    if (typeof stop !== 'object' || stop === null) return [];
    const { caption, state } = stop as Record<string, unknown>;
    if (typeof state !== 'string' || state.length > LONGEST.state) return [];
    return [{ caption: typeof caption === 'string' ? caption.slice(0, LONGEST.caption) : '', state }];
  });
}
