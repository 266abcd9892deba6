import type { Token } from '../document.ts';
import { BySpelling, type Spelling } from '../text/spelling.ts';
import { type Sign, type SignSink, WORD_SLOTS, type WordSlot, wordOf } from './surroundings.ts';

/** The roles that words around tell apart, as `knowledge/role-weights.csv` has its columns. */
export const ROLES = ['uses', 'evaluates', 'mentions'] as const;
type Told = (typeof ROLES)[number];
const WIDTH = ROLES.length;

/** Of what the file does not hold. */
const NONE = -1;

/**
 * How much each sign speaks for each role: the weights of a multinomial logistic regression over the models and
 * techniques of annotated papers. Signs that it does not hold say nothing.
 */
export class RoleWeights implements SignSink {
  /** The weights, row after row. */
  readonly #values: Float64Array;
  /** The row of each sign that is no word. */
  readonly #ofSign = new Map<string, Map<string, number>>();
  /** The rows of each word, slot by slot. */
  readonly #ofSlot: Int32Array;
  /** Where those of a spelling begin. */
  readonly #ofWord: BySpelling<number>;
  readonly #sums = new Float64Array(WIDTH);
  /** For each row the last telling of several words that had it, counted from 1. */
  readonly #told: Int32Array;
  #tellings = 0;

  /** @param rows "slot=word" → its weights, in the order of {@link ROLES} */
  constructor(rows: ReadonlyMap<string, readonly number[]>) {
    this.#values = new Float64Array(rows.size * WIDTH);
    this.#told = new Int32Array(rows.size);
    const begins = new Map<string, number>();
    const ofSlot: number[] = [];
    let row = 0;
    for (const [sign, weights] of rows) {
      this.#values.set(weights, row * WIDTH);
      const cut = sign.indexOf('=');
      const [name, value] = [sign.slice(0, cut), sign.slice(cut + 1)];
      const slot = WORD_SLOTS.indexOf(name as WordSlot);
      if (slot < 0) {
        const values = this.#ofSign.get(name) ?? new Map<string, number>();
        this.#ofSign.set(name, values.set(value, row));
      } else {
        let begin = begins.get(value);
        if (begin === undefined) {
          begin = ofSlot.length;
          begins.set(value, begin);
          for (let i = 0; i < WORD_SLOTS.length; i++) ofSlot.push(NONE);
        }
        ofSlot[begin + slot] = row;
      }
      row++;
    }
    this.#ofSlot = Int32Array.from(ofSlot);
    this.#ofWord = new BySpelling((spelling) => begins.get(wordOf(spelling)) ?? NONE);
  }

  get empty(): boolean {
    return this.#told.length === 0;
  }

  sign(sign: Sign, value: string, share: number): void {
    const row = this.#ofSign.get(sign)?.get(value);
    if (row !== undefined) this.#add(row, share);
  }

  word(slot: number, spelling: Spelling, share: number): void {
    const begin = this.#ofWord.of(spelling);
    if (begin !== NONE) this.#add(this.#ofSlot[begin + slot] as number, share);
  }

  words(slot: number, tokens: readonly Token[], first: number, last: number, share: number): void {
    const telling = ++this.#tellings;
    for (let i = first; i < last; i++) {
      const begin = this.#ofWord.of((tokens[i] as Token).spelling);
      if (begin === NONE) continue;
      const row = this.#ofSlot[begin + slot] as number;
      if (row === NONE || this.#told[row] === telling) continue;
      this.#told[row] = telling;
      this.#add(row, share);
    }
  }

  #add(row: number, share: number): void {
    if (row === NONE) return;
    const at = row * WIDTH;
    for (let k = 0; k < WIDTH; k++)
      this.#sums[k] = (this.#sums[k] as number) + share * (this.#values[at + k] as number);
  }

  /** The likeliest role by all that speaks, and its share, 0 to 1. */
  likeliest(speak: (sink: SignSink) => void): { role: Told; share: number } {
    const sums = this.#sums.fill(0);
    speak(this);
    const most = Math.max(...sums);
    const all = sums.reduce((sum, one) => sum + Math.exp(one - most), 0);
    return { role: ROLES[sums.indexOf(most)] ?? 'uses', share: 1 / all };
  }
}
