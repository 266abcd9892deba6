import { NODE_KINDS, type NodeKind, type PaperGraph } from '../graph.ts';
import { counted, grouped, type Item, type TextItem } from './drawing.ts';
import { shorten } from './lettering.ts';
import type { Scene } from './scene.ts';

const TITLE_SIZE = 27;
const SUBTITLE_SIZE = 13.5;
const CAPTION_SIZE = 11;

const PLURALS: Readonly<Record<NodeKind, [string, string]>> = {
  paper: ['paper', 'papers'],
  model: ['model', 'models'],
  technique: ['technique', 'techniques'],
  benchmark: ['benchmark', 'benchmarks'],
  task: ['task', 'tasks'],
};

/** The title and the line under it, left of a column of so many pixels, and how high both are. An empty title leaves both out. */
export function headings(
  scene: Scene,
  asked: string | undefined,
  column = 0,
): { title: string; height: number; items: Item[] } {
  const { theme, margin, measure, width } = scene;
  const title = asked ?? titleOf(scene);
  if (title === '') return { title: titleOf(scene), height: 0, items: [] };
  const room = width - 2 * margin - column;
  const line = (text: string, fontSize: number, y: number, fill: string): TextItem => ({
    type: 'text',
    text: fitted(text, room, (part) => measure(part, fontSize, 600)),
    x: margin,
    y: margin + y,
    fontSize,
    weight: fontSize === TITLE_SIZE ? 600 : 400,
    align: 'start',
    fill,
  });
  return {
    title,
    height: TITLE_SIZE + SUBTITLE_SIZE + 8,
    items: [
      line(title, TITLE_SIZE, TITLE_SIZE * 0.8, theme.text),
      line(subtitle(scene), SUBTITLE_SIZE, TITLE_SIZE + SUBTITLE_SIZE + 2, theme.muted),
    ].filter(({ text }) => text !== ''),
  };
}

/** The text, cut where it would be wider than `room`. */
export function fitted(text: string, room: number, measure: (text: string) => number): string {
  let cut = text;
  for (let length = [...text].length - 1; length > 1 && measure(cut) > room; length--)
    cut = shorten(text, length);
  return cut;
}

function titleOf({ graph, focus }: Scene): string {
  const label = (node: string): string => graph.getNodeAttribute(node, 'label');
  switch (focus.on) {
    case 'all':
      return graph.getAttribute('name') || 'Map of papers';
    case 'region':
      return graph.getAttribute('clusters').find(({ id }) => id === focus.cluster)?.label ?? focus.cluster;
    case 'ego':
      return label(focus.node);
    case 'path': {
      const [from = '', to = ''] = [focus.nodes[0], focus.nodes.at(-1)];
      return `How ${label(from)} and ${label(to)} are connected`;
    }
  }
}

function subtitle(scene: Scene): string {
  const { graph, focus, lit, shown } = scene;
  const of = kindCounts(graph, (node) => shown(node) && (!lit || lit.has(node)));
  switch (focus.on) {
    case 'all':
      return of;
    case 'region': {
      const terms = graph.getAttribute('clusters').find(({ id }) => id === focus.cluster)?.terms ?? [];
      return [of, ...(terms.length ? [terms.slice(0, 5).join(', ')] : [])].join('  ·  ');
    }
    case 'ego': {
      const node = graph.getNodeAttributes(focus.node);
      const named = node.kind === 'paper' ? (node.year ?? '') : `named by ${counted(node.papers, 'paper')}`;
      const parts = [PLURALS[node.kind][0], String(named), counted(graph.degree(focus.node), 'link')];
      return parts
        .filter(Boolean)
        .join('  ·  ')
        .replace(/^./u, (first) => first.toUpperCase());
    }
    case 'path':
      return `${counted(focus.nodes.length - 1, 'step')}, each with the sentence that says so`;
  }
}

/** "78 papers, 120 models, 1 task": what of each kind there is. */
export function kindCounts(graph: PaperGraph, includes: (node: string) => boolean): string {
  const found = new Map<NodeKind, number>();
  graph.forEachNode((node, { kind }) => {
    if (includes(node)) found.set(kind, (found.get(kind) ?? 0) + 1);
  });
  return NODE_KINDS.flatMap((kind) => {
    const count = found.get(kind);
    return count ? [counted(count, ...PLURALS[kind])] : [];
  }).join(', ');
}

/** What is drawn and what is not, and where the papers come from. */
export function caption(scene: Scene): TextItem | undefined {
  const { graph, theme, height, margin, width, measure } = scene;
  const text = fitted(captionText(scene), width - 2 * margin, (part) => measure(part, CAPTION_SIZE, 400));
  if (!text || !graph.order) return undefined;
  return {
    type: 'text',
    text,
    x: margin,
    y: height - margin * 0.6,
    fontSize: CAPTION_SIZE,
    weight: 400,
    align: 'start',
    fill: theme.muted,
  };
}

function captionText({ graph, links, allLinks, focus, lit, shown }: Scene): string {
  const sources = graph.getAttribute('sources') ?? [];
  const names = sources.map((source) => source.replace(/^.*[/\\]/s, ''));
  const { read } = graph.getAttribute('counts') ?? { read: 0 };
  const hidden = graph.order - graph.filterNodes((node) => shown(node)).length;
  const parts = [
    names.length
      ? `${read ? counted(read, 'paper') : 'Papers'} from ${names.slice(0, 2).join(', ')}${names.length > 2 ? ` and ${names.length - 2} more` : ''}`
      : '',
    links.length < allLinks
      ? `the strongest ${grouped(links.length)} of ${grouped(allLinks)} links`
      : counted(links.length, 'link'),
    focus.on !== 'all' && lit ? `${grouped(lit.size)} of ${grouped(graph.order)} nodes in colour` : '',
    hidden ? `${grouped(hidden)} nodes hidden` : '',
    'Paperloom',
  ];
  return parts.filter(Boolean).join('  ·  ');
}

/** The picture in words: title, counts, the regions by size, and where it comes from. */
export function description(scene: Scene): string {
  const { graph, focus } = scene;
  const regions = (graph.getAttribute('clusters') ?? [])
    .map(({ label }) => label)
    .filter(Boolean)
    .join('; ');
  return [
    `${titleOf(scene)}.`,
    `${subtitle(scene)}.`,
    focus.on === 'all' && regions ? `Regions: ${regions}.` : '',
    `${captionText(scene).replaceAll('  ·  ', '. ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
