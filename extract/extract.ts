import type { Document, Entity, Mention } from './document.ts';
import { resolveEntities } from './entities/resolve.ts';
import type { FactEntity, FactMention, PaperFacts } from './facts.ts';
import { buildKnowledge, type Knowledge } from './lexicon/knowledge.ts';
import { findMentions } from './mentions/find.ts';
import { withoutRedefined } from './mentions/redefined.ts';
import type { Paper } from './paper.ts';
import { readDocument } from './text/sentences.ts';

/** Name and version of what produced a line of facts. */
export const EXTRACTOR = 'paperloom 0.1.0';

let shipped: Knowledge | undefined;

/** The knowledge that is shipped: built at the first call, as parsing it takes longer than reading a hundred papers. */
function shippedKnowledge(): Knowledge {
  shipped ??= buildKnowledge();
  return shipped;
}

/**
 * Finds what one paper says: its entities with their roles, the relations between them, and for each finding the words
 * and the rule that made it. The same paper gives the same facts, whatever else is read.
 *
 * @param knowledge what the rules know; by default the data files that are shipped
 */
export function extract(paper: Paper, knowledge: Knowledge = shippedKnowledge()): PaperFacts {
  const document = readDocument(paper);
  const entities = resolveEntities(
    document,
    withoutRedefined(document, findMentions(document, knowledge), knowledge),
  );
  return {
    paper,
    entities: entities.map((entity) => toFact(document, entity)),
    relations: [],
    extractor: EXTRACTOR,
  };
}

function toFact(document: Document, { id, kind, name, mentions, role }: Entity): FactEntity {
  const places = mentions.map((mention) => toPlace(document, mention));
  const aliases = new Set(places.map(({ field, start, end }) => document.paper[field].slice(start, end)));
  return { id, kind, name, aliases: [...aliases], role, confidence: 0.5, mentions: places };
}

function toPlace(document: Document, { sentence, first, last, rule }: Mention): FactMention {
  const { field, tokens } = document.sentences[sentence] ?? { field: 'title', tokens: [] };
  return { field, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, rule };
}
