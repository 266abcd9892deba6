import type { TokenRange } from '../document.ts';
import type { EntityKind } from '../facts.ts';

/** Words that say: here the paper gives something of its own a name. */
export interface Coinage extends TokenRange {
  rule: string;
  /** The kind that the words around it tell, where they do. */
  kind?: EntityKind;
  /** A phrase in ordinary words, not a proper name. */
  phrase?: boolean;
  /** Where the mention ends when a noun stands behind that is no part of the name: "tidal pruning strategy". */
  noun?: number;
  /** Of a full form: the short form under which the paper coins it. */
  short?: string;
}
