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

/** One place that names something, with the rule that found it. */
export interface Mention extends TokenRange {
  kind: EntityKind;
  /** The canonical name that this mention proposes for its entity. */
  name: string;
  /** Name of the finding rule, such as "lexicon", "model-name" or "introduced:called". */
  rule: string;
  /** The canonical name one level up: "LLaMA" for "LLaMA-2-7B". */
  family?: string;
  /** The words say that the paper brings this thing forth. */
  introduced?: boolean;
  /** A term so general that it counts only where something else supports it. */
  weak?: boolean;
}

/** All mentions of one thing in one paper. */
export interface Entity {
  id: string;
  kind: EntityKind;
  name: string;
  mentions: Mention[];
  role: Role;
  /** Name of the rule that gave the role. */
  roleRule: string;
  family?: string;
}
