import { type Codec, field } from './field.ts';

/** Where the map is looked at from: centre in the unit square of the whole map, `ratio` > 1 is further away. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

const codec: Codec<Camera | null> = {
  encode: (camera) =>
    camera === null
      ? ''
      : [camera.x, camera.y, camera.ratio].map((part) => Number(part.toFixed(4))).join('_'),
  decode: (text) => {
    const [x, y, ratio, ...more] = text.split('_').map(Number);
    if (x === undefined || y === undefined || ratio === undefined || more.length > 0) return null;
    return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
  },
};

/** Null while the whole map is fitted into the free space, however large the window. */
export const camera = field<Camera | null>('c', null, codec, { undoable: false });
