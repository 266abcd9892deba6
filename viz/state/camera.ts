import { type Codec, field } from './field.ts';

/** Where the map is looked at from: centre in the unit square of the whole map, `ratio` > 1 is further away. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** Its key in the address. */
export const CAMERA = 'c';

/** A camera as the address has it. */
export const cameraText = (camera: Camera): string =>
  [camera.x, camera.y, camera.ratio].map((part) => Number(part.toFixed(4))).join('_');

const codec: Codec<Camera | null> = {
  encode: (camera) => (camera === null ? '' : cameraText(camera)),
  decode: (text) => {
    const [x, y, ratio, ...more] = text.split('_').map(Number);
    if (x === undefined || y === undefined || ratio === undefined || more.length > 0) return null;
    return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
  },
};

/** Null while the whole map is fitted into the free space, however large the window. */
export const camera = field<Camera | null>(CAMERA, null, codec, { undoable: false });
