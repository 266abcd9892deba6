import { ENTITY_KINDS } from '../../extract/facts.ts';
import type { EdgeAttributes, PaperGraph } from '../graph.ts';
import { RELATION_NAMES } from '../picture/relation-names.ts';
import type { WriteOptions } from '../write/format.ts';
import { paperOf, quoteOf } from '../write/quote.ts';
import { rowsOf } from '../write/rows.ts';
import { type Reference, referenceTo } from './reference.ts';

/** A sentence that a speaker can cite: what it says, its words, and whose they are. */
export interface Saying {
  /** "FLAN-T5 is distilled from GPT-3.5". */
  says: string;
  sentence: string;
  paper: Reference;
}

const MOST_SAYINGS = 8;

/**
 * Sentences behind the links inside a region: what entities have to do with each other first, then what papers do, the
 * links that most papers state and that are surest before others; no sentence twice.
 *
 * @param inside keys of the region's nodes
 */
export function sayingsOf(
  graph: PaperGraph,
  inside: ReadonlySet<string>,
  options: WriteOptions = {},
): Saying[] {
  const links: { key: string; source: string; target: string; attributes: EdgeAttributes; tier: number }[] =
    [];
  for (const row of rowsOf(graph, options).edges()) {
    const { source, target, attributes } = row;
    if (!inside.has(source) || !inside.has(target) || attributes.relation === 'mentions') continue;
    const between = ENTITY_KINDS.some((kind) => kind === graph.getNodeAttribute(source, 'kind'));
    links.push({ ...row, tier: between ? 0 : 1 });
  }
  links.sort(
    (a, b) =>
      a.tier - b.tier ||
      b.attributes.weight - a.attributes.weight ||
      b.attributes.confidence - a.attributes.confidence ||
      (a.key < b.key ? -1 : 1),
  );
  const sayings = new Map<string, Saying>();
  for (const { source, target, attributes } of links) {
    if (sayings.size === MOST_SAYINGS) break;
    const [evidence] = attributes.evidence ?? [];
    const paper = evidence && paperOf(graph, evidence);
    const sentence = evidence && quoteOf(graph, evidence);
    if (!paper || !sentence || sayings.has(sentence)) continue;
    const [from, to] = [source, target].map((end) => graph.getNodeAttribute(end, 'label'));
    sayings.set(sentence, {
      says: `${from} ${RELATION_NAMES[attributes.relation]} ${to}`,
      sentence,
      paper: referenceTo(paper),
    });
  }
  return [...sayings.values()];
}
