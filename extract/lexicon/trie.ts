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

/**
 * Most nodes end one form or lead to one other node, so that a map and a list are made only where they are needed. Keys
 * go by their numbers, as to compare two strings that are not one takes several times as long.
 */
interface TrieNode {
  /** The number of the first key that leads on, and where to. */
  key: number;
  first: TrieNode | undefined;
  /** The other keys that lead on. */
  others: Map<number, TrieNode> | undefined;
  forms: Form[] | undefined;
}

/** The number of no key. */
const NONE = -1;

const emptyNode = (): TrieNode => ({ key: NONE, first: undefined, others: undefined, forms: undefined });

const follow = (node: TrieNode, key: number): TrieNode | undefined =>
  node.key === key ? node.first : node.others?.get(key);

/** The node behind a key, made where there is none. */
function extend(node: TrieNode, key: number): TrieNode {
  const known = follow(node, key);
  if (known) return known;
  const made = emptyNode();
  if (node.key === NONE) {
    node.key = key;
    node.first = made;
  } else {
    node.others ??= new Map();
    node.others.set(key, made);
  }
  return made;
}

/** A trie of so few forms is made for one paper, and not worth tables of its own, nor to be made bit by bit. */
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
 * to its tokens, however large the lexicon is. Of a large one the forms that open with a word are put in when that word
 * first stands in a text, as most words of a lexicon never do, and to cut all its forms takes longer than to read a
 * hundred abstracts.
 */
export class Trie {
  /** The nodes of the keys that open a form and that were asked for. */
  readonly #next = new Map<string, TrieNode>();
  /** The number of each key that stands in a form behind its start, or in a text that was read. */
  readonly #numbers = new Map<string, number>();
  readonly #waiting: Waiting | undefined;
  readonly #opening: BySpelling<TrieNode | null> | undefined;
  readonly #number: BySpelling<number> | undefined;
  /** A bit for each length, modulo 32, that an opening key has: for a trie without tables the cheapest thing to ask. */
  #lengths = 0;

  constructor(entries: Iterable<LexiconEntry>) {
    const waiting = new Waiting();
    for (const entry of entries) for (const form of [entry.name, ...entry.aliases]) waiting.add(form, entry);
    if (waiting.size <= FEW) {
      for (let i = 0; i < waiting.size; i++) this.#add(waiting.form(i), waiting.entry(i));
      return;
    }
    waiting.sort();
    this.#waiting = waiting;
    this.#opening = new BySpelling(({ key }) => this.#built(key) ?? null);
    // What is not kept may be any of very many words, which are not numbered unless a form has them.
    this.#number = new BySpelling(({ key, id }) =>
      id < 0 ? (this.#numbers.get(key) ?? NONE) : this.#numberOf(key),
    );
  }

  #built(opening: string): TrieNode | undefined {
    const waiting = this.#waiting;
    for (const i of waiting?.take(opening) ?? [])
      this.#add((waiting as Waiting).form(i), (waiting as Waiting).entry(i), opening);
    return this.#next.get(opening);
  }

  #numberOf(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** Puts a form in, where `opening` is given only under the paths that begin with it. */
  #add(form: string, entry: LexiconEntry, opening?: string): void {
    const tokens = tokenize(form);
    let written = '';
    for (const { text } of tokens) written += text;
    for (const { path, together = false } of spellings(tokens)) {
      if (opening !== undefined && path[0] !== opening) continue;
      const glued = together && written !== written.toLowerCase();
      let node = this.#open(path[0] ?? '');
      for (let i = 1; i < path.length; i++) node = extend(node, this.#numberOf(path[i] as string));
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
      if (node.key === NONE || !following) break;
      node = follow(
        node,
        this.#number ? this.#number.of(following.spelling) : (this.#numbers.get(following.key) ?? NONE),
      );
    }
    return hits?.reverse() ?? NO_HITS;
  }
}

/** The forms of a lexicon that are not in its trie yet, by the keys that may open them. */
class Waiting {
  readonly #forms: string[] = [];
  readonly #entries: LexiconEntry[] = [];
  /** For each opening key the place of its last form, and for each such place the form and the place before. */
  readonly #last = new Map<string, number>();
  readonly #formAt: number[] = [];
  readonly #before: number[] = [];

  get size(): number {
    return this.#forms.length;
  }

  form(i: number): string {
    return this.#forms[i] as string;
  }

  entry(i: number): LexiconEntry {
    return this.#entries[i] as LexiconEntry;
  }

  add(form: string, entry: LexiconEntry): void {
    this.#forms.push(form);
    this.#entries.push(entry);
  }

  /** Sorts all forms by their opening keys. */
  sort(): void {
    for (let i = 0; i < this.#forms.length; i++)
      for (const key of openingKeys(this.form(i))) {
        this.#formAt.push(i);
        this.#before.push(this.#last.get(key) ?? NONE);
        this.#last.set(key, this.#formAt.length - 1);
      }
  }

  /** The forms that the key may open, in the order of the lexicon; they wait no longer for it. */
  take(key: string): number[] {
    const taken: number[] = [];
    for (let at = this.#last.get(key) ?? NONE; at !== NONE; at = this.#before[at] as number)
      taken.push(this.#formAt[at] as number);
    this.#last.delete(key);
    return taken.reverse();
  }
}

const PLAIN_UNIT = /^[A-Za-z]+(?:-[A-Za-z]+)*(?=\s|$)/;

/** The keys that open the paths of a form. What stands up to its first blank tells, and of plain words without cutting. */
function openingKeys(form: string): Iterable<string> {
  const unit = PLAIN_UNIT.exec(form)?.[0];
  if (unit === undefined) {
    const paths = spellings(tokenize(/^\S+/.exec(form)?.[0] ?? ''));
    return new Set(paths.map(({ path }) => path[0] ?? ''));
  }
  const hyphen = unit.indexOf('-');
  if (hyphen < 0) return [foldWord(unit)];
  return new Set([foldWord(unit.slice(0, hyphen)), foldWord(unit.replaceAll('-', ''))]);
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
