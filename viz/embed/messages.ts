import type { Stop } from '../../src/graph.ts';
import { stopsOf } from '../../src/picture/tour.ts';

/** The version of the interface; a message of another one is none. */
export const VERSION = 1;

/** What the page around may say. `name` is a key, a name or the beginning of one, of a node or a region. */
export type Said =
  | { type: 'setState'; state: string }
  | { type: 'getState' }
  | { type: 'focus'; name: string | null }
  | { type: 'select'; name: string | null }
  | { type: 'play'; stops: Stop[] | 'tour'; seconds: number | null }
  | { type: 'stop' };

/** What the map says. */
export type Answer =
  | { type: 'ready' }
  | { type: 'state'; state: string }
  | { type: 'select'; selection: { type: 'node' | 'edge' | 'region'; key: string; label: string } | null }
  | { type: 'stopShown'; index: number; of: number }
  | { type: 'key'; key: string; code: string; keyCode: number }
  | { type: 'blur' }
  | { type: 'error'; says: string };

/** Reveal.js says these two of its own accord when a slide comes and goes. */
export const SLIDE = { start: 'slide:start', stop: 'slide:stop' } as const;

/** Whether it is a message of this interface at all; anything else is none of our business. */
export const isOurs = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && 'paperloom' in data;

/** Reads a message; a string says what is wrong with it. */
export function read(data: Record<string, unknown>): Said | string {
  if (data.paperloom !== VERSION)
    return `this map speaks version ${VERSION}, not ${String(data.paperloom).slice(0, 20)}`;
  const { type } = data;
  switch (type) {
    case 'getState':
    case 'stop':
      return { type };
    case 'setState':
      return typeof data.state === 'string' ? { type, state: data.state } : 'setState needs a text "state"';
    case 'focus':
    case 'select':
      return typeof data.name === 'string' || data.name === null
        ? { type, name: data.name }
        : `${type} needs a "name", or null for none`;
    case 'play': {
      const { seconds = null } = data;
      if (seconds !== null && !(typeof seconds === 'number' && seconds >= 1 && seconds <= 3600))
        return 'play takes "seconds" from 1 to 3600';
      if (data.stops === 'tour') return { type, stops: 'tour', seconds };
      const stops = stopsOf(data.stops);
      if (data.stops !== undefined && stops.length === 0) return 'play found no stop with a text "state"';
      return { type, stops, seconds };
    }
    default:
      return `there is no message "${String(type).slice(0, 40)}"`;
  }
}
