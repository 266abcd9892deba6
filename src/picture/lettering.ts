import type { NodeAttributes, PaperGraph } from '../graph.ts';
import type { Point } from './camera.ts';
import { type RegionHull, regionHulls } from './hulls.ts';
import { boxAt, type LabelBox, type LabelOptions, type LabelWish, placeLabels } from './labels.ts';
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
  /** Where a node stands; at its place on the map unless told. */
  place?: (node: string) => Point;
  /** Multiplies the radius of every node; 1 unless told. */
  radius?: number;
  /** Which places a name may take, such as those inside a frame; all unless told. */
  allowed?: (box: LabelBox) => boolean;
  /** Which nodes have their names written; all that are shown unless told. */
  named?: (node: string) => boolean;
  /** Nodes whose names come before all others, such as the selected one or those of a path. */
  first?: ReadonlySet<string>;
  /** Nodes with a ring around them, from which their names keep away. */
  ringed?: ReadonlySet<string>;
  /** False leaves the names of regions out. */
  regions?: boolean;
  /** Multiplies the letters of the regions' names and the length of their lines; 1 unless told, less on a phone. */
  regionLetters?: number;
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
/** A ring runs 1.25 radii and 6 pixels from the middle of its node, 2 pixels wide. */
const RING_REACH = 1.25;
const RING_GAP = 10;
/** A paper's title is cut short and says less on the map than a name does, so it comes after equals. */
const PAPER_WEIGHT = 0.6;

/**
 * All names of the map, each with its place and the smallest zoom at which it is drawn. Heavier names come first:
 * those asked for, then the regions by size, then the nodes by size. Points are in pixels at zoom 1 with y down, about
 * the graph's origin; {@link boxAt} moves them to a zoom. A frame of the map draws those with `minZoom <= zoom`.
 */
