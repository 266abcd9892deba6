import { type Evidence, NODE_KINDS, type PaperGraph } from '../graph.ts';
import { quoteOf, whoWrote } from '../write/quote.ts';
import type { Frame } from './camera.ts';
import { fitted } from './caption.ts';
import { counted, grouped, type Item } from './drawing.ts';
import { breakText } from './lettering.ts';
import { CAP_MIDDLE, type FontWeight } from './measure.ts';
import { RELATION_NAMES } from './relation-names.ts';
import type { Scene } from './scene.ts';
import { KIND_NAMES, SHAPES, shapeCorners, shapePath } from './shapes.ts';
import { nameInk, nodeBorder, nodePaint } from './theme.ts';

const ROW = 21;
/** From a line of a name to its next. */
const LINE = 17;
/** What the kinds and sizes under the regions take. */
const BELOW = 190;
const TEXT = 13;
const SMALL = 11.5;
const MOST_REGIONS = 14;

/** How wide the column beside the map is; 0 where the picture is too small or too upright for one. */
export function legendWidth({ width, height, focus }: Scene): number {
  if (width < 720 || width < height) return 0;
  return Math.min(focus.on === 'path' ? 340 : 244, width * 0.28);
}

/** What the map's colours, shapes and sizes mean; of a path, the sentence behind each step. */
export function legend(scene: Scene, frame: Frame): Item[] {
  const column = new Column(scene, frame);
  const { focus } = scene;
  if (focus.on === 'path') steps(scene, column);
  else if (focus.on === 'region') hubs(scene, column);
  else regions(scene, column);
  kinds(scene, column);
  sizes(scene, column);
  return column.items;
}

/** A column of text and signs, filled from the top. */
class Column {
  readonly items: Item[] = [];
  readonly frame: Frame;
  readonly #scene: Scene;
  y: number;

  constructor(scene: Scene, frame: Frame) {
    this.#scene = scene;
    this.frame = frame;
    this.y = frame.top;
  }

  /** Whether so many pixels are left. */
  holds(height: number): boolean {
    return this.y + height <= this.frame.top + this.frame.height;
  }

