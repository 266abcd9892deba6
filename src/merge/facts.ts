import {
  ENTITY_KINDS,
  type EntityKind,
  type FactEntity,
  type FactRelation,
  type PaperFacts,
  RELATION_TYPES,
  ROLES,
} from '../../extract/facts.ts';
import type { Paper } from '../../extract/paper.ts';
import type { Evidence, PaperGraph } from '../graph.ts';

/** Of a mention or relation that comes out of a graph that does not keep which rule found it. */
const RULE = 'from-graph';

/**
 * The facts that a graph was merged from, as far as it keeps them, so that a graph can be merged with other facts:
 * every paper, its entities with role, confidence and places, and the relations that its sentences state. What several
 * papers made surer together is shared out between them, so that merging again gives the same confidence.
 */
export function factsOfGraph(graph: PaperGraph): PaperFacts[] {
  const { extractor } = graph.getAttributes();
  const all = new Map<string, PaperFacts>();
  graph.forEachNode((key, node) => {
    if (node.kind !== 'paper') return;
    const {
      kind: _,
      label: __,
      x: ___,
      y: ____,
      size: _____,
      color: ______,
      cluster: _______,
      subcluster: ________,
      why: _________,
      ...record
    } = node;
    const paper: Paper = { id: key.replace(/^paper:/, ''), ...record };
    all.set(key, { paper, entities: [], relations: [], extractor: extractor || 'unknown' });
  });
  graph.forEachDirectedEdge((_, { relation, confidence, evidence }, from, to) => {
    const facts = all.get(from);
    const role = ROLES.find((known) => known === relation);
    if (facts && role) facts.entities.push(entityOf(graph, to, facts.paper, role, confidence, evidence));
  });
  graph.forEachDirectedEdge((_, { relation, confidence, evidence }, from, to) => {
    const type = RELATION_TYPES.find((known) => known === relation);
    if (!type) return;
    const papers = new Set(evidence.map((place) => place.paper)).size;
    const share = 1 - (1 - confidence) ** (1 / Math.max(1, papers));
    for (const { paper, field, start, end, value = null, rule = RULE } of evidence) {
      const stated: FactRelation = {
        type,
        from,
        to,
        value,
        confidence: share,
        rule,
        evidence: { field, start, end },
      };
      const facts = all.get(paper);
      const ids = new Set(facts?.entities.map((entity) => entity.id));
      if (ids.has(from) && ids.has(to)) facts?.relations.push(stated);
    }
  });
  return [...all.values()];
}

function entityOf(
  graph: PaperGraph,
  id: string,
  paper: Paper,
  role: FactEntity['role'],
  confidence: number,
  evidence: readonly Evidence[],
): FactEntity {
  const name = graph.getNodeAttribute(id, 'label');
  const kind = graph.getNodeAttribute(id, 'kind');
  const forms = evidence.map(({ field, start, end }) => paper[field].slice(start, end));
  return {
    id,
    kind: ENTITY_KINDS.find((known): known is EntityKind => known === kind) ?? 'technique',
    name,
    aliases: [...new Set(forms)],
    role,
    confidence,
    mentions: evidence.map(({ field, start, end, rule = RULE }) => ({ field, start, end, rule })),
  };
}
