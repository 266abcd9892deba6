import type { PaperGraph } from '../graph.ts';
import type { Point } from './camera.ts';
import { type Named, namedFrom } from './hubs.ts';
import { type RegionHull, regionHulls } from './hulls.ts';
import { firstBefore, type LabelBox, type LabelOptions, type LabelWish, placing } from './labels.ts';
import type { FontWeight, MeasureText } from './measure.ts';
import {
  coverOf,
  extentOf,
  leastCovering,
  type MapScale,
  nodePlaces,
  regionPlaces,
  type TextBox,
} from './places.ts';

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

export interface LetteringOptions extends LabelOptions, MapScale {
  measure: MeasureText;
  /** Which nodes are on the map; all unless told. */
  shown?: (node: string) => boolean;
  /** Where a node stands; at its place on the map unless told. */
  place?: (node: string) => Point;
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
/** A paper's title is cut short and says less on the map than a name does, so it comes after equals. */
const PAPER_WEIGHT = 0.6;

/**
 * All names of the map, each with its place and the smallest zoom at which it is drawn. Heavier names come first:
 * those asked for, then the regions by size, then the nodes by size. Points are in pixels at zoom 1 with y down, about
 * the graph's origin; `boxAt` moves them to a zoom. A frame of the map draws those with `minZoom <= zoom`.
 */
export function letterMap(graph: PaperGraph, options: LetteringOptions): MapLabel[] {
  const { opening, rest } = lettering(graph, options);
  return [...opening, ...rest];
}

/**
 * The same in two parts, of which the second may be taken a little at a time: what can be seen when the whole map is,
 * and the names of all other nodes, none of which moves one of the first.
 */
export function lettering(
  graph: PaperGraph,
  options: LetteringOptions,
): { opening: MapLabel[]; rest: Iterable<MapLabel> } {
  const { shown = () => true, named = shown, first = new Set<string>(), allowed, place } = options;
  const { measure, scale, openingZoom = 1, regions = true } = options;
  const covered = coverOf(graph, shown, options);

  const wishes: Lettered[] = [];
  const hulls = new Map(
    (regions ? (options.hulls ?? regionHulls(graph, { shown })) : []).map((hull) => [hull.cluster, hull]),
  );
  for (const { id, label } of graph.getAttribute('clusters') ?? []) {
    const hull = hulls.get(id);
    if (!hull || !label) continue;
    const lines = regionLines(label, hull.members, options.regionLetters ?? 1);
    const places = regionPlaces(hull, textBox(lines, measure), options, covered(id));
    wishes.push({ of: 'region', key: id, lines, tier: 1, weight: hull.members, places });
  }

  let sizes = 0;
  const nodes: Named[] = [];
  const points: Point[] = [];
  graph.forEachNode((key, { size, kind, cluster, label, x, y }) => {
    sizes += size;
    if (!shown(key) || !named(key) || !label) return;
    nodes.push({ key, cluster, weight: size * (kind === 'paper' ? PAPER_WEIGHT : 1) });
    const at = place?.(key) ?? { x, y };
    points.push({ x: at.x * scale, y: -at.y * scale });
  });
  const meanSize = sizes / (graph.order || 1) || 1;
  // A few nodes on their own, such as what is lit or a tree, have all their names.
  const extent = extentOf(graph, nodes, options);
  const from = regions
    ? namedFrom(
        nodes.filter(({ key }) => !first.has(key)),
        extent.area,
        openingZoom,
      )
    : undefined;
  const wishOf = ({ key, cluster, weight }: Named): Lettered => {
    const node = graph.getNodeAttributes(key);
    const fontSize = clamp(9 + (3 * node.size) / meanSize, LEAST_FONT, LARGEST_FONT);
    const lines = stack([{ text: shorten(node.label), fontSize, weight: 400, muted: false }]);
    const soonest = from?.get(key) ?? 0;
    const box = textBox(lines, measure);
    const places = nodePlaces(node, place?.(key) ?? node, box, options, options.ringed?.has(key));
    return {
      of: 'node',
      key,
      lines,
      tier: first.has(key) ? 0 : soonest === 0 ? 2 : 3,
      weight,
      from: soonest,
      // Hubs are read when the whole map is seen: their names cover as little of it then as can be.
      places: from && soonest === 0 ? leastCovering(places, covered(cluster), extent, openingZoom) : places,
    };
  };

  const isLate = ({ key }: Named): boolean => (from?.get(key) ?? 0) > 0;
  for (const node of nodes) if (!isLate(node)) wishes.push(wishOf(node));
  const late = nodes.filter(isLate).sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const settle = placing(points, options);
  function* placed(all: Iterable<Lettered>): Generator<MapLabel> {
    for (const wish of all) {
      const places = allowed ? wish.places.filter(allowed) : wish.places;
      if (!places.length) continue;
      const { box, minZoom } = settle({ ...wish, places });
      const align = box.dx > 0 ? 'start' : box.dx < 0 ? 'end' : 'middle';
      yield { key: wish.key, of: wish.of, lines: wish.lines, box, minZoom, align };
    }
  }
  function* measured(): Generator<Lettered> {
    for (const node of late) yield wishOf(node);
  }
  return { opening: [...placed(wishes.sort(firstBefore))], rest: placed(measured()) };
}

/** A label that wants a place, with its text. */
interface Lettered extends LabelWish {
  of: MapLabel['of'];
  lines: LabelLine[];
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
export function textBox(lines: readonly LabelLine[], measure: MeasureText): TextBox {
  return {
    width: Math.max(...lines.map(({ text, fontSize, weight }) => measure(text, fontSize, weight))),
    height: lines.reduce((sum, { fontSize }) => sum + fontSize * LINE_HEIGHT, 0),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
