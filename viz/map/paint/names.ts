import { boxAt, fadeIn } from '../../../src/picture/labels.ts';
import type { MapLabel } from '../../../src/picture/lettering.ts';
import { CAP_MIDDLE, FONT_FAMILY } from '../../../src/picture/measure.ts';
import { nameInk } from '../../../src/picture/theme.ts';
import type { Layer, Viewport } from '../stage.ts';
import { nearness, ramp, type Scene } from './context.ts';

/** A name as it stands on the screen, in pixels: what the pointer can hit. */
export interface DrawnName {
  key: string;
  of: 'node' | 'region';
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface NamesLayer extends Layer {
  /** The names of the last frame. */
  drawn(): readonly DrawnName[];
}

/** Names of regions and nodes; no two touch, at any camera. */
export function namesLayer(scene: () => Scene): NamesLayer {
  let drawn: DrawnName[] = [];
  return {
    name: 'names',
    place: 'over',
    drawn: () => drawn,
    paint(context, view) {
      drawn = [];
      const now = scene();
      const zoom = view.scale / now.labelScale;
      context.textBaseline = 'alphabetic';
      context.lineJoin = 'round';
      const regionAlpha = 1 - ramp(nearness(now, view.scale), 2.4, 3.2);
      // What is lit takes its room first; then the names of regions where they are still free.
      if (now.lit !== null) {
        for (const label of now.litLabels) {
          if (label.minZoom <= zoom) paintName(context, view, now, label, zoom, 1, drawn);
        }
      }
      for (const label of now.labels) {
        if (label.minZoom > zoom) continue;
        const alpha = fadeIn(label.minZoom, zoom);
        if (now.lit === null) {
          const shown = label.of === 'region' ? regionAlpha : now.theme.labelAlpha;
          if (shown > 0) paintName(context, view, now, label, zoom, alpha * shown, drawn);
        } else if (label.of === 'region' && regionAlpha > 0) {
          const faint = label.key === now.lit.region ? 1 : now.theme.labelDimAlpha;
          if (isFree(placeOf(view, label, zoom), drawn)) {
            paintName(context, view, now, label, zoom, alpha * faint * regionAlpha, drawn);
          }
        }
      }
    },
  };
}

type Place = Omit<DrawnName, 'key' | 'of'>;

function placeOf(view: Viewport, label: MapLabel, zoom: number): Place {
  const box = boxAt(label.box, zoom);
  return {
    left: box.left + view.dx,
    right: box.right + view.dx,
    top: box.top + view.dy,
    bottom: box.bottom + view.dy,
  };
}

function isFree(place: Place, drawn: readonly Place[]): boolean {
  return drawn.every(
    (other) =>
      place.right < other.left ||
      place.left > other.right ||
      place.bottom < other.top ||
      place.top > other.bottom,
  );
}

function paintName(
  context: CanvasRenderingContext2D,
  view: Viewport,
  scene: Scene,
  label: MapLabel,
  zoom: number,
  alpha: number,
  drawn: DrawnName[],
): void {
  const place = placeOf(view, label, zoom);
  if (place.right < 0 || place.left > view.width || place.bottom < 0 || place.top > view.height) return;
  drawn.push({ key: label.key, of: label.of, ...place });
  const { theme } = scene;
  const ink = label.of === 'region' ? nameInk(scene.regionColor(label.key), theme) : theme.text;
  const x =
    label.align === 'start'
      ? place.left
      : label.align === 'end'
        ? place.right
        : (place.left + place.right) / 2;
  const middle = (place.top + place.bottom) / 2;
  context.textAlign = label.align === 'middle' ? 'center' : label.align;
  context.globalAlpha = alpha;
  for (const line of label.lines) {
    context.font = `${line.weight} ${line.fontSize}px ${FONT_FAMILY}`;
    const y = middle + line.dy + line.fontSize * CAP_MIDDLE;
    context.lineWidth = label.of === 'region' ? 4 : 3;
    context.strokeStyle = theme.background;
    context.strokeText(line.text, x, y);
    context.fillStyle = line.muted ? theme.muted : ink;
    context.fillText(line.text, x, y);
  }
  context.globalAlpha = 1;
}
