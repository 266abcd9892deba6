import type { DrawnName } from './paint/names.ts';
import type { Viewport } from './stage.ts';

/** The map on show, for what steers it from outside: the keyboard, the search, the buttons. */
export interface MapHandle {
  viewport(): Viewport;
  /** The whole map, or these nodes, into the free part of the window. */
  show(keys: Iterable<string> | null, animate?: boolean): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  /** Moves as little as it takes to have the node in the free part of the window. */
  reveal(key: string): void;
  /** The names drawn in the last frame. */
  names(): readonly DrawnName[];
}

let current: MapHandle | null = null;

/** Null while no map is drawn. */
export function theMap(): MapHandle | null {
  return current;
}

/** The map says that it is drawn, or gone. */
export function takeMap(handle: MapHandle | null): void {
  current = handle;
}
