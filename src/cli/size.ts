/** Both in pixels. */
export interface Size {
  width: number;
  height: number;
}

const LEAST_SIDE = 64;
const LARGEST: Size = { width: 3840, height: 2160 };

/**
 * Reads "1920x1080".
 * @throws {RangeError} if it is not two whole numbers, or more pixels than 3840 × 2160, or a side under 64.
 */
export function parseSize(text: string): Size {
  const [, width, height] = /^\s*(\d{1,5})\s*[x×]\s*(\d{1,5})\s*$/i.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const fits =
    Math.min(size.width, size.height) >= LEAST_SIDE &&
    Math.max(size.width, size.height) <= LARGEST.width &&
    size.width * size.height <= LARGEST.width * LARGEST.height;
  if (!fits)
    throw new RangeError(
      `"${text}" is no size such as 1920x1080, from ${LEAST_SIDE}x${LEAST_SIDE} to 3840x2160`,
    );
  return size;
}
