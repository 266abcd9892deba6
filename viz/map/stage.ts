import type { NodeKind, PaperGraph } from '../../src/graph.ts';
import type { Point } from '../../src/picture/camera.ts';
import type { Camera } from '../state/camera.ts';
import type { CarryEvents } from './carrying.ts';

/** How the graph's own coordinates (y up) come onto the screen (CSS pixels, y down) just now. */
export interface Viewport {
  width: number;
  height: number;
  /** Pixels per unit of the graph. */
  scale: number;
  dx: number;
  dy: number;
  /** Radius in pixels on the screen of a node of this size, at least that of a dot that is seen. */
  radius(size: number): number;
}

export function toScreen(view: Viewport, x: number, y: number): [number, number] {
  return [x * view.scale + view.dx, -y * view.scale + view.dy];
}

/** The nearest and the furthest that the map is looked at from. */
export const MIN_RATIO = 0.02;
export const MAX_RATIO = 4;

/** A box in the graph's coordinates. */
export interface Box {
  x: readonly [number, number];
  y: readonly [number, number];
}

/** What the whole map measures while the camera is at (0.5, 0.5) and ratio 1. */
export interface Base {
  /** Pixels per unit of the graph. */
  scale: number;
  /** The graph's point at the camera's (0.5, 0.5), and the length that the camera's unit stands for. */
  centre: readonly [number, number];
  span: number;
}

export interface NodeLook {
  kind: NodeKind;
  color: string;
  size: number;
  hidden: boolean;
}

export interface EdgeLook {
  color: string;
  /** Width in pixels. */
  width: number;
  /** Height of the bow over its length; 0 is a straight line. */
  bow: number;
  hidden: boolean;
}

/** How everything looks; asked anew at every repaint. */
export interface Look {
  node(key: string): NodeLook;
  edge(key: string): EdgeLook;
  background(): string;
}

/** One 2-D layer of the map. `under` lies below the edges, `over` above the nodes. */
export interface Layer {
  name: string;
  place: 'under' | 'over';
  paint(context: CanvasRenderingContext2D, view: Viewport): void;
}

export interface StageEvents extends CarryEvents {
  /** The node under the pointer changed. */
  hover(node: string | null): void;
  /** The pointer moved over the map: for what lies below the nodes. */
  move(point: readonly [number, number]): void;
  /** A click or tap, with what was hit. */
  click(hit: { node: string | null; edge: string | null; point: readonly [number, number] }): void;
  doubleClick(node: string): void;
  /** Every frame in which the camera moved; `byHand` where the reader moved it. */
  camera(camera: Camera, byHand: boolean): void;
  /** The graphics card took its memory back: nothing is drawn any more, a new stage is needed. */
  lost(): void;
  /** The window or the panels changed the room for the map. */
  resized(): void;
}

/**
 * What draws the map and knows nothing of what it means. There is one for WebGL and one for 2-D canvases; a new version of the
 * library behind either is a change in one folder.
 */
export interface Stage {
  /** Looks changed: asks the `Look` again for everything. */
  repaint(): void;
  /** Only the layers changed. */
  redraw(): void;
  viewport(): Viewport;
  base(): Base;
  camera(): Camera;
  /** Moves the camera; `ms` 0 jumps. */
  moveTo(camera: Camera, ms: number): void;
  /** Draws these nodes alone, at these places in the graph's coordinates; null brings the whole map back. */
  arrange(places: ReadonlyMap<string, Point> | null): void;
  /** Dims nodes and edges so that a layer above can show a part of them again. */
  dim(on: boolean): void;
  kill(): void;
}

export interface StageOptions {
  container: HTMLElement;
  graph: PaperGraph;
  /** The box of the whole map: the camera's unit square, whatever is hidden. */
  box: Box;
  /** What the size of nodes is multiplied by at ratio 1 in a window of these pixels. */
  nodeScale(width: number, height: number): number;
  look: Look;
  layers: readonly Layer[];
  events: StageEvents;
}
