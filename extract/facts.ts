import type { Paper } from './paper.ts';

export const ENTITY_KINDS = ['model', 'technique', 'benchmark', 'task'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What an entity is to its paper, strongest first: an entity has the first that holds. */
export const ROLES = ['introduces', 'evaluated_on', 'evaluates', 'uses', 'addresses', 'mentions'] as const;
export type Role = (typeof ROLES)[number];

export const RELATION_TYPES = [
  'distilled_from',
  'based_on',
  'outperforms',
  'trained_on',
  'scores_on',
  'variant_of',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export type Field = 'title' | 'abstract';

/** A stretch of a paper's text: UTF-16 code units into `paper[field]`, `end` exclusive. */
export interface Span {
  field: Field;
  start: number;
  end: number;
}

/** One place that names an entity, and the rule that found it there. */
export interface FactMention extends Span {
  rule: string;
}

export interface FactEntity {
  /** Kind and canonical slug, the same in every paper: "model:gpt-3.5". */
  id: string;
  kind: EntityKind;
  /** The canonical name. */
  name: string;
  /** The written forms in this paper, each once. */
  aliases: string[];
  role: Role;
  /** 0 to 1: the share of findings of this rule that are right, measured on annotated papers. */
  confidence: number;
  mentions: FactMention[];
}

export interface FactRelation {
  type: RelationType;
  /** Ids of two entities of the same facts. */
  from: string;
  to: string;
  /** Of `scores_on`: the score as written. */
  value: string | null;
  confidence: number;
  rule: string;
  /** The one sentence that states it. */
  evidence: Span;
}

/** All that was found in one paper: one line of a facts file. */
export interface PaperFacts {
  paper: Paper;
  entities: FactEntity[];
  relations: FactRelation[];
  /** Name and version of what produced it. */
  extractor: string;
}