  heading(text: string): void {
    if (this.items.length) this.y += 16;
    this.text(text, { size: SMALL, weight: 600, fill: this.#scene.theme.muted });
    this.y += 22;
  }

  /** One line at the present height, which it does not change; its middle is 8 pixels below it. */
  text(
    text: string,
    look: {
      size?: number;
      weight?: FontWeight;
      fill?: string;
      indent?: number;
      align?: 'start' | 'end';
      room?: number;
    } = {},
  ): void {
    const { size = TEXT, weight = 400, fill = this.#scene.theme.text, indent = 0, align = 'start' } = look;
    const { left, width } = this.frame;
    this.items.push({
      type: 'text',
      text: fitted(text, look.room ?? width - indent, (part) => this.#scene.measure(part, size, weight)),
      x: align === 'end' ? left + width : left + indent,
      y: this.y + 8 + size * CAP_MIDDLE,
      fontSize: size,
      weight,
      align,
      fill,
    });
  }
}

/** Nodes that are drawn, of each region. */
function membersOf({ graph, shown, lit }: Scene): Map<string, number> {
  const members = new Map<string, number>();
  graph.forEachNode((node, { cluster }) => {
    if (shown(node) && (!lit || lit.has(node))) members.set(cluster, (members.get(cluster) ?? 0) + 1);
  });
  return members;
}

function regions(scene: Scene, column: Column): void {
  const { graph, theme } = scene;
  const members = membersOf(scene);
  const present = (graph.getAttribute('clusters') ?? []).filter(({ id, label }) => label && members.get(id));
  if (!present.length) return;
  column.heading('Regions');
  const listed = present.slice(0, present.length > MOST_REGIONS ? MOST_REGIONS - 1 : MOST_REGIONS);
  const room = column.frame.width - 20 - 36;
  const broken = (label: string, most: number) =>
    breakText(label, room, most, (part) => scene.measure(part, TEXT, 400));
  // More lines need height, and must not push out the kinds below.
  const height = (lines: number): number =>
    listed.reduce((sum, { label }) => sum + ROW + LINE * (broken(label, lines).length - 1), 0);
  const most = [3, 2].find((lines) => column.holds(height(lines) + BELOW)) ?? 1;
  for (const { id, label, color, special } of listed) {
    const paint = nodePaint(color, theme);
    column.items.push({
      type: 'circle',
      x: column.frame.left + 6,
      y: column.y + 8,
      // Hollow where it is no region: regions past the twelfth are as grey.
      ...(special === undefined
        ? { r: 5.5, fill: paint, stroke: nodeBorder(paint, theme), strokeWidth: 0.8 }
        : { r: 4.6, stroke: paint, strokeWidth: 2 }),
    });
    column.text(grouped(members.get(id) ?? 0), { align: 'end', fill: theme.muted, size: SMALL });
    for (const [i, line] of broken(label, most).entries()) {
      if (i > 0) column.y += LINE;
      column.text(line, { indent: 20, room });
    }
    column.y += ROW;
  }
  if (listed.length < present.length) {
    column.text(`and ${counted(present.length - listed.length, 'smaller region')}`, {
      indent: 20,
      fill: theme.muted,
    });
    column.y += ROW;
  }
}

/** The best connected of a region. */
function hubs(scene: Scene, column: Column): void {
  const { graph, theme, lit, shown } = scene;
  const members = [...(lit ?? [])]
    .filter(shown)
    .sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
  const list = (heading: string, nodes: readonly string[]): void => {
    if (!nodes.length) return;
    column.heading(heading);
    for (const node of nodes) {
      const { kind, label, color } = graph.getNodeAttributes(node);
      sign(column, SHAPES[kind], 5, nodePaint(color, theme), nodeBorder(nodePaint(color, theme), theme));
      for (const line of breakText(label, column.frame.width - 20, 2, (part) =>
        scene.measure(part, TEXT, 400),
      )) {
        column.text(line, { indent: 20 });
        column.y += 17;
      }
      column.y += 4;
    }
  };
  const isPaper = (node: string): boolean => graph.getNodeAttribute(node, 'kind') === 'paper';
  list('Best connected', members.filter((node) => !isPaper(node)).slice(0, 6));
  list('Papers', members.filter(isPaper).slice(0, 5));
}

/** Each step of a path: its relation, the sentence behind it, and whose sentence it is. */
function steps(scene: Scene, column: Column): void {
  const { graph, theme, focus, links, measure } = scene;
  if (focus.on !== 'path') return;
  column.heading('Why');
  for (const [i, from] of focus.nodes.slice(0, -1).entries()) {
    const to = focus.nodes[i + 1];
    const link = links.find(
      ({ source, target }) => (source === from && target === to) || (source === to && target === from),
    );
    if (!link || !column.holds(80)) continue;
    const label = (node: string): string => graph.getNodeAttribute(node, 'label');
    const ink = nameInk(graph.getNodeAttribute(link.source, 'color'), theme);
    const sentence = `${label(link.source)} ${RELATION_NAMES[link.attributes.relation]} ${label(link.target)}`;
    const write = (text: string, size: number, weight: FontWeight, fill: string, most: number): void => {
      for (const line of breakText(text, column.frame.width, most, (part) => measure(part, size, weight))) {
        column.text(line, { size, weight, fill });
        column.y += size * 1.36;
      }
    };
    write(sentence, TEXT, 600, ink, 2);
    const [evidence] = link.attributes.evidence;
    const quote = evidence && quoteOf(graph, evidence);
    if (quote) write(`“${quote}”`, 12, 400, theme.text, 5);
    if (evidence) write(referenceOf(graph, evidence), SMALL, 400, theme.muted, 1);
    column.y += 12;
  }
}

/** "Fu et al. 2023, Specializing Smaller Language Models": whose sentence it is. */
export function referenceOf(graph: PaperGraph, { paper }: Evidence): string {
  if (!graph.hasNode(paper)) return '';
  const node = graph.getNodeAttributes(paper);
  if (node.kind !== 'paper') return '';
  return [whoWrote(node), node.title].filter(Boolean).join(', ');
}

function kinds(scene: Scene, column: Column): void {
  const { graph, theme, shown, lit } = scene;
  const present = NODE_KINDS.filter((kind) =>
    graph.someNode((node, attributes) => attributes.kind === kind && shown(node) && (!lit || lit.has(node))),
  );
  if (!present.length || !column.holds(38 + ROW * Math.ceil(present.length / 2))) return;
  column.heading('Kinds');
  for (const [i, kind] of present.entries()) {
    const indent = (i % 2) * Math.min(122, column.frame.width / 2);
    sign(column, SHAPES[kind], 5.5, theme.neutral, nodeBorder(theme.neutral, theme), indent);
    column.text(KIND_NAMES[kind], { indent: indent + 20, room: 96 });
    if (i % 2 || i === present.length - 1) column.y += ROW;
  }
}

function sign(
  column: Column,
  shape: Parameters<typeof shapeCorners>[0],
  r: number,
  fill: string,
  stroke: string,
  indent = 0,
): void {
  const [x, y] = [column.frame.left + indent + 6, column.y + 8];
  const corners = shapeCorners(shape);
  const paint = { fill, stroke, strokeWidth: 0.8 };
  column.items.push(
    corners.length
      ? { type: 'path', d: shapePath(corners, x, y, r), ...paint }
      : { type: 'circle', x, y, r, ...paint },
  );
}

/** Three entities, the least, one between and the most named, as circles of their size: what size stands for. */
function sizes(scene: Scene, column: Column): void {
  const { graph, theme, focus, shown } = scene;
  if (focus.on !== 'all') return;
  const byPapers = new Map<number, number>();
  graph.forEachNode((node, attributes) => {
    if (attributes.kind !== 'paper' && shown(node)) byPapers.set(attributes.papers, attributes.size);
  });
  const counts = [...byPapers.keys()].sort((a, b) => a - b);
  const most = counts.at(-1) ?? 0;
  const middle = counts.findLast((count) => count <= most / 3);
  const examples = [...new Set([counts[0], middle, most])].filter((count) => count !== undefined);
  if (examples.length < 2 || !column.holds(96)) return;
  column.heading('Named by');
  let x = column.frame.left;
  const y = column.y + Math.max(8, byPapers.get(most) ?? 0);
  for (const count of examples) {
    const r = byPapers.get(count) ?? 0;
    const text = count === most ? counted(count, 'paper') : grouped(count);
    column.items.push(
      { type: 'circle', x: x + r, y, r, fill: theme.neutral, fillAlpha: 0.35, stroke: theme.neutral },
      {
        type: 'text',
        text,
        x: x + 2 * r + 6,
        y: y + TEXT * CAP_MIDDLE,
        fontSize: TEXT,
        weight: 400,
        align: 'start',
        fill: theme.text,
      },
    );
    x += 2 * r + 6 + scene.measure(text, TEXT, 400) + 18;
  }
}
