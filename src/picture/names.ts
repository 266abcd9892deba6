import { type Camera, type Frame, type Point, toPixels } from './camera.ts';
import type { TextItem } from './drawing.ts';
import { boxAt } from './labels.ts';
import { letterMap, type MapLabel, textBox } from './lettering.ts';
import { CAP_MIDDLE, type MeasureText } from './measure.ts';
import type { Lettering } from './options.ts';
import type { Scene } from './scene.ts';
import { nameInk, type Theme } from './theme.ts';

/**
 * The names of regions and nodes as they stand in a picture.
 *
 * @param scale pixels of a unit of the graph where a node's radius is its size
 * @param radius what the radii of nodes are multiplied by
 * @param lettering where the picture is to have the explorer's names, even those that its edges cut
 */
export function nameItems(
  scene: Scene,
  frame: Frame,
  camera: Camera,
  scale: number,
  radius: number,
  lettering: Lettering | undefined,
): TextItem[] {
  const { graph, theme, focus, lit, measure, shown, hulls } = scene;
  const zoom = camera.scale / scale;
  // Boxes are placed about the graph's origin; this is where it falls.
  const origin = toPixels({ x: 0, y: 0 }, camera, frame);
  const labels = letterMap(graph, {
    measure,
    scale,
    radius,
    shown,
    named: (node) => scene.nodeNames && (!lit || lit.has(node)),
    ...(lit && { first: focus.on === 'ego' ? new Set([focus.node]) : focus.on === 'path' ? lit : new Set() }),
    regions: focus.on === 'all',
    hulls,
    openingZoom: lettering?.openingZoom ?? zoom,
    ...(lettering
      ? { regionLetters: lettering.regionLetters }
      : {
          allowed: (box) => {
            const { left, right, top, bottom } = boxAt(box, zoom);
            return (
              left + origin.x >= frame.left &&
              right + origin.x <= frame.left + frame.width &&
              top + origin.y >= frame.top &&
              bottom + origin.y <= frame.top + frame.height
            );
          },
        }),
  });
  const colours = new Map(graph.getAttribute('clusters')?.map(({ id, color }) => [id, color]));
  const ink = ({ of, key }: MapLabel): string =>
    of === 'region' ? nameInk(colours.get(key) ?? theme.neutral, theme) : theme.text;
  return labels
    .filter(({ minZoom }) => minZoom <= zoom)
    .flatMap((label) => {
      const from = lettering ? uncut(label, zoom, origin, frame) : origin;
      return from ? nameText(label, zoom, from, ink(label), theme, measure) : [];
    });
}

/** Pixels between a name and the edge of the frame. */
const EDGE = 6;

/**
 * Where to write a name from, so that no edge cuts it, as the explorer does it: a region's name whose middle is in sight
 * is pulled in whole; half a name of a node says nothing and is left out.
 */
function uncut(label: MapLabel, zoom: number, origin: Point, frame: Frame): Point | undefined {
  const { left, right, top, bottom } = boxAt(label.box, zoom);
  const pull = (over: number, length: number): number => Math.max(0, Math.min(over, length - over));
  const before = frame.left + EDGE - (left + origin.x);
  const beyond = right + origin.x - (frame.left + frame.width - EDGE);
  if (label.of === 'node') return before > 0 || beyond > 0 ? undefined : origin;
  return {
    x: origin.x + pull(before, right - left) - pull(beyond, right - left),
    y: origin.y + pull(frame.top + EDGE - (top + origin.y), bottom - top),
  };
}

function nameText(
  label: MapLabel,
  zoom: number,
  origin: Point,
  ink: string,
  theme: Theme,
  measure: MeasureText,
): TextItem[] {
  const { left, right, top, bottom } = boxAt(label.box, zoom);
  const { width } = textBox(label.lines, measure);
  const middle = (left + right) / 2;
  const x =
    label.align === 'start' ? middle - width / 2 : label.align === 'end' ? middle + width / 2 : middle;
  return label.lines.map(({ text, fontSize, weight, dy, muted }) => ({
    type: 'text',
    text,
    x: origin.x + x,
    y: origin.y + (top + bottom) / 2 + dy + fontSize * CAP_MIDDLE,
    fontSize,
    weight,
    align: label.align,
    fill: muted ? theme.muted : ink,
    ...(label.of === 'node' ? { fillAlpha: theme.labelAlpha } : {}),
    halo: theme.background,
  }));
}
