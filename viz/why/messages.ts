import type { FactMention } from '../../extract/facts.ts';
import type { Paper } from '../../extract/paper.ts';

/** A link of which the page wants to know why it is there: a paper's to what it names, or another by its rules. */
export type Question =
  | { paper: Paper; mentions: FactMention[] }
  /** Of a relation, its type before each: "outperforms beats". */
  | { rules: readonly { rule: string; times: number }[] };

/** Something that spoke for or against, and how much. */
export interface Line {
  says: string;
  weight: number;
}

/** What spoke for and against one thing, in words. */
export interface Account {
  /** What was decided, and how near it was. */
  decides: string;
  headFor: string;
  headAgainst: string;
  for: Line[];
  against: Line[];
  rest: Line;
  all: Line;
  /** How a number is to be read. */
  note: string;
}

/** Why a link is there, in words that are ready to be shown. */
export interface Telling {
  rules: { says: string; rule: string; times: number }[];
  /** Which wordings are one thing, and how likely. */
  joinings?: string[];
  weighing?: Account & {
    /** The words that were weighed, as the paper writes them. */
    written: string;
    /** The likeliest first, those below half a hundredth left out. */
    shares: { name: string; share: number }[];
  };
  own?: Account;
}
