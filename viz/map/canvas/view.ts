import { LEAST_RADIUS } from '../../../src/picture/crowding.ts';
import type { Camera } from '../../state/camera.ts';
import type { Base, Viewport } from '../stage.ts';

/** How the graph comes onto the screen through a camera. `grown` is the radius in pixels of size 1 at ratio 1. */
export function viewOf(base: Base, camera: Camera, width: number, height: number, grown: number): Viewport {
  const scale = base.scale / camera.ratio;
  const x = base.centre[0] + (camera.x - 0.5) * base.span;
  const y = base.centre[1] + (camera.y - 0.5) * base.span;
  return {
    width,
    height,
    scale,
    dx: width / 2 - x * scale,
    dy: height / 2 + y * scale,
    radius: (size) => Math.max(LEAST_RADIUS, (size * grown) / Math.sqrt(camera.ratio)),
  };
}

/** The camera after the map was moved by some pixels. */
export function moved(base: Base, camera: Camera, dx: number, dy: number): Camera {
  const unit = (base.scale / camera.ratio) * base.span;
  return { ...camera, x: camera.x - dx / unit, y: camera.y + dy / unit };
}

/** The camera at another ratio that keeps what is under a point there. */
export function zoomed(
  base: Base,
  camera: Camera,
  ratio: number,
  [px, py]: readonly [number, number],
  width: number,
  height: number,
): Camera {
  const [ox, oy] = [(px - width / 2) / base.scale / base.span, (py - height / 2) / base.scale / base.span];
  return {
    x: camera.x + ox * (camera.ratio - ratio),
    y: camera.y - oy * (camera.ratio - ratio),
    ratio,
  };
}
