import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';

// Sigma makes every program that it ships and one more for each kind of node that is hovered, and each shader is
// compiled before the first paint. What is never drawn by it is drawn by these.

const undrawn = class {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
};

/** Draws no nodes. */
export const noNodes = undrawn as unknown as NodeProgramType;
/** Draws no links. */
export const noEdges = undrawn as unknown as EdgeProgramType;
