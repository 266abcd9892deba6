import { toScreen, type Viewport } from '../stage.ts';
import type { Scene } from './context.ts';

const HEAD = 3.5;

/** A pin in every node that the reader holds on to, above all else, so that it is seen in any view. */
export function paintPins(context: CanvasRenderingContext2D, view: Viewport, scene: Scene): void {
  const { pins, graph, shown, standing, theme, place } = scene;
  for (const key of pins) {
    if (!shown.nodes.has(key) || (standing && !standing.places.has(key))) continue;
    const { x, y } = place(key);
    const [sx, sy] = toScreen(view, x, y);
    const radius = view.radius(graph.getNodeAttribute(key, 'size'));
    const [hx, hy] = [sx + radius * 0.5 + 3, sy - radius * 0.5 - 8];
    context.strokeStyle = theme.text;
    context.fillStyle = theme.text;
    context.lineWidth = 1.75;
    context.beginPath();
    context.moveTo(sx + radius * 0.25, sy - radius * 0.25);
    context.lineTo(hx, hy);
    context.stroke();
    context.beginPath();
    context.arc(hx, hy, HEAD + 1.5, 0, 2 * Math.PI);
    context.fillStyle = theme.background;
    context.fill();
    context.beginPath();
    context.arc(hx, hy, HEAD, 0, 2 * Math.PI);
    context.fillStyle = theme.text;
    context.fill();
  }
}
