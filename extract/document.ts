import type { EntityKind, Role, Span } from './facts.ts';
import type { Paper } from './paper.ts';
import type { Spelling } from './text/spelling.ts';

/** What stands between a token and the one before it: nothing, white space, or a hyphen inside a compound. */
export type Joint = '' | ' ' | '-';

/** A word, a number or one mark of punctuation. A hyphen inside a compound is no token but the next one's `joint`. */
export interface Token {
  /** As written. */
  text: string;
  /** Folded for look-up: NFKC, lower case, without a plural s (see `foldWord`). Punctuation stays as it is. */
  key: string;
  /** UTF-16 code units into the field. */
  start: number;
  end: number;
  joint: Joint;
  /** Letters, digits or marks inside: no punctuation. */
  word: boolean;
  /** What all places of this spelling share. */
  spelling: Spelling;
}

export interface Sentence extends Span {
  /** Position in the document: the title is 0 unless it is empty. */
  index: number;
  tokens: readonly Token[];
}

/** A paper cut into sentences and tokens: what every rule reads. */
export interface Document {
  paper: Paper;
  sentences: readonly Sentence[];
}

/** A stretch of tokens of one sentence: `first` inclusive, `last` exclusive. */
export interface TokenRange {
  sentence: number;
  first: number;
  last: number;
}

/**
 * How likely words are a name of each kind or of nothing, shares that add up to 1, and how likely it is the paper's own,
 * if it is anything.
 */
export type Shares = Record<EntityKind | 'nothing' | 'introduced', number>;

/** One place that names something, with the rule that found it. */
export interface Mention extends TokenRange {
  kind: EntityKind;
  /** The canonical name that this mention proposes for its entity. */
  name: string;
  /** Name of the finding rule, such as "lexicon", "model-name" or "introduced:called". */
  rule: string;
  /** The canonical name one level up: "LLaMA" for "LLaMA-2-7B". */
  family?: string | undefined;
  /** The words say that the paper brings this thing forth. */
  introduced?: boolean | undefined;
  /** A term so general that it counts only where something else supports it. */
  weak?: boolean | undefined;
  /** What the weights of candidates say of its words; not there where they were not asked. */
  shares?: Shares | undefined;
}

/**
 * The mention with some of it changed. All that it makes have every property, in one order, so that the engine has one
 * shape for them: to spread a mention of many shapes makes a new one each time, and whoever reads it is slow for ever.
 */
export const mentionWith = (mention: Mention, changes: Partial<Mention> = mention): Mention => ({
  sentence: changes.sentence ?? mention.sentence,
  first: changes.first ?? mention.first,
  last: changes.last ?? mention.last,
  kind: changes.kind ?? mention.kind,
  name: changes.name ?? mention.name,
  rule: changes.rule ?? mention.rule,
  family: changes.family ?? mention.family,
  introduced: changes.introduced ?? mention.introduced,
  weak: changes.weak ?? mention.weak,
  shares: changes.shares ?? mention.shares,
});

/** All mentions of one thing in one paper. */
export interface Entity {
  id: string;
  kind: EntityKind;
  name: string;
  mentions: Mention[];
  role: Role;
  /** Name of the rule that gave the role. */
  roleRule: string;
  family?: string | undefined;
}

/** The entity with some of it changed, in the one shape that all have, as {@link mentionWith} does it. */
export const entityWith = (entity: Entity, changes: Partial<Entity>): Entity => ({
  id: changes.id ?? entity.id,
  kind: changes.kind ?? entity.kind,
  name: changes.name ?? entity.name,
  mentions: changes.mentions ?? entity.mentions,
  role: changes.role ?? entity.role,
  roleRule: changes.roleRule ?? entity.roleRule,
  family: changes.family ?? entity.family,
});
