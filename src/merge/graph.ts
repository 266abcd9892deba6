import { MultiDirectedGraph } from 'graphology';
import type { FactEntity, FactMention, PaperFacts, RelationType, Role } from '../../extract/facts.ts';
import { ENTITY_KINDS, type EntityKind } from '../../extract/facts.ts';
import type {
  EdgeAttributes,
  EntityNode,
  Evidence,
  GraphAttributes,
  PaperGraph,
  PaperNode,
} from '../graph.ts';
import { type Corpus, earliest, joinEntities } from './corpus.ts';
import { type EntityUse, unite } from './identity.ts';
import { byCodeUnits, mostVoted, sortedEntries } from './order.ts';

/** What a paper says of one entity node; several ids of the facts may have become one node. */
interface Found {
  node: string;
  entity: FactEntity;
}

interface Statement {
  confidence: number;
  evidence: Evidence;
}

/** All that was said of one relation between two entities, over the whole corpus. */
interface Link {
  relation: RelationType;
  from: string;
  to: string;
  statements: Statement[];
}

export type GraphOrigin = Pick<GraphAttributes, 'name' | 'sources' | 'counts'>;

export const paperKey = (id: string): string => `paper:${id}`;

/**
 * The graph of a corpus, not yet drawn: positions, sizes and colours are zero and no node has a region.
 *
 * Nodes stand in the order papers, then entities, each by key; edges by key; so the bytes of `export()` depend on
 * nothing but the facts. A paper's edge to an entity has all its mentions as evidence. A relation's edge has one
 * piece of evidence for each sentence that states it; its confidence is that of at least one statement being right,
 * 1 - Π(1 - c) over the surest statement of each paper; its value is the one that most sentences state, of equals
 * the surest; the others stay in the evidence.
 */
export function graphOf(corpus: Corpus, origin: GraphOrigin): PaperGraph {
  const graph: PaperGraph = new MultiDirectedGraph();
  const papers = sortedEntries(corpus.papers);
  const ids = unite(entityUses(corpus));
  const found = new Map<string, Found[]>();
  for (const [id, entry] of papers) found.set(id, foundIn([...entry.entities.values()], ids));

  for (const [id, entry] of papers) graph.addNode(paperKey(id), paperNode(entry.paper));
  for (const [key, node] of sortedEntries(entityNodes(corpus, ids, found))) graph.addNode(key, node);

  for (const [id] of papers) {
    for (const { node, entity } of found.get(id) ?? []) {
      addEdge(graph, paperKey(id), node, {
        relation: entity.role,
        weight: 1,
        confidence: rounded(entity.confidence),
        evidence: mentionsAsEvidence(paperKey(id), entity.mentions),
      });
    }
  }
  for (const [, link] of sortedEntries(linksOf(corpus, ids))) addLink(graph, link);

  graph.replaceAttributes({
    name: origin.name,
    clusters: [],
    extractor: [...corpus.extractors].sort(byCodeUnits).join(', '),
    sources: [...origin.sources],
    counts: {
      read: origin.counts.read,
      skipped: Object.fromEntries(sortedEntries(new Map(Object.entries(origin.counts.skipped)))),
    },
  });
  return graph;
}

const UNDRAWN = { x: 0, y: 0, size: 0, color: '#000000', cluster: '' };

function paperNode({ id: _, ...record }: PaperFacts['paper']): PaperNode {
  return { kind: 'paper', label: record.title, ...UNDRAWN, ...record };
}

function entityUses(corpus: Corpus): Map<string, EntityUse> {
  const uses = new Map<string, EntityUse>();
  for (const entry of corpus.papers.values()) {
    for (const [id, entity] of entry.entities) {
      const use = uses.get(id) ?? { kind: entity.kind, forms: new Map<string, number>(), papers: 0 };
      use.papers += 1;
      for (const form of new Set([entity.name, ...entity.aliases])) {
        use.forms.set(form, (use.forms.get(form) ?? 0) + 1);
      }
      uses.set(id, use);
    }
  }
  return uses;
}

/** The entities of one paper under the ids that stand for them, each node once, by key. */
function foundIn(entities: FactEntity[], ids: ReadonlyMap<string, string>): Found[] {
  const byNode = new Map<string, FactEntity>();
  for (const entity of entities.sort((a, b) => byCodeUnits(a.id, b.id))) {
    const node = ids.get(entity.id) ?? entity.id;
    const known = byNode.get(node);
    byNode.set(node, known ? joinEntities(known, entity) : entity);
  }
  return sortedEntries(byNode).map(([node, entity]) => ({ node, entity }));
}

