import type { Layer, Viewport } from './stage.ts';

/** A layer with the canvas that it is painted on. */
export interface PaintedLayer {
  layer: Layer;
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
}

/** Takes a canvas for a layer. It is a picture of what the table and the panels say in words. */
export function onCanvas(layer: Layer, canvas: HTMLCanvasElement): PaintedLayer {
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2-D canvas');
  return { layer, canvas, context };
}

/** Paints a layer anew, in CSS pixels whatever the screen's own. */
export function paintLayer({ layer, canvas, context }: PaintedLayer, view: Viewport): void {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${view.width}px`;
    canvas.style.height = `${view.height}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  context.save();
  layer.paint(context, view);
  context.restore();
}