export function letterMap(graph: PaperGraph, options: LetteringOptions): MapLabel[] {
  const { shown = () => true, named = shown, first = new Set<string>(), allowed, place } = options;
  const wishes: LabelWish[] = [];
  const linesOf = new Map<string, LabelLine[]>();
  const wish = (key: string, lines: LabelLine[], tier: number, weight: number, all: LabelBox[]): void => {
    const places = allowed ? all.filter(allowed) : all;
    if (!places.length) return;
    linesOf.set(key, lines);
    wishes.push({ key, tier, weight, places });
  };

  const covered = coverOf(graph, shown, options);
  if (options.regions !== false) {
    const hulls = new Map(
      (options.hulls ?? regionHulls(graph, { shown })).map((hull) => [hull.cluster, hull]),
    );
    for (const { id, label } of graph.getAttribute('clusters') ?? []) {
      const hull = hulls.get(id);
      if (!hull || !label) continue;
      const lines = regionLines(label, hull.members, options.regionLetters ?? 1);
      wish(`region ${id}`, lines, 1, hull.members, regionPlaces(hull, lines, options, covered(id)));
    }
  }

  const sizes: number[] = [];
  graph.forEachNode((_, { size }) => sizes.push(size));
  const meanSize = sizes.reduce((a, b) => a + b, 0) / (sizes.length || 1) || 1;
  graph.forEachNode((node, attributes) => {
    if (!shown(node) || !named(node) || !attributes.label) return;
    const fontSize = clamp(9 + (3 * attributes.size) / meanSize, LEAST_FONT, LARGEST_FONT);
    const lines = stack([{ text: shorten(attributes.label), fontSize, weight: 400, muted: false }]);
    const weight = attributes.size * (attributes.kind === 'paper' ? PAPER_WEIGHT : 1);
    wish(
      `node ${node}`,
      lines,
      first.has(node) ? 0 : 2,
      weight,
      nodePlaces(attributes, place?.(node) ?? attributes, lines, options, options.ringed?.has(node)),
    );
  });

  return placeLabels(wishes, options).map(({ key, box, minZoom }) => {
    const of = key.startsWith('region ') ? 'region' : 'node';
    const align = box.dx > 0 ? 'start' : box.dx < 0 ? 'end' : 'middle';
    return { key: key.slice(of.length + 1), of, lines: linesOf.get(key) ?? [], box, minZoom, align };
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

/** Breaks a text into lines no wider than `room`; what does not fit into `most` lines ends in an ellipsis. */
export function breakText(
  text: string,
  room: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer) <= room) line = longer;
    else if (lines.length === most - 1) {
      while (line.includes(' ') && measure(`${line}…`) > room) line = line.slice(0, line.lastIndexOf(' '));
      return [...lines, `${line.replace(/[\s,;:.(–—-]+$/u, '')}…`];
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The names' size grows with the share of the map that the region is. */
function regionLines(label: string, members: number, letters: number): LabelLine[] {
  const fontSize = clamp(12 + Math.sqrt(members) * 0.55, 14, 19) * letters;
  return stack([
    ...breakName(label, LONGEST_LINE * letters).map((text) => ({
      text,
      fontSize,
      weight: 600 as const,
      muted: false,
    })),
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
  { kind, size }: NodeAttributes,
  { x, y }: Point,
  lines: readonly LabelLine[],
  { measure, scale, radius = 1 }: LetteringOptions,
  ringed = false,
): LabelBox[] {
  const { width, height } = textBox(lines, measure);
  const gap = ringed ? RING_GAP : NODE_GAP;
  const across = gap + width / 2;
  const upright = gap / 2 + height / 2;
  const reach = size * radius * (ringed ? RING_REACH : shapeReach(SHAPES[kind]));
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

/**
 * Places about the anchor and across the outline, those first that cover the least of the nodes when the whole map is
 * seen; of equals the nearest to the anchor.
 */
function regionPlaces(
  { anchor, outline }: RegionHull,
  lines: readonly LabelLine[],
  { measure, scale, openingZoom = 1 }: LetteringOptions,
  covered: (box: LabelBox) => number,
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
  const points = [anchor];
  if (outline.length) {
    const top = Math.max(...outline.map(({ y }) => y));
    const bottom = Math.min(...outline.map(({ y }) => y));
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95]) {
      const y = bottom + (top - bottom) * share;
      const near = outline.filter((point) => Math.abs(point.y - y) <= (top - bottom) * 0.12);
      const xs = near.map(({ x }) => x);
      points.push({ x: (Math.min(...xs) + Math.max(...xs)) / 2, y });
    }
  }
  const places = points.flatMap((point) => [at(point, 0), at(point, -height * 0.7), at(point, height * 0.7)]);
  const cost = (box: LabelBox): number => {
    const away =
      (openingZoom * Math.hypot(box.x - anchor.x * scale, box.y + anchor.y * scale)) / (width + height);
    return covered(box) + away * 0.5;
  };
  return places
    .map((box) => ({ box, cost: cost(box) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ box }) => box);
}

const ELSEWHERE = 3;

/** How much a region's name covers of the nodes when the whole map is seen, in nodes of middle size. */
function coverOf(
  graph: PaperGraph,
  shown: (node: string) => boolean,
  { scale, radius = 1, openingZoom: zoom = 1 }: LetteringOptions,
): (region: string) => (box: LabelBox) => number {
  const nodes: { x: number; y: number; r: number; cluster: string }[] = [];
  const grown = radius * Math.sqrt(zoom);
  graph.forEachNode((node, { x, y, size, cluster }) => {
    if (shown(node)) nodes.push({ x: x * scale * zoom, y: -y * scale * zoom, r: size * grown, cluster });
  });
  nodes.sort((a, b) => a.x - b.x);
  const largest = nodes.reduce((most, { r }) => Math.max(most, r), 0);
  const typical = nodes.reduce((sum, { r }) => sum + r, 0) / (nodes.length || 1) || 1;
  return (region) => (box) => {
    const { left, right, top, bottom } = boxAt(box, zoom);
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((nodes[half]?.x ?? 0) < left - largest) low = half + 1;
      else high = half;
    }
    let sum = 0;
    for (let i = low; i < nodes.length; i++) {
      const node = nodes[i];
      if (!node || node.x > right + largest) break;
      const isIn =
        node.x + node.r > left &&
        node.x - node.r < right &&
        node.y + node.r > top &&
        node.y - node.r < bottom;
      // Over another region a name would pass for that one's.
      if (isIn) sum += (node.r / typical) * (node.cluster === region ? 1 : ELSEWHERE);
    }
    return sum;
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
