/**
 * Text → facts: what a paper's title and abstract say about models, techniques, benchmarks and tasks.
 * One paper at a time, no state, no Node and no browser.
 */
export { EXTRACTOR, extract, isOtherLanguage } from './extract.ts';
export type {
  EntityKind,
  FactEntity,
  FactMention,
  FactRelation,
  Field,
  PaperFacts,
  RelationType,
  Role,
  Span,
} from './facts.ts';
export { ENTITY_KINDS, RELATION_TYPES, ROLES } from './facts.ts';
export type { Condition, LexiconEntry } from './lexicon/entry.ts';
export { CONDITIONS } from './lexicon/entry.ts';
export type { Knowledge, UserKnowledge } from './lexicon/knowledge.ts';
export { buildKnowledge } from './lexicon/knowledge.ts';
export { LexiconError, readLexicon } from './lexicon/read.ts';
export type { Paper, Source } from './paper.ts';
export type { Balance, Reason } from './reasons/balance.ts';
export type { Explanation, Joining, OwnWeighing, RuleInWords, Weighing } from './reasons/explain.ts';
export { explain } from './reasons/explain.ts';
export { ruleWording } from './reasons/wordings.ts';
