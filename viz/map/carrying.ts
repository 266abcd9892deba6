/** What is told while a node is carried. */
export interface CarryEvents {
  /** Whether a node may be carried just now. */
  may(): boolean;
  /** It is so many pixels from where it was taken up. */
  carry(node: string, dx: number, dy: number): void;
  drop(): void;
}

type Point = readonly [number, number];

/** A press that moved less than this many pixels is a click. */
const STILL = 4;
/** A finger that moves on a node moves the map, unless it has rested there so many milliseconds… */
const HOLD = 350;
/** …within so many pixels: no finger lies still. */
const FINGER_STILL = 10;

/** Takes a node up, carries it and lets it go, by what a stage hears of its pointers. */
export function carrying(events: CarryEvents) {
  let now: { node: string; from: Point; ready: boolean; on: boolean } | null = null;
  let hold: ReturnType<typeof setTimeout> | undefined;
  const carry = (dx: number, dy: number): void => {
    if (now === null) return;
    now.on = true;
    events.carry(now.node, dx, dy);
  };
  const release = (): boolean => {
    clearTimeout(hold);
    const was = now?.on ?? false;
    now = null;
    if (was) events.drop();
    return was;
  };
  return {
    press(node: string, from: Point, byFinger: boolean): void {
      release();
      if (!events.may()) return;
      now = { node, from, ready: !byFinger, on: false };
      if (!byFinger) return;
      hold = setTimeout(() => {
        if (now) now.ready = true;
        carry(0, 0);
      }, HOLD);
    },
    /** True where the move is the node's and not the map's. */
    move([x, y]: Point): boolean {
      if (now === null) return false;
      const [dx, dy] = [x - now.from[0], y - now.from[1]];
      const far = Math.hypot(dx, dy);
      if (!now.ready) {
        if (far > FINGER_STILL) release();
        return false;
      }
      if (now.on || far >= STILL) carry(dx, dy);
      return true;
    },
    /** The pointer went up, or a second finger came down; true where a node was carried, so that it is no click. */
    release,
  };
}
