import type { FactEntity, FactMention, FactRelation, PaperFacts } from '../../extract/facts.ts';
import { ROLES } from '../../extract/facts.ts';
import type { Paper } from '../../extract/paper.ts';
import { byCodeUnits } from './order.ts';

/** All that is known of one paper: its record and the facts that speak of exactly this title and abstract. */
interface Entry {
  paper: Paper;
  entities: Map<string, FactEntity>;
  relations: Map<string, FactRelation>;
}

/**
 * Facts of many papers, each paper once. A join semilattice: {@link addFacts} and {@link joinCorpora} are
 * commutative, associative and idempotent, so facts in any order, in parts or twice give the same corpus.
 */
export interface Corpus {
  papers: Map<string, Entry>;
  extractors: Set<string>;
}

export const emptyCorpus = (): Corpus => ({ papers: new Map(), extractors: new Set() });

/** Adds the facts of one paper to `corpus`, in place. The facts themselves are not changed. */
export function addFacts(corpus: Corpus, facts: PaperFacts): void {
  corpus.extractors.add(facts.extractor);
  addEntry(corpus, entryOf(facts));
}

/** Adds all of `from` to `into`, in place. */
export function joinCorpora(into: Corpus, from: Corpus): void {
  for (const extractor of from.extractors) into.extractors.add(extractor);
  for (const entry of from.papers.values()) addEntry(into, entry);
}

function addEntry(corpus: Corpus, entry: Entry): void {
  const { id } = entry.paper;
  const known = corpus.papers.get(id);
  corpus.papers.set(id, known ? joinEntries(known, entry) : entry);
}

function entryOf(facts: PaperFacts): Entry {
  const entities = new Map<string, FactEntity>();
  for (const entity of facts.entities) {
    const known = entities.get(entity.id);
    entities.set(entity.id, known ? joinEntities(known, entity) : entity);
  }
  const relations = new Map<string, FactRelation>();
  for (const relation of facts.relations) addRelation(relations, relation);
  return { paper: facts.paper, entities, relations };
}

/**
 * Two records of one paper. Offsets count into one text, so only the facts of the fuller text stay: the one with
 * the longer abstract, else the longer title. Where both have the same text, their facts unite.
 */
function joinEntries(a: Entry, b: Entry): Entry {
  const fuller = compareTexts(a.paper, b.paper);
  const paper = joinRecords(a.paper, b.paper, fuller >= 0 ? a.paper : b.paper);
  if (fuller !== 0) return { ...(fuller > 0 ? a : b), paper };
  const entities = new Map(a.entities);
  for (const entity of b.entities.values()) {
    const known = entities.get(entity.id);
    entities.set(entity.id, known ? joinEntities(known, entity) : entity);
  }
  const relations = new Map(a.relations);
  for (const relation of b.relations.values()) addRelation(relations, relation);
  return { paper, entities, relations };
}

const compareTexts = (a: Paper, b: Paper): number =>
  a.abstract.length - b.abstract.length ||
  a.title.length - b.title.length ||
  byCodeUnits(a.abstract, b.abstract) ||
  byCodeUnits(a.title, b.title);

/** The fuller text, the earliest year, and of every other field the longest value that any record has. */
function joinRecords(a: Paper, b: Paper, text: Paper): Paper {
  const joined: Paper = {
    id: a.id,
    title: text.title,
    abstract: text.abstract,
    source: first(a.source, b.source),
  };
  const year = earliest(a.year, b.year);
  if (year !== undefined) joined.year = year;
  const authors = longest(a.authors, b.authors);
  if (authors) joined.authors = authors;
  const keywords = longest(a.keywords, b.keywords);
  if (keywords) joined.keywords = keywords;
  for (const field of ['venue', 'doi', 'arxiv', 'url'] as const) {
    const value = longest(a[field], b[field]);
    if (value) joined[field] = value;
  }
  return joined;
}

export function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
}

function longest<T extends string | string[]>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = b.length - a.length || byCodeUnits(JSON.stringify(a), JSON.stringify(b));
  return order <= 0 ? a : b;
}

const first = (a: Paper['source'], b: Paper['source']): Paper['source'] =>
  (byCodeUnits(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)) <= 0 ? a : b;

/** One entity found twice in one paper: the stronger role, every written form, the surer finding. */
export function joinEntities(a: FactEntity, b: FactEntity): FactEntity {
  const mentions = new Map<string, FactMention>();
  for (const mention of [...a.mentions, ...b.mentions]) {
    mentions.set(`${mention.field} ${mention.start} ${mention.end} ${mention.rule}`, mention);
  }
  return {
    id: a.id,
    kind: a.kind,
    name: byCodeUnits(a.name, b.name) <= 0 ? a.name : b.name,
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(byCodeUnits),
    role: ROLES.indexOf(a.role) <= ROLES.indexOf(b.role) ? a.role : b.role,
    confidence: Math.max(a.confidence, b.confidence),
    mentions: [...mentions.values()],
  };
}

function addRelation(relations: Map<string, FactRelation>, relation: FactRelation): void {
  const { type, from, to, value, rule, evidence } = relation;
  const key = JSON.stringify([type, from, to, value, rule, evidence.field, evidence.start, evidence.end]);
  const known = relations.get(key);
  if (!known || known.confidence < relation.confidence) relations.set(key, relation);
}
