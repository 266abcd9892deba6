import type { NodeAttributes, PaperGraph } from '../graph.ts';
import type { Point } from './camera.ts';
import { type RegionHull, regionHulls } from './hulls.ts';
import { type LabelBox, type LabelOptions, type LabelWish, placeLabels } from './labels.ts';
import type { FontWeight, MeasureText } from './measure.ts';
import { SHAPES, shapeReach } from './shapes.ts';

/** One line of a label. Its middle stands `dy` pixels below the middle of the label's box. */
export interface LabelLine {
  text: string;
  fontSize: number;
  weight: FontWeight;
  dy: number;
  /** The count under a region's name, drawn in the muted ink. */
  muted: boolean;
}

/** A name on the map: its text, where it stands and from which zoom on it is drawn. */
export interface MapLabel {
  /** A node's key, or the id of a region. */
  key: string;
  of: 'node' | 'region';
  lines: LabelLine[];
  box: LabelBox;
  minZoom: number;
  /** How the lines stand in the box: a name right of its node begins at the box's left. */
  align: 'start' | 'middle' | 'end';
}

export interface LetteringOptions extends LabelOptions {
  measure: MeasureText;
  /** Pixels of one graph unit at zoom 1. */
  scale: number;
  /** Which nodes are on the map; all unless told. */
  shown?: (node: string) => boolean;
  /** Nodes whose names come before all others, such as the selected one or those of a path. */
  first?: ReadonlySet<string>;
  /** False leaves the names of regions out. */
  regions?: boolean;
  /** The regions' hulls where they are known already; else they are computed. */
  hulls?: readonly RegionHull[];
}

/** The most that a label shows of a node's name (VOSviewer's `MAX_LABEL_LENGTH`); the whole one is in the panel. */
export const LONGEST_NAME = 30;
const LONGEST_LINE = 24;
const LEAST_FONT = 10;
const LARGEST_FONT = 18;
const LINE_HEIGHT = 1.18;
/** From a node's edge to its name. */
const NODE_GAP = 4;
/** A paper's title is cut short and says less on the map than a name does, so it comes after equals. */
const PAPER_WEIGHT = 0.6;

/**
 * All names of the map, each with its place and the smallest zoom at which it is drawn. Heavier names come first:
 * those asked for, then the regions by size, then the nodes by size. Points are in pixels at zoom 1 with y down, about
 * the graph's origin; {@link boxAt} moves them to a zoom. A frame of the map draws those with `minZoom <= zoom`.
 */
export function letterMap(graph: PaperGraph, options: LetteringOptions): MapLabel[] {
  const { shown = () => true, first = new Set<string>(), scale } = options;
  const wishes: LabelWish[] = [];
  const linesOf = new Map<string, LabelLine[]>();

  if (options.regions !== false) {
    const hulls = new Map(
      (options.hulls ?? regionHulls(graph, { shown })).map((hull) => [hull.cluster, hull]),
    );
    for (const { id, label } of graph.getAttribute('clusters') ?? []) {
      const hull = hulls.get(id);
      if (!hull || !label) continue;
      const key = `region ${id}`;
      const lines = regionLines(label, hull.members);
      linesOf.set(key, lines);
      wishes.push({ key, tier: 1, weight: hull.members, places: regionPlaces(hull, lines, options) });
    }
  }

  const sizes: number[] = [];
  graph.forEachNode((_, { size }) => sizes.push(size));
  const meanSize = sizes.reduce((a, b) => a + b, 0) / (sizes.length || 1) || 1;
  graph.forEachNode((node, attributes) => {
    if (!shown(node) || !attributes.label) return;
    const key = `node ${node}`;
    const fontSize = clamp(9 + (3 * attributes.size) / meanSize, LEAST_FONT, LARGEST_FONT);
    const lines = stack([{ text: shorten(attributes.label), fontSize, weight: 400, muted: false }]);
    linesOf.set(key, lines);
    wishes.push({
      key,
      tier: first.has(node) ? 0 : 2,
      weight: attributes.size * (attributes.kind === 'paper' ? PAPER_WEIGHT : 1),
      places: nodePlaces(attributes, lines, options.measure, scale),
    });
  });

  return placeLabels(wishes, options).map(({ key, box, place, minZoom }) => {
    const of = key.startsWith('region ') ? 'region' : 'node';
    const align = of === 'node' ? (['start', 'end', 'middle', 'middle'] as const)[place] : 'middle';
    return {
      key: key.slice(of.length + 1),
      of,
      lines: linesOf.get(key) ?? [],
      box,
      minZoom,
      align: align ?? 'middle',
    };
  });
}

