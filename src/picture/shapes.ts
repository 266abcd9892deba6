import type { NodeKind } from '../graph.ts';
import { short } from './drawing.ts';

export type Shape = 'circle' | 'diamond' | 'triangle' | 'square' | 'hexagon';

/** The shape marks the kind, so that colour is free for the region and never alone to say something. */
export const SHAPES: Readonly<Record<NodeKind, Shape>> = {
  paper: 'circle',
  model: 'diamond',
  technique: 'triangle',
  benchmark: 'square',
  task: 'hexagon',
};

/** How a kind is called in a legend. */
export const KIND_NAMES: Readonly<Record<NodeKind, string>> = {
  paper: 'Paper',
  model: 'Model',
  technique: 'Technique',
  benchmark: 'Benchmark',
  task: 'Task',
};

const polygon = (corners: number, firstAngle: number, radius: number): [number, number][] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = firstAngle + (2 * Math.PI * i) / corners;
    return [round(radius * Math.cos(angle)), round(radius * Math.sin(angle))];
  });

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

// Each has the area of the circle of radius 1, so that size means the same for every kind; y points down. Only the
// triangle is drawn smaller than that: its long corners look heavy, and it would touch the names beside it.
const CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> = {
  diamond: polygon(4, -Math.PI / 2, Math.sqrt(Math.PI / 2)),
  square: polygon(4, -Math.PI / 4, Math.sqrt(Math.PI / 2)),
  triangle: polygon(3, -Math.PI / 2, 1.42),
  hexagon: polygon(6, -Math.PI / 2, Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)))),
};

/** The corners of a shape of radius 1 about the origin, y down; none for a circle. */
export const shapeCorners = (shape: Shape): readonly (readonly [number, number])[] =>
  shape === 'circle' ? [] : CORNERS[shape];

/** From the middle to the farthest edge on the left or right, in units of the radius. */
export const shapeReach = (shape: Shape): number =>
  shape === 'circle' ? 1 : Math.max(...CORNERS[shape].map(([x]) => x));

/** A shape's corners as a closed path of radius `r` about a point. */
export const shapePath = (
  corners: readonly (readonly [number, number])[],
  x: number,
  y: number,
  r: number,
): string => `M${corners.map(([cx, cy]) => `${short(x + cx * r)} ${short(y + cy * r)}`).join('L')}Z`;