function entityNodes(
  corpus: Corpus,
  ids: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Found[]>,
): Map<string, EntityNode> {
  const names = new Map<string, Map<string, number>>();
  const kinds = new Map<string, Map<string, number>>();
  for (const entry of corpus.papers.values()) {
    for (const [id, entity] of entry.entities) {
      vote(names, ids.get(id) ?? id, entity.name);
      vote(kinds, ids.get(id) ?? id, entity.kind);
    }
  }
  const nodes = new Map<string, EntityNode>();
  const aliases = new Map<string, Set<string>>();
  for (const [paper, entities] of found) {
    const year = corpus.papers.get(paper)?.paper.year;
    for (const { node, entity } of entities) {
      const label = mostVoted(names.get(node) ?? new Map()) ?? entity.name;
      const known = nodes.get(node) ?? {
        kind: kindOf(kinds.get(node)),
        label,
        ...UNDRAWN,
        aliases: [],
        papers: 0,
      };
      known.papers += 1;
      const since = earliest(known.year, year);
      if (since !== undefined) known.year = since;
      nodes.set(node, known);
      const forms = aliases.get(node) ?? new Set<string>();
      for (const form of entity.aliases) forms.add(form);
      aliases.set(node, forms);
    }
  }
  for (const [node, forms] of aliases) {
    const attributes = nodes.get(node);
    if (attributes) attributes.aliases = [...forms].sort(byCodeUnits);
  }
  return nodes;
}

function vote(votes: Map<string, Map<string, number>>, of: string, choice: string): void {
  const counts = votes.get(of) ?? new Map<string, number>();
  votes.set(of, counts.set(choice, (counts.get(choice) ?? 0) + 1));
}

const kindOf = (votes: ReadonlyMap<string, number> = new Map()): EntityKind => {
  const kind = mostVoted(votes);
  return ENTITY_KINDS.find((known) => known === kind) ?? 'technique';
};

function mentionsAsEvidence(paper: string, mentions: FactMention[]): Evidence[] {
  const spans = new Map<string, Evidence>();
  for (const { field, start, end, rule } of mentions) {
    const key = `${field} ${start} ${end}`;
    const known = spans.get(key)?.rule;
    // Of two rules that found the same words the first by name, whatever order the facts came in.
    if (known === undefined || byCodeUnits(rule, known) < 0)
      spans.set(key, { paper, field, start, end, rule });
  }
  return [...spans.values()].sort(compareEvidence);
}

/** By paper, title before abstract, then by place. */
const compareEvidence = (a: Evidence, b: Evidence): number =>
  byCodeUnits(a.paper, b.paper) ||
  byCodeUnits(b.field, a.field) ||
  a.start - b.start ||
  a.end - b.end ||
  byCodeUnits(a.value ?? '', b.value ?? '');

function linksOf(corpus: Corpus, ids: ReadonlyMap<string, string>): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const [paper, entry] of corpus.papers) {
    for (const relation of entry.relations.values()) {
      const from = ids.get(relation.from);
      const to = ids.get(relation.to);
      // A relation speaks of two entities of its paper; where both became one node it says nothing.
      if (from === undefined || to === undefined || from === to) continue;
      const key = edgeKey(from, relation.type, to);
      const link = links.get(key) ?? { relation: relation.type, from, to, statements: [] };
      const evidence: Evidence = { paper: paperKey(paper), ...relation.evidence, rule: relation.rule };
      if (relation.value !== null) evidence.value = relation.value;
      link.statements.push({ confidence: relation.confidence, evidence });
      links.set(key, link);
    }
  }
  return links;
}

function addLink(graph: PaperGraph, { relation, from, to, statements }: Link): void {
  const surest = new Map<string, number>();
  const sentences = new Map<string, Statement>();
  for (const statement of statements) {
    const { paper, field, start, end, value } = statement.evidence;
    surest.set(paper, Math.max(surest.get(paper) ?? 0, statement.confidence));
    const key = JSON.stringify([paper, field, start, end, value ?? null]);
    const known = sentences.get(key);
    if (!known || surer(statement, known)) sentences.set(key, statement);
  }
  let doubt = 1;
  for (const [, confidence] of sortedEntries(surest)) doubt *= 1 - confidence;
  const sorted = [...sentences.values()].sort((a, b) => compareEvidence(a.evidence, b.evidence));
  const value = statedValue(sorted);
  addEdge(graph, from, to, {
    relation,
    weight: surest.size,
    confidence: rounded(1 - doubt),
    evidence: sorted.map((statement) => statement.evidence),
    ...(value === null ? {} : { value }),
  });
}

/** Of equals the one whose rule comes first by name. */
const surer = (a: Statement, b: Statement): boolean =>
  a.confidence > b.confidence ||
  (a.confidence === b.confidence && byCodeUnits(a.evidence.rule ?? '', b.evidence.rule ?? '') < 0);

function statedValue(statements: Statement[]): string | null {
  const votes = new Map<string, number>();
  for (const { evidence, confidence } of statements) {
    // Confidence breaks ties only: below one in sum, as no value is stated a thousand times.
    if (evidence.value !== undefined)
      votes.set(evidence.value, (votes.get(evidence.value) ?? 0) + 1 + confidence / 1000);
  }
  return mostVoted(votes);
}

function addEdge(graph: PaperGraph, from: string, to: string, attributes: EdgeAttributes): void {
  graph.addDirectedEdgeWithKey(edgeKey(from, attributes.relation, to), from, to, attributes);
}

export const edgeKey = (from: string, relation: Role | RelationType, to: string): string =>
  `${from}|${relation}|${to}`;

/** Four decimals: what a share measured on a few hundred findings can bear, and short in the file. */
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;
