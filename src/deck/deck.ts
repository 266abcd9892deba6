import type { Cluster, PaperGraph, Stop } from '../graph.ts';
import { kindCounts } from '../picture/caption.ts';
import { counted } from '../picture/drawing.ts';
import type { ThemeName } from '../picture/theme.ts';
import { stopsOf } from '../picture/tour.ts';
import type { WriteOptions } from '../write/format.ts';
import { rowsOf } from '../write/rows.ts';
import { type Reference, referenceTo } from './reference.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { type Scores, scoresOf } from './scores.ts';

/** What a deck says, slide by slide, before it is laid out for PowerPoint or for a browser. */
export interface Deck {
  name: string;
  theme: ThemeName;
  /** Under the name: what there is of each kind, the years, where it comes from. */
  facts: string[];
  /** Of a map with a tour: its stops, which are all the slides after the title then. */
  stops: Stop[];
  overview: Overview;
  regions: RegionSlide[];
  /** Undefined where no paper states a score. */
  scores?: Scores;
}

export interface Overview {
  heading: string;
  /** Every region with its size, the largest first. */
  regions: { id: string; name: string; color: string; nodes: number }[];
}

/** One region: what it is called, what marks it, where to begin reading, and sentences for the speaker. */
export interface RegionSlide {
  id: string;
  name: string;
  color: string;
  /** "41 papers, 30 models, 12 techniques". */
  facts: string;
  terms: readonly string[];
  papers: Reference[];
  sayings: Saying[];
}

const MOST_PAPERS = 4;

/**
 * The deck of a map: its overview, a slide for each of its regions, its scores; or the stops of its tour. What no region
 * is, such as what every region uses, has no slide. The same map and options give the same deck everywhere.
 */
export function deckOf(graph: PaperGraph, options: WriteOptions = {}): Deck {
  const shows = options.shown?.node ?? (() => true);
  const members = membersOf(graph, options);
  const regions = (graph.getAttribute('clusters') ?? []).filter(
    ({ id, label, parent, special }) =>
      label && parent === undefined && special === undefined && members.get(id)?.length,
  );
  const scores = scoresOf(graph, options);
  return {
    name: options.picture?.title || graph.getAttribute('name') || 'Map of papers',
    theme: options.picture?.theme ?? 'light',
    stops: (options.tour ?? true) ? stopsOf(graph.getAttribute('tour')) : [],
    facts: [kindCounts(graph, shows), yearsOf(graph, members), sourcesOf(graph)].filter(Boolean),
    overview: {
      heading: headingOf(graph, shows, regions.length),
      regions: regions.map(({ id, label, color }) => ({
        id,
        name: label,
        color,
        nodes: members.get(id)?.length ?? 0,
      })),
    },
    regions: regions.map((region) => regionSlide(graph, region, members.get(region.id) ?? [], options)),
    ...(scores && { scores }),
  };
}

/** Keys of the nodes that are shown, by region. */
function membersOf(graph: PaperGraph, options: WriteOptions): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { key, attributes } of rowsOf(graph, options).nodes()) {
    const of = members.get(attributes.cluster);
    if (of) of.push(key);
    else members.set(attributes.cluster, [key]);
  }
  return members;
}

function headingOf(graph: PaperGraph, shows: (node: string) => boolean, regions: number): string {
  const papers = graph.filterNodes((node, { kind }) => kind === 'paper' && shows(node)).length;
  return `${counted(papers, 'paper')}${regions ? ` in ${counted(regions, 'region')}` : ''}`;
}

function yearsOf(graph: PaperGraph, members: ReadonlyMap<string, readonly string[]>): string {
  let [first, last] = [Infinity, -Infinity];
  for (const nodes of members.values())
    for (const node of nodes) {
      const { kind, year } = graph.getNodeAttributes(node);
      if (kind !== 'paper' || year === undefined) continue;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  if (first > last) return '';
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Names of files, without the folders that they lie in. */
function sourcesOf(graph: PaperGraph): string {
  const names = (graph.getAttribute('sources') ?? []).map((source) => source.replace(/^.*[/\\]/s, ''));
  if (!names.length) return '';
  const more = names.length - 2;
  return `From ${names.slice(0, 2).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function regionSlide(
  graph: PaperGraph,
  { id, label, color, terms, papers = [] }: Cluster,
  members: readonly string[],
  options: WriteOptions,
): RegionSlide {
  const inside = new Set(members);
  const isPaper = (key: string): boolean => graph.getNodeAttribute(key, 'kind') === 'paper';
  // Those nearest the middle, where the map says which they are; else the best connected.
  const nearest = papers.filter((key) => inside.has(key));
  const rest = members
    .filter((key) => isPaper(key) && !nearest.includes(key))
    .sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
  return {
    id,
    name: label,
    color,
    facts: kindCounts(graph, (node) => inside.has(node)),
    terms: terms ?? [],
    papers: [...nearest, ...rest].slice(0, MOST_PAPERS).flatMap((key) => {
      const node = graph.getNodeAttributes(key);
      return node.kind === 'paper' ? [referenceTo(node)] : [];
    }),
    sayings: (options.evidence ?? true) ? sayingsOf(graph, inside, options) : [],
  };
}
