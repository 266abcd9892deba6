type Point = readonly [number, number];

export interface Gestures {
  /** The pointer moved over the map with no button down; null when it left. */
  over(point: Point | null): void;
  click(point: Point): void;
  /** A press; null for a second finger. */
  press(point: Point | null, byFinger: boolean): void;
  /** A move with one pointer down; true where it carries a node, and so is no drag. */
  carry(point: Point): boolean;
  /** The end of a press; true where a node was carried, and so is no click. */
  release(): boolean;
  doubleClick(point: Point): void;
  drag(dx: number, dy: number): void;
  /** Wheel or pinch: nearer below 1, about a point. */
  zoom(factor: number, point: Point): void;
  /** A drag, a pinch or a turn of the wheel has come to its end. */
  rest(): void;
}

/** A press that moved less than this many pixels is a click. */
const STILL = 4;
/** Zoom of one notch of a wheel, 100 pixels. */
const NOTCH = 1.3;
const WHEEL_RESTS = 150;

/** Hears mouse, pen and fingers on an element; gives back what ends it. */
export function listenToPointers(element: HTMLElement, to: Gestures): () => void {
  const down = new Map<number, Point>();
  let travelled = 0;
  let wheel: ReturnType<typeof setTimeout> | undefined;
  const at = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = (): { middle: Point; apart: number } => {
    const [a, b] = [...down.values()];
    if (!a || !b) return { middle: a ?? [0, 0], apart: 1 };
    return {
      middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
      apart: Math.hypot(a[0] - b[0], a[1] - b[1]) || 1,
    };
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
    to.press(down.size === 1 ? at(event) : null, event.pointerType === 'touch');
  };
  const onMove = (event: PointerEvent): void => {
    const from = down.get(event.pointerId);
    const point = at(event);
    if (!from) {
      if (event.pointerType === 'mouse') to.over(point);
      return;
    }
    const before = spread();
    down.set(event.pointerId, point);
    const after = spread();
    travelled += Math.hypot(point[0] - from[0], point[1] - from[1]);
    if (down.size === 1 && to.carry(point)) return;
    if (travelled < STILL) return;
    to.drag(after.middle[0] - before.middle[0], after.middle[1] - before.middle[1]);
    if (down.size === 2) to.zoom(before.apart / after.apart, after.middle);
  };
  const onUp = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (to.release()) return;
    if (travelled >= STILL) to.rest();
    else if (event.type === 'pointerup') to.click(at(event));
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
    to.zoom(NOTCH ** (Math.max(-300, Math.min(300, pixels)) / 100), at(event));
    clearTimeout(wheel);
    wheel = setTimeout(to.rest, WHEEL_RESTS);
  };
  const onDouble = (event: MouseEvent): void => to.doubleClick(at(event));
  const onLeave = (): void => to.over(null);
  const ends = new AbortController();
  const { signal } = ends;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('dblclick', onDouble, { signal });
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  return () => {
    clearTimeout(wheel);
    ends.abort();
  };
}
