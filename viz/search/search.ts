import MiniSearch from 'minisearch';
import type { NodeKind, PaperGraph } from '../../src/graph.ts';
import { commonWords, FUNCTION_WORDS, folded, wordsOf } from './words.ts';

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

/**
 * An index in three parts, so that typing is answered at once whatever the map: names and aliases; titles with their
 * abstracts, which are looked into where names give little; and what one or two letters find, which is too much to
 * be sought, made beforehand.
 */
export interface SearchIndex {
  names: MiniSearch<Entry>;
  texts: MiniSearch<Entry>;
  /** Words that so many abstracts have that they tell none from another. */
  common: ReadonlySet<string>;
  short: ReadonlyMap<string, readonly Hit[]>;
}

/** Fewer names than this, and abstracts are looked into. */
const ENOUGH = 20;
const MOST_COMMON = 0.08;
/** Words of so many letters are looked up in the list made beforehand. */
const SHORT = 2;
const SHORT_HITS_A_KIND = 12;

export function entriesOf(graph: PaperGraph, nodes: readonly string[] = graph.nodes()): Entry[] {
  return nodes.map((id) => {
    const node = graph.getNodeAttributes(id);
    return {
      id,
      kind: node.kind,
      name: node.label,
      aliases: node.kind === 'paper' ? '' : node.aliases.join(' · '),
      abstract: node.kind === 'paper' ? node.abstract : '',
      degree: graph.degree(id),
    };
  });
}

/** The index of all names. Abstracts are added by {@link addTexts}, all at once or a few at a time. */
export function indexOf(entries: readonly Entry[]): SearchIndex {
  const common = commonWords(
    entries.flatMap(({ abstract }) => (abstract === '' ? [] : [abstract])),
    MOST_COMMON,
  );
  const storeFields = ['kind', 'degree', 'name'];
  const names = new MiniSearch<Entry>({
    fields: ['name', 'aliases'],
    storeFields,
    tokenize: wordsOf,
    processTerm: folded,
    // A title has function words by the way; in "All You Need" or "IT" they may be the name.
    extractField: (entry, field) =>
      field === 'name' && entry.kind === 'paper'
        ? wordsOf(entry.name)
            .filter((word) => !FUNCTION_WORDS.has(folded(word)))
            .join(' ')
        : entry[field as keyof Entry],
  } as ConstructorParameters<typeof MiniSearch<Entry>>[0]);
  names.addAll(entries);
  const texts = new MiniSearch<Entry>({
    fields: ['name', 'abstract'],
    storeFields,
    tokenize: wordsOf,
    processTerm: (word) => {
      const term = folded(word);
      return FUNCTION_WORDS.has(term) || common.has(term) ? null : term;
    },
  });
  return { names, texts, common, short: shortWords(entries) };
}

/** Adds the abstracts of entries to an index that has their names. */
export function addTexts(index: SearchIndex, entries: readonly Entry[]): void {
  index.texts.addAll(entries.filter(({ abstract }) => abstract !== ''));
}

/** At most `most` nodes that match what was typed so far, best first; short words must match exactly. */
export function find(index: SearchIndex, typed: string, most = 60): Hit[] {
  const all = wordsOf(typed).map(folded).filter(Boolean);
  const last = all.at(-1);
  if (last === undefined) return [];
  if (all.length === 1 && last.length <= SHORT) return [...(index.short.get(last) ?? [])].slice(0, most);

  const telling = all.filter((word) => !FUNCTION_WORDS.has(word));
  const begun = all.length > 1 && last.length <= SHORT && telling.at(-1) === last ? last : null;
  if (begun) telling.pop();
  const sought = telling.length > 0 ? telling : [last];
  const query = sought.join(' ');
  const whole = typed.trim().toLowerCase();

  const hits = new Map<string, Hit & { name: string }>();
  const add = (found: ReturnType<typeof index.names.search>, times: number): void => {
    for (const { id, score, kind, name } of found.slice(0, most * 4)) {
      const key = String(id);
      const text = String(name).toLowerCase();
      const own = score * times * (text === whole ? 4 : text.startsWith(whole) ? 1.6 : 1);
      if ((hits.get(key)?.score ?? 0) < own)
        hits.set(key, { key, kind: kind as NodeKind, score: own, name: text });
    }
  };
  const options = {
    prefix: (term: string, at: number, terms: string[]) => at === terms.length - 1 || term.length > 3,
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND' as const,
    boostDocument: (_id: unknown, _term: string, stored: Record<string, unknown> | undefined) =>
      1 + Math.log1p(Number(stored?.degree ?? 0)) / 6,
  };
  add(index.names.search(query, { ...options, boost: { name: 6, aliases: 3 } }), 1);
  const rare = sought.filter((word) => !index.common.has(word));
  if (hits.size < ENOUGH && rare.length > 0)
    add(index.texts.search(rare.join(' '), { ...options, boost: { name: 6, abstract: 0.4 } }), 0.5);

  const found = [...hits.values()].sort((a, b) => b.score - a.score);
  const fitting = begun
    ? found.filter(({ name }) => wordsOf(name).some((word) => folded(word).startsWith(begun)))
    : found;
  return (fitting.length > 0 ? fitting : found)
    .slice(0, most)
    .map(({ key, kind, score }) => ({ key, kind, score }));
}

/** For every beginning of one or two letters the best connected names of each kind that have a word with it. */
function shortWords(entries: readonly Entry[]): Map<string, Hit[]> {
  const lists = new Map<string, Map<NodeKind, Hit[]>>();
  for (const { id: key, kind, name, aliases, degree } of entries) {
    const begins = new Map<string, number>();
    for (const [at, word] of wordsOf(`${name} ${aliases}`).entries()) {
      const term = folded(word);
      for (const letters of [term.slice(0, 1), term.slice(0, SHORT)])
        if (letters !== '' && !begins.has(letters)) begins.set(letters, at === 0 ? 1.6 : 1);
      // As typed whole, such a word is the thing itself: "T5", "LR".
      if (term.length === SHORT && name.length === SHORT) begins.set(term, 4);
    }
    for (const [letters, times] of begins) {
      const kinds = lists.get(letters) ?? new Map<NodeKind, Hit[]>();
      const hits = kinds.get(kind) ?? [];
      hits.push({ key, kind, score: times * (1 + Math.log1p(degree) / 6) });
      if (hits.length > SHORT_HITS_A_KIND * 8) prune(hits);
      lists.set(letters, kinds.set(kind, hits));
    }
  }
  return new Map(
    [...lists].map(([letters, kinds]) => [
      letters,
      [...kinds.values()].flatMap((hits) => prune(hits)).sort((a, b) => b.score - a.score),
    ]),
  );
}

function prune(hits: Hit[]): Hit[] {
  hits.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  hits.length = Math.min(hits.length, SHORT_HITS_A_KIND);
  return hits;
}
