import type { Token } from '../document.ts';
import { foldWord } from '../text/fold.ts';
import { BySpelling } from '../text/spelling.ts';
import { tokenize } from '../text/tokens.ts';
import type { Condition, LexiconEntry } from './entry.ts';

/** One written form of an entry, at the end of its path through the trie. */
interface Form {
  entry: LexiconEntry;
  /** The tokens as written, for entries that count only in one case. */
  written: string;
  /** An acronym of a technique or a task: "HER" is no "her", "SAM" no "Sam". */
  acronym: boolean;
  /** A name whose parts are written together: counted in its own case only, as "MultiPL-E" is not "multiple". */
  glued: boolean;
}

/** Most nodes are the end of one form and lead nowhere, so neither part is there before it is needed. */
interface TrieNode {
  next?: Map<string, TrieNode>;
  forms?: Form[];
}

/** A trie of so few forms is made for one paper, and not worth a table of its own. */
const FEW = 1000;

const NO_HITS: readonly Hit[] = [];

/** One place where a form stands: tokens from `first`, `last` exclusive. */
export interface Hit {
  first: number;
  last: number;
  entry: LexiconEntry;
  /** The text has the very letters of the form, but for a plural s. */
  sameCase: boolean;
}

/**
 * The forms of a lexicon as a trie over folded tokens. One pass over a sentence finds every form in time proportional
 * to its tokens, however large the lexicon is.
 */
export class Trie {
  readonly #next = new Map<string, TrieNode>();
  readonly #opening: BySpelling<TrieNode | null> | undefined;

  constructor(entries: Iterable<LexiconEntry>) {
    for (const entry of entries) {
      for (const form of [entry.name, ...entry.aliases]) this.#add(form, entry);
    }
    if (this.#next.size > FEW) this.#opening = new BySpelling(({ key }) => this.#next.get(key) ?? null);
  }

  #add(form: string, entry: LexiconEntry): void {
    const tokens = tokenize(form);
    const written = tokens.map((token) => token.text).join('');
    for (const { path, together = false } of spellings(tokens)) {
      const glued = together && written !== written.toLowerCase();
      let node: TrieNode = { next: this.#next };
      for (const key of path) {
        node.next ??= new Map();
        let next = node.next.get(key);
        if (!next) {
          next = {};
          node.next.set(key, next);
        }
        node = next;
      }
      node.forms ??= [];
      const same = node.forms.findIndex(
        (known) => known.written === written && isSameThing(known.entry, entry),
      );
      if (same < 0) node.forms.push({ entry, written, glued, acronym: isAcronym(form, entry) });
      else if (LOOSEST.indexOf(entry.when) < LOOSEST.indexOf((node.forms[same] as Form).entry.when))
        node.forms[same] = { ...(node.forms[same] as Form), entry };
    }
  }

  /** Every form that starts at token `first`, longest first. */
  at(tokens: readonly Token[], first: number): readonly Hit[] {
    const opening = tokens[first];
    if (!opening) return NO_HITS;
    let node = this.#opening ? this.#opening.of(opening.spelling) : this.#next.get(opening.key);
    if (!node) return NO_HITS;
    let hits: Hit[] | undefined;
    let written = '';
    for (let last = first + 1; node; last++) {
      written += (tokens[last - 1] as Token).text;
      for (const form of node.forms ?? []) {
        if (form.acronym && !CAPITALS.test(written)) continue;
        const sameCase = written === form.written || written === `${form.written}s`;
        if (sameCase || !form.glued) {
          hits ??= [];
          hits.push({ first, last, entry: form.entry, sameCase });
        }
      }
      const following = tokens[last];
      node = following && node.next?.get(following.key);
    }
    return hits?.reverse() ?? NO_HITS;
  }
}

/** A thing may have several rows, one for each condition of its written forms; its name counts by the loosest of them. */
const LOOSEST: readonly Condition[] = ['any', 'weak', 'case', 'context'];
const isSameThing = (a: LexiconEntry, b: LexiconEntry): boolean => a.name === b.name && a.kind === b.kind;

const CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** Models and benchmarks are left out: their names are often written small ("bert-base", "imagenet"). */
function isAcronym(form: string, entry: LexiconEntry): boolean {
  return (entry.kind === 'technique' || entry.kind === 'task') && !/\s/u.test(form) && CAPITALS.test(form);
}

/**
 * The paths under which a form is found: as cut, with its hyphens written together ("fine-tuning", "finetuning"), and
 * with a number that is glued to a word set apart ("CIFAR10", "CIFAR-10").
 */
function spellings(tokens: readonly Token[]): { path: string[]; together?: boolean }[] {
  const apart = tokens.map((token) => token.key);
  const paths: { path: string[]; together?: boolean }[] = [{ path: apart }];
  if (tokens.some((token) => token.joint === '-')) {
    const together: string[] = [];
    let glued = '';
    for (const token of tokens) {
      if (token.joint === '-') glued += token.text;
      else {
        if (glued) together.push(foldWord(glued));
        glued = token.text;
      }
    }
    together.push(foldWord(glued));
    paths.push({ path: together, together: true });
  }
  const split = tokens.flatMap((token) => {
    const parts = /^(\p{L}{2,})(\p{N}+\p{L}?)$/u.exec(token.text);
    return parts?.[1] && parts[2] ? [foldWord(parts[1]), foldWord(parts[2])] : [token.key];
  });
  if (split.length > apart.length) paths.push({ path: split });
  return paths;
}