/** A name cut to {@link LONGEST_NAME} characters, at the end of a word where that loses little. */
export function shorten(name: string, longest = LONGEST_NAME): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const cut = characters.slice(0, longest - 1).join('');
  const space = characters[longest - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.(–—-]+$/u, '')}…`;
}

/** Breaks a name into at most three lines of much the same length. */
export function breakName(name: string, longest = LONGEST_LINE): string[] {
  const words = name.split(/\s+/u).filter(Boolean);
  const count = Math.min(3, Math.max(1, Math.ceil(name.length / longest)));
  const aim = name.length / count;
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    // The word goes where the line comes nearer to the aim.
    if (line && lines.length < count - 1 && longer.length - aim > aim - line.length) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

/** The names' size grows with the share of the map that the region is. */
function regionLines(label: string, members: number): LabelLine[] {
  const fontSize = clamp(12 + Math.sqrt(members) * 0.55, 14, 19);
  return stack([
    ...breakName(label).map((text) => ({ text, fontSize, weight: 600 as const, muted: false })),
    { text: String(members), fontSize: Math.max(LEAST_FONT, fontSize * 0.68), weight: 400, muted: true },
  ]);
}

function stack(lines: readonly Omit<LabelLine, 'dy'>[]): LabelLine[] {
  const height = lines.reduce((sum, { fontSize }) => sum + fontSize * LINE_HEIGHT, 0);
  let top = -height / 2;
  return lines.map((line) => {
    const dy = top + (line.fontSize * LINE_HEIGHT) / 2;
    top += line.fontSize * LINE_HEIGHT;
    return { ...line, dy };
  });
}

/** Width and height in pixels of a label's lines. */
export function textBox(
  lines: readonly LabelLine[],
  measure: MeasureText,
): { width: number; height: number } {
  return {
    width: Math.max(...lines.map(({ text, fontSize, weight }) => measure(text, fontSize, weight))),
    height: lines.reduce((sum, { fontSize }) => sum + fontSize * LINE_HEIGHT, 0),
  };
}

/** Right of the node, then left, then below, then above: the order in which maps have been lettered (Imhof 1975). */
function nodePlaces(
  { kind, x, y, size }: NodeAttributes,
  lines: readonly LabelLine[],
  measure: MeasureText,
  scale: number,
): LabelBox[] {
  const { width, height } = textBox(lines, measure);
  const across = NODE_GAP + width / 2;
  const upright = NODE_GAP / 2 + height / 2;
  const reach = size * shapeReach(SHAPES[kind]);
  const at = (dx: number, dy: number, growX: number, growY: number): LabelBox => ({
    x: x * scale,
    y: -y * scale,
    width,
    height,
    dx,
    dy,
    growX,
    growY,
  });
  return [
    at(across, 0, reach, 0),
    at(-across, 0, -reach, 0),
    at(0, upright, 0, reach),
    at(0, -upright, 0, -reach),
  ];
}

/** On its anchor, else at the outline's top, bottom or middle. */
function regionPlaces(
  { anchor, outline }: RegionHull,
  lines: readonly LabelLine[],
  { measure, scale }: LetteringOptions,
): LabelBox[] {
  const { width, height } = textBox(lines, measure);
  const at = ({ x, y }: Point, dy: number): LabelBox => ({
    x: x * scale,
    y: -y * scale,
    width,
    height,
    dx: 0,
    dy,
    growX: 0,
    growY: 0,
  });
  const places = [at(anchor, 0)];
  if (outline.length) {
    const top = outline.reduce((a, b) => (b.y > a.y ? b : a));
    const bottom = outline.reduce((a, b) => (b.y < a.y ? b : a));
    const middle = { x: (top.x + bottom.x) / 2, y: (top.y + bottom.y) / 2 };
    places.push(at(top, -height / 2), at(bottom, height / 2), at(middle, 0));
  }
  return [...places, at(anchor, -height), at(anchor, height)];
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
