import type { NodeKind } from '../../src/graph.ts';
import { SHAPES, type Shape, shapeCorners } from '../../src/picture/shapes.ts';

/** The number by which the shader knows a shape. */
export const SHAPE_NUMBER: Readonly<Record<Shape, number>> = {
  circle: 0,
  diamond: 1,
  triangle: 2,
  square: 3,
  hexagon: 4,
};

/** Adds the shape of a kind to the context's current path. */
export function tracePath(
  context: CanvasRenderingContext2D,
  kind: NodeKind,
  x: number,
  y: number,
  radius: number,
): void {
  const shape = SHAPES[kind];
  if (shape === 'circle') {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [index, [cx, cy]] of shapeCorners(shape).entries()) {
    if (index === 0) context.moveTo(x + cx * radius, y + cy * radius);
    else context.lineTo(x + cx * radius, y + cy * radius);
  }
  context.closePath();
}

/** The `d` of an SVG path around (x, y). */
export function svgPath(kind: NodeKind, x: number, y: number, radius: number): string {
  const shape = SHAPES[kind];
  if (shape === 'circle') {
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  }
  const corners = shapeCorners(shape).map(
    ([cx, cy]) => `${round(x + cx * radius)} ${round(y + cy * radius)}`,
  );
  return `M${corners.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
