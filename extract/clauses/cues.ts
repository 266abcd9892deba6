import Papa from 'papaparse';
import type { Token } from '../document.ts';
import { foldWord } from '../text/fold.ts';
import { BySpelling } from '../text/spelling.ts';
import { tokenize } from '../text/tokens.ts';

/** One place where a cue stands: tokens from `first`, `last` exclusive. */
export interface Cue {
  sense: string;
  /** It is a finite verb or participle, so that a subject stands before it and an object behind. */
  verb: boolean;
  first: number;
  last: number;
}

/** Senses whose words are verbs of a main clause. */
const VERBS: ReadonlySet<string> = new Set(['beats', 'loses', 'scores']);

interface CueNode {
  next: Map<string, CueNode>;
  sense: string | null;
}

/**
 * The words that carry a meaning for the rules, as a trie over folded tokens: at each place the longest form wins, so
 * that "not based on" can be another cue than "based on".
 */
export class CueBook {
  readonly #root: CueNode = { next: new Map(), sense: null };
  readonly #opening = new BySpelling<CueNode | null>(({ key }) => this.#root.next.get(key) ?? null);

  /**
   * @param text CSV with the header `sense,forms`; forms are separated by "|"; a third column is a remark
   * @param file its name, for messages
   * @throws Error on a row without sense or forms and on a form that is given two senses
   */
  constructor(text: string, file: string) {
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: 'greedy',
      delimiter: ',',
    });
    data.forEach((row, i) => {
      const sense = row.sense?.trim();
      const forms = (row.forms ?? '').split('|').map((form) => form.trim());
      if (!sense || forms.some((form) => form === ''))
        throw new Error(`${file}:${i + 2}: a cue needs a sense and forms`);
      for (const form of forms) this.#add(form, sense, `${file}:${i + 2}`);
    });
  }

  #add(form: string, sense: string, place: string): void {
    let node = this.#root;
    for (const token of tokenize(form)) {
      const key = token.word ? foldWord(token.text) : token.text;
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), sense: null };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node.sense !== null && node.sense !== sense)
      throw new Error(`${place}: "${form}" has the sense "${node.sense}" already`);
    node.sense = sense;
  }

  /** The longest cue that starts at token `first`, or null. */
  at(tokens: readonly Token[], first: number): Cue | null {
    let node: CueNode | null | undefined = this.#opening.of((tokens[first] as Token).spelling);
    let found: Cue | null = null;
    for (let last = first + 1; node; last++) {
      if (node.sense !== null) found = { sense: node.sense, verb: VERBS.has(node.sense), first, last };
      const following = tokens[last];
      node = following && node.next.get(following.key);
    }
    return found;
  }

  /** All cues of a sentence, left to right, none inside another. */
  in(tokens: readonly Token[]): Cue[] {
    const cues: Cue[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const cue = this.at(tokens, i);
      if (!cue) continue;
      // "self-improving", "low-rank": no verb of the clause.
      if (cue.verb && tokens[i]?.joint === '-') continue;
      cues.push(cue);
      i = cue.last - 1;
    }
    return cues;
  }
}
