import type { Mention, Shares } from '../document.ts';
import { ENTITY_KINDS } from '../facts.ts';
import { BySpelling, type Spelling } from '../text/spelling.ts';
import { type FeatureSink, FLAGS, LIES, SLOTS, type TOGETHER } from './features.ts';

/** What a candidate can turn out to be: of one of the kinds, or nothing. */
export const VERDICTS = [...ENTITY_KINDS, 'nothing'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The columns of the file of weights. */
export const COLUMNS = [...VERDICTS, 'introduced'] as const;
const WIDTH = COLUMNS.length;
/** In place of a row that the file does not hold. */
const NONE = -1;

/** The name of a word's feature in a slot, as the file of weights has it. An ending is the word's last three letters. */
export const wordFeature = (slot: number, spelling: Spelling): string =>
  `${SLOTS[slot]}=${slot === ENDING ? endingOf(spelling) : foldedOf(spelling)}`;

const ENDING = SLOTS.indexOf('ending');
const endingOf = ({ key }: Spelling): string => key.slice(-3);

/** The slot and the word of a feature, "head=rope"; the slot of what is no word is {@link NONE}. */
function wordOf(feature: string): [slot: number, word: string] {
  const cut = feature.indexOf('=');
  const slot = cut < 0 ? NONE : SLOTS.indexOf(feature.slice(0, cut) as (typeof SLOTS)[number]);
  return [slot, feature.slice(cut + 1)];
}

/** All numbers are one. */
const foldedOf = ({ key }: Spelling): string => (/^\p{N}+$/u.test(key) ? '#' : key);

const PAIR = 'pair=' satisfies `${(typeof TOGETHER)[number]}=`;
const PHRASE = 'phrase=' satisfies `${(typeof TOGETHER)[number]}=`;
const BETWEEN = ' ';

/** The name of the feature of two words side by side. */
export const pairFeature = (left: Spelling, right: Spelling): string =>
  PAIR + foldedOf(left) + BETWEEN + foldedOf(right);

/** The name of the feature of all words of a candidate. */
export const phraseFeature = (key: string): string => PHRASE + key;

/** The names of what is told by a mention that lies so to a candidate: its kind, and its kind and rule. */
export const foundFeatures = (
  lie: number,
  { kind, rule }: Pick<Mention, 'kind' | 'rule'>,
): [string, string] => [`${LIES[lie]}: ${kind}`, `${LIES[lie]}: ${kind} ${rule.split('+')[0]}`];

const AS_LEFT = SLOTS.length;
const AS_RIGHT = AS_LEFT + 1;
/** More words than this are in no pair of a file, and the numbers of two still make a small integer. */
const MOST_WORDS = 1 << 15;

function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

/**
 * How much each feature speaks for each verdict: the weights of a multinomial logistic regression over the candidates of
 * annotated papers. Features that it does not hold say nothing.
 */
export class Weights implements FeatureSink {
  /** Row after row: a paper asks for a word in several slots, so that the rows of one lie side by side. */
  readonly #values: Float32Array;
  /** Where the row of a feature begins that is no word. */
  readonly #rowOf = new Map<string, number>();
  /** Where the rows of a word begin in {@link #rowsOfWords}, a row for each slot. */
  readonly #begin = new Map<string, number>();
  /** The same of a spelling, whose ending is another word. */
  readonly #ofWord: BySpelling<number>;
  /**
   * One table, as one for each spelling would be strewn over memory; spellings of the same rows share theirs. Of a
   * spelling the numbers in {@link #ofPair} stand behind the slots, as the left word and as the right one of a pair.
   */
  readonly #rowsOfWords: number[] = [];
  readonly #ofSame = new Map<string, number>();
  /** Rows by the numbers of two words, as one: most words are in no pair, and so never sought. */
  readonly #ofPair = new Map<number, number>();
  readonly #lefts = new Map<string, number>();
  readonly #rights = new Map<string, number>();
  readonly #ofPhrase = new Map<string, number>();
  readonly #ofFlag: Int32Array;
  readonly #ofFound = new Map<string, Int32Array>();
  readonly #sum = new Float64Array(WIDTH);

  /** @param rows features with their weights, in the order of {@link COLUMNS} */
  constructor(rows: Iterable<readonly [feature: string, weights: readonly number[]]>) {
    const read: number[] = [];
    for (const [feature, weights] of rows) {
      this.#put(feature, read.length);
      for (let k = 0; k < WIDTH; k++) read.push(weights[k] ?? 0);
    }
    this.#values = new Float32Array(read.length);
    let row = 0;
    const place = (from: number): number => {
      for (let k = 0; k < WIDTH; k++) this.#values[row + k] = read[from + k] as number;
      row += WIDTH;
      return row - WIDTH;
    };
    this.#rowsOfWords.forEach((from, i) => {
      if (from !== NONE) this.#rowsOfWords[i] = place(from);
    });
    for (const [pair, from] of this.#ofPair) this.#ofPair.set(pair, place(from));
    for (const others of [this.#rowOf, this.#ofPhrase])
      for (const [name, from] of others) others.set(name, place(from));
    this.#ofFlag = Int32Array.from(FLAGS, (flag) => this.#rowOf.get(flag) ?? NONE);
    this.#ofWord = new BySpelling((spelling) => this.#beginOfSpelling(spelling));
  }

  #put(feature: string, row: number): void {
    const [slot, word] = wordOf(feature);
    if (slot !== NONE) this.#rowsOfWords[this.#beginOf(word) + slot] = row;
    else if (feature.startsWith(PHRASE)) this.#ofPhrase.set(word, row);
    else if (feature.startsWith(PAIR)) {
      const [left = '', right = ''] = word.split(BETWEEN);
      this.#ofPair.set(numberOf(left, this.#lefts) * MOST_WORDS + numberOf(right, this.#rights), row);
    } else this.#rowOf.set(feature, row);
  }

  /** Where the rows of a word begin, made where there are none. */
  #beginOf(word: string): number {
    let begin = this.#begin.get(word);
    if (begin === undefined) {
      begin = this.#rowsOfWords.length;
      this.#begin.set(word, begin);
      for (let slot = 0; slot < SLOTS.length; slot++) this.#rowsOfWords.push(NONE);
    }
    return begin;
  }

  #beginOfSpelling(spelling: Spelling): number {
    const value = foldedOf(spelling);
    const word = this.#begin.get(value) ?? NONE;
    const ending = this.#begin.get(endingOf(spelling)) ?? NONE;
    const left = this.#lefts.get(value) ?? NONE;
    const right = this.#rights.get(value) ?? NONE;
    const same = `${word} ${ending} ${left} ${right}`;
    const known = this.#ofSame.get(same);
    if (known !== undefined) return known;
    const begin = this.#rowsOfWords.length;
    this.#ofSame.set(same, begin);
    for (let slot = 0; slot < SLOTS.length; slot++) {
      const of = slot === ENDING ? ending : word;
      this.#rowsOfWords.push(of === NONE ? NONE : (this.#rowsOfWords[of + slot] as number));
    }
    this.#rowsOfWords.push(left, right);
    return begin;
  }

  /** Nothing is known to speak for or against anything. */
  get empty(): boolean {
    return this.#values.length === 0;
  }

  /** What a feature speaks for, in the order of {@link COLUMNS}; nothing where the file does not hold it. */
  of(feature: string): ArrayLike<number> | undefined {
    const row = this.#rowNamed(feature);
    return row === NONE ? undefined : this.#values.subarray(row, row + WIDTH);
  }

  #rowNamed(feature: string): number {
    const [slot, word] = wordOf(feature);
    if (slot !== NONE) {
      const begin = this.#begin.get(word);
      return begin === undefined ? NONE : (this.#rowsOfWords[begin + slot] as number);
    }
    if (feature.startsWith(PHRASE)) return this.#ofPhrase.get(word) ?? NONE;
    if (!feature.startsWith(PAIR)) return this.#rowOf.get(feature) ?? NONE;
    const [left = '', right = ''] = word.split(BETWEEN);
    const [one, other] = [this.#lefts.get(left) ?? NONE, this.#rights.get(right) ?? NONE];
    return one === NONE || other === NONE ? NONE : (this.#ofPair.get(one * MOST_WORDS + other) ?? NONE);
  }

  word(slot: number, spelling: Spelling, share: number): void {
    this.#add(this.#rowsOfWords[this.#ofWord.of(spelling) + slot] as number, share);
  }

  pair(left: Spelling, right: Spelling): void {
    const one = this.#rowsOfWords[this.#ofWord.of(left) + AS_LEFT] as number;
    if (one === NONE) return;
    const other = this.#rowsOfWords[this.#ofWord.of(right) + AS_RIGHT] as number;
    if (other !== NONE) this.#add(this.#ofPair.get(one * MOST_WORDS + other) ?? NONE, 1);
  }

  phrase(key: string): void {
    this.#add(this.#ofPhrase.get(key) ?? NONE, 1);
  }

  flag(flag: number, share: number): void {
    this.#add(this.#ofFlag[flag] as number, share);
  }

  found(lie: number, mention: Mention, share: number): void {
    const key = `${mention.kind} ${mention.rule}`;
    let rows = this.#ofFound.get(key);
    if (!rows) {
      rows = Int32Array.from(
        LIES.flatMap((_, i) => foundFeatures(i, mention)),
        (name) => this.#rowOf.get(name) ?? NONE,
      );
      this.#ofFound.set(key, rows);
    }
    this.#add(rows[2 * lie] as number, share);
    this.#add(rows[2 * lie + 1] as number, share);
  }

  #add(row: number, share: number): void {
    if (row === NONE) return;
    const sum = this.#sum;
    const values = this.#values;
    for (let k = 0; k < WIDTH; k++) sum[k] = (sum[k] as number) + share * (values[row + k] as number);
  }

  /** Forgets what was told before. */
  clear(): void {
    this.#sum.fill(0);
  }

  /**
   * The shares of the verdicts by all that was told since.
   *
   * @param most the share of nothing from which on there are none
   */
  shares(most: number): Shares | undefined {
    const sum = this.#sum as unknown as Row;
    const model = Math.exp(sum[0]);
    const technique = Math.exp(sum[1]);
    const benchmark = Math.exp(sum[2]);
    const task = Math.exp(sum[3]);
    const nothing = Math.exp(sum[4]);
    const all = model + technique + benchmark + task + nothing;
    if (nothing > most * all) return undefined;
    return {
      model: model / all,
      technique: technique / all,
      benchmark: benchmark / all,
      task: task / all,
      nothing: nothing / all,
      introduced: 1 / (1 + Math.exp(-sum[5])),
    };
  }
}

type Row = [number, number, number, number, number, number];
