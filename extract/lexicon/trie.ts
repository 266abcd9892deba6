import type { Token } from '../document.ts';
import { foldWord } from '../text/fold.ts';
import { BySpelling, SHAPE } from '../text/spelling.ts';
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

/** Most nodes end one form or lead to one other node, so that a map and a list are made only where they are needed. */
interface TrieNode {
  /** The first key that leads on, and where to. */
  key: string | undefined;
  first: TrieNode | undefined;
  /** The other keys that lead on. */
  others: Map<string, TrieNode> | undefined;
  forms: Form[] | undefined;
}

const emptyNode = (): TrieNode => ({ key: undefined, first: undefined, others: undefined, forms: undefined });

const follow = (node: TrieNode, key: string): TrieNode | undefined =>
  node.key === key ? node.first : node.others?.get(key);

/** The node behind a key, made where there is none. */
function extend(node: TrieNode, key: string): TrieNode {
  const known = follow(node, key);
  if (known) return known;
  const made = emptyNode();
  if (node.key === undefined) {
    node.key = key;
    node.first = made;
  } else {
    node.others ??= new Map();
    node.others.set(key, made);
  }
  return made;
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
  /** Keys that stand in a form, but not only at its start; and whether a spelling has one of them. */
  readonly #inner = new Set<string>();
  readonly #goesOn: BySpelling<boolean> | undefined;
  /** A bit for each length, modulo 32, that an opening key has: for a trie without tables the cheapest thing to ask. */
  #lengths = 0;

  constructor(entries: Iterable<LexiconEntry>) {
    for (const entry of entries) {
      for (const form of [entry.name, ...entry.aliases]) this.#add(form, entry);
    }
    if (this.#next.size <= FEW) return;
    this.#opening = new BySpelling(({ key }) => this.#next.get(key) ?? null);
    this.#goesOn = new BySpelling(({ key }) => this.#inner.has(key));
  }

  #add(form: string, entry: LexiconEntry): void {
    const tokens = tokenize(form);
    let written = '';
    for (const { text } of tokens) written += text;
    for (const { path, together = false } of spellings(tokens)) {
      const glued = together && written !== written.toLowerCase();
      let node = this.#open(path[0] ?? '');
      for (let i = 1; i < path.length; i++) {
        this.#inner.add(path[i] as string);
        node = extend(node, path[i] as string);
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

  /** The node of the keys that open a form, made where there is none. */
  #open(key: string): TrieNode {
    let node = this.#next.get(key);
    if (!node) {
      node = emptyNode();
      this.#next.set(key, node);
      this.#lengths |= 1 << (key.length & 31);
    }
    return node;
  }

  #openingOf(key: string): TrieNode | undefined {
    return (this.#lengths >>> (key.length & 31)) & 1 ? this.#next.get(key) : undefined;
  }

  /** Every form that starts at token `first`, longest first. */
  at(tokens: readonly Token[], first: number): readonly Hit[] {
    const opening = tokens[first];
    if (!opening) return NO_HITS;
    let node = this.#opening ? this.#opening.of(opening.spelling) : this.#openingOf(opening.key);
    if (!node) return NO_HITS;
    let hits: Hit[] | undefined;
    for (let last = first + 1; node; last++) {
      if (node.forms) {
        const written = textOf(tokens, first, last);
        for (const form of node.forms) {
          if (form.acronym && !CAPITALS.test(written)) continue;
          const sameCase = written === form.written || written === `${form.written}s`;
          if (sameCase || !form.glued) {
            hits ??= [];
            hits.push({ first, last, entry: form.entry, sameCase });
          }
        }
      }
      const following = tokens[last];
      if (node.key === undefined || !following || this.#goesOn?.of(following.spelling) === false) break;
      node = follow(node, following.key);
    }
    return hits?.reverse() ?? NO_HITS;
  }
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  let text = (tokens[first] as Token).text;
  for (let i = first + 1; i < last; i++) text += (tokens[i] as Token).text;
  return text;
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
  if (tokens.every(({ spelling }) => (spelling.shape & SHAPE.digit) === 0)) return paths;
  const split = tokens.flatMap((token) => {
    const parts = /^(\p{L}{2,})(\p{N}+\p{L}?)$/u.exec(token.text);
    return parts?.[1] && parts[2] ? [foldWord(parts[1]), foldWord(parts[2])] : [token.key];
  });
  if (split.length > apart.length) paths.push({ path: split });
  return paths;
}
