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
      // What is lit takes its room first, a region before its nodes; then the names of regions where they are still free.
      const own = now.labels.find(({ of, key }) => of === 'region' && key === now.lit?.region);
      if (own && own.minZoom <= zoom && regionAlpha > 0)
        paintName(context, view, now, own, zoom, regionAlpha, drawn);
      if (now.lit !== null) {
        for (const label of now.litLabels) {
          if (label.minZoom <= zoom) paintName(context, view, now, label, zoom, 1, drawn);
        }
      }
      for (const label of now.labels) {
        if (label.minZoom > zoom || label === own) continue;
        // A region's name must be read at first sight, whatever zoom the window happens to open at.
        const alpha = Math.max(fadeIn(label.minZoom, zoom), label.of === 'region' ? REGION_LEAST_ALPHA : 0);
        if (now.lit === null) {
          const shown = label.of === 'region' ? regionAlpha : now.theme.labelAlpha;
          if (shown > 0) paintName(context, view, now, label, zoom, alpha * shown, drawn);
        } else if (label.of === 'region' && regionAlpha > 0) {
          if (isFree(placeOf(view, label, zoom), drawn)) {
            paintName(context, view, now, label, zoom, alpha * now.theme.labelDimAlpha * regionAlpha, drawn);
          }
        }
      }
    },
  };
}

const REGION_LEAST_ALPHA = 0.8;
/** Heights of a name by which one that was pulled in may stand higher or lower. */
const NUDGES = [-0.35, 0.35, -0.7, 0.7, -1.05, 1.05];
/** Pixels between a name and the edge of the window, or the panel over it. */
const MARGIN = 6;

/**
 * A region's name whose middle is in sight is pulled in whole; further out it slides away, as far beyond the middle as
 * it was pulled before it, so that panning never makes it jump.
 */
function pulledIn(place: Place, room: { left: number; right: number; top: number }): Place {
  const pull = (over: number, length: number) => Math.max(0, Math.min(over, length - over));
  const width = place.right - place.left;
  const across = pull(room.left - place.left, width) - pull(place.right - room.right, width);
  const down = pull(room.top - place.top, place.bottom - place.top);
  return {
    left: place.left + across,
    right: place.right + across,
    top: place.top + down,
    bottom: place.bottom + down,
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
  const least = scene.hiddenSides.left + MARGIN;
  const most = view.width - scene.hiddenSides.right - MARGIN;
  const natural = placeOf(view, label, zoom);
  let place = natural;
  if (label.of === 'region')
    place = pulledIn(natural, { left: least, right: most, top: scene.hiddenSides.top + MARGIN });
  // Half a name at the edge tells less than none.
  else alpha *= 1 - ramp(Math.max(least - natural.left, natural.right - most), 0, MARGIN);
  if (alpha <= 0) return;
  if (place.right < 0 || place.left > view.width || place.bottom < 0 || place.top > view.height) return;
  // The smallest zooms keep names apart where they stand by themselves; one that was pulled in may have taken the room.
  if (!isFree(place, drawn)) {
    if (label.of === 'region') {
      // Above or below what took its room a name is still at its region; cut off at the edge it would say nothing.
      const free = NUDGES.map((by) => ({
        ...place,
        top: place.top + by * (natural.bottom - natural.top),
        bottom: place.bottom + by * (natural.bottom - natural.top),
      })).find((moved) => isFree(moved, drawn));
      if (free) place = free;
      else if (natural.left < least || natural.right > most || !isFree(natural, drawn)) return;
      else place = natural;
    } else return;
  }
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
