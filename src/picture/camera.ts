/**
 * What part of the map is seen: the point of the graph in the middle of the picture, and how many pixels one unit of
 * the graph takes. Graph coordinates have y up, as in Gephi and sigma; pixels have y down.
 */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** A rectangle in pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Where a point of the graph falls in the picture. */
export const toPixels = (point: Point, camera: Camera, frame: Frame): Point => ({
  x: frame.left + frame.width / 2 + (point.x - camera.x) * camera.scale,
  y: frame.top + frame.height / 2 - (point.y - camera.y) * camera.scale,
});

/**
 * The camera that shows all the points inside the frame with `margin` pixels to spare on each side. A single point is
 * shown in the middle at scale 1; no point at all gives the origin.
 */
export function fitCamera(points: Iterable<Point>, frame: Frame, margin: number): Camera {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const across = Math.max(1, frame.width - 2 * margin) / (right - left);
  const upright = Math.max(1, frame.height - 2 * margin) / (top - bottom);
  const scale = Math.min(across, upright);
  return { x: (left + right) / 2, y: (bottom + top) / 2, scale: Number.isFinite(scale) ? scale : 1 };
}

/**
 * Pixels of a unit of the graph where the explorer's camera has ratio 1, for a map `wide` × `high` units large in a
 * window of `width` × `height` pixels: as sigma 3 has it (`matrixFromCamera` and `getCorrectionRatio`) without padding.
 */
export function homeScale(wide: number, high: number, width: number, height: number): number {
  const [map, window] = [high / wide, height / width];
  const across = (window < 1 && map > 1) || (window > 1 && map < 1);
  const squarer = across ? 1 : Math.min(Math.max(map, 1 / map), Math.max(window, 1 / window));
  return (Math.min(width, height) * squarer) / (Math.max(wide, high) || 1);
}
