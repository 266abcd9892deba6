import type { PaperGraph } from '../../../src/graph.ts';
import type { Point } from '../../../src/picture/camera.ts';
import { parseColour } from '../../../src/picture/colour.ts';
import type { RegionHull } from '../../../src/picture/hulls.ts';
import type { MapLabel } from '../../../src/picture/lettering.ts';
import type { Theme } from '../../../src/picture/theme.ts';
import type { Lit } from '../../state/spotlight.ts';
import type { Arrangement } from '../../state/standing.ts';
import type { Visible } from '../../state/visible.ts';
import type { Look } from '../stage.ts';

/** All that a layer needs to know of the present moment. */
export interface Scene {
  graph: PaperGraph;
  shown: Visible;
  /** Where a node stands just now, in the graph's coordinates. */
  place(key: string): Point;
  /** Set while nodes stand elsewhere than on the map. */
  standing: Arrangement | null;
  theme: Theme;
  look: Look;
  hulls: readonly RegionHull[];
  /** The names of the whole map, heaviest first. */
  labels: readonly MapLabel[];
  lit: Lit | null;
  /** Nodes that the reader holds on to. */
  pins: ReadonlySet<string>;
  /** The names of what is lit. */
  litLabels: readonly MapLabel[];
  /** Pixels of one graph unit at the labels' zoom 1. */
  labelScale: number;
  /** Pixels of one graph unit when the whole map is fitted into the window. */
  wholeScale: number;
  /** Pixels at the sides of the window that lie under panels. */
  hiddenSides: { left: number; right: number; top: number };
  /** The region's colour, readable on the theme. */
  regionColor(id: string): string;
}

/** How near the map is: 0 when all of it is in the window, 1 at twice that size, 2 at four times. */
export function nearness(scene: Scene, scale: number): number {
  return Math.log2(Math.max(scale / scene.wholeScale, 1e-6));
}

/** 0 below `from`, 1 above `to`, straight between. */
export function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** A colour let through. */
export function rgba(color: string, alpha: number): string {
  return `rgba(${parseColour(color).join(', ')}, ${alpha})`;
}
