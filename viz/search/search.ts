import MiniSearch from 'minisearch';
import type { NodeKind, PaperGraph } from '../../src/graph.ts';

/** What the search knows of a node. */
export interface Entry {
  id: string;
  kind: NodeKind;
  name: string;
  aliases: string;
  abstract: string;
  /** Of two equal matches the better connected comes first. */
  degree: number;
}

export interface Hit {
  key: string;
  kind: NodeKind;
  score: number;
}

export type SearchIndex = MiniSearch<Entry>;

export function entriesOf(graph: PaperGraph): Entry[] {
  return graph.mapNodes((id, node) => ({
    id,
    kind: node.kind,
    name: node.label,
    aliases: node.kind === 'paper' ? '' : node.aliases.join(' · '),
    abstract: node.kind === 'paper' ? node.abstract : '',
    degree: graph.degree(id),
  }));
}

export function indexOf(entries: readonly Entry[]): SearchIndex {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'aliases', 'abstract'],
    storeFields: ['kind', 'degree', 'name'],
    // "GPT-3.5-turbo" is found by "gpt 3.5", "gpt-3" and "turbo".
    tokenize: (text) => text.split(/[^\p{L}\p{N}.]+/u).filter(Boolean),
    processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, ''),
  });
  index.addAll(entries);
  return index;
}

/** At most `most` nodes that match what was typed so far, best first; short words must match exactly. */
export function find(index: SearchIndex, typed: string, most = 60): Hit[] {
  const query = typed.trim();
  if (query === '') return [];
  const folded = query.toLowerCase();
  return index
    .search(query, {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { name: 6, aliases: 3, abstract: 0.4 },
      boostDocument: (_id, _term, stored) => {
        const name = String(stored?.name ?? '').toLowerCase();
        const whole = name === folded ? 4 : name.startsWith(folded) ? 1.6 : 1;
        return whole * (1 + Math.log1p(Number(stored?.degree ?? 0)) / 6);
      },
    })
    .slice(0, most)
    .map(({ id, score, kind }) => ({ key: String(id), kind: kind as NodeKind, score }));
}
