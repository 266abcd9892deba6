import type { Mention } from '../document.ts';
import { ENTITY_KINDS } from '../facts.ts';
import { BySpelling, type Spelling } from '../text/spelling.ts';
import { type FeatureSink, FLAGS, LIES, SLOTS, type TOGETHER } from './features.ts';

/** What a candidate can turn out to be: of one of the kinds, or nothing. */
export const VERDICTS = [...ENTITY_KINDS, 'nothing'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** The shares of the verdicts, which add up to 1, and that of being the paper's own, if it is anything. */
export type Shares = Record<Verdict | 'introduced', number>;

/** The columns of the file of weights. */
export const COLUMNS = [...VERDICTS, 'introduced'] as const;
const WIDTH = COLUMNS.length;

/** The name of a word's feature in a slot, as the file of weights has it. An ending is the word's last three letters. */
export function wordFeature(slot: number, spelling: Spelling): string {
  const name = SLOTS[slot] ?? '';
  return `${name}=${name === 'ending' ? spelling.key.slice(-3) : foldedOf(spelling)}`;
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

/**
 * The features with those of one word side by side: a paper asks for a word in several slots, and what lies together
 * comes into the processor's cache together.
 */
function byWord(features: Iterable<string>): string[] {
  const ofWord = new Map<string, string[]>();
  for (const feature of features) {
    const word = feature.slice(feature.indexOf('=') + 1);
    const others = ofWord.get(word);
    if (others) others.push(feature);
    else ofWord.set(word, [feature]);
  }
  return [...ofWord.values()].flat();
}

const NONE = -1;
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
  readonly #values: Float32Array;
  readonly #rowOf: ReadonlyMap<string, number>;
  /** Where the rows of a spelling begin in {@link #rowsOfWords}, a row for each slot. */
  readonly #ofWord: BySpelling<number>;
  /**
   * One table, as one for each spelling would be strewn over memory; words of the same rows share theirs. Behind the
   * slots stand the word's numbers in {@link #ofPair}, as the left one and as the right one of a pair.
   */
  readonly #rowsOfWords: number[] = [];
  /** Rows by the numbers of two words, as one: most words are in no pair, and so never sought. */
  readonly #ofPair = new Map<number, number>();
  readonly #ofPhrase = new Map<string, number>();
  readonly #ofFlag: Int32Array;
  readonly #ofFound = new Map<string, Int32Array>();
  readonly #sum = new Float64Array(WIDTH);

  /** @param rows feature → its weights, in the order of {@link COLUMNS} */
  constructor(rows: ReadonlyMap<string, readonly number[]>) {
    const features = byWord(rows.keys());
    this.#values = Float32Array.from(features.flatMap((feature) => rows.get(feature) ?? []));
    this.#rowOf = new Map(features.map((feature, row) => [feature, row * WIDTH]));
    this.#ofFlag = Int32Array.from(FLAGS, (flag) => this.#rowOf.get(flag) ?? -1);
    const lefts = new Map<string, number>();
    const rights = new Map<string, number>();
    for (const [feature, row] of this.#rowOf)
      if (feature.startsWith(PHRASE)) this.#ofPhrase.set(feature.slice(PHRASE.length), row);
      else if (feature.startsWith(PAIR)) {
        const [left = '', right = ''] = feature.slice(PAIR.length).split(BETWEEN);
        this.#ofPair.set(numberOf(left, lefts) * MOST_WORDS + numberOf(right, rights), row);
      }
    const known = new Map<string, number>();
    this.#ofWord = new BySpelling((spelling) => {
      const value = foldedOf(spelling);
      const rowsOfWord = SLOTS.map((_, slot) => this.#rowOf.get(wordFeature(slot, spelling)) ?? -1);
      rowsOfWord.push(lefts.get(value) ?? NONE, rights.get(value) ?? NONE);
      const same = rowsOfWord.join();
      const begin = known.get(same) ?? this.#rowsOfWords.push(...rowsOfWord) - rowsOfWord.length;
      known.set(same, begin);
      return begin;
    });
  }

  /** Nothing is known to speak for or against anything. */
  get empty(): boolean {
    return this.#rowOf.size === 0;
  }

  /** What a feature speaks for, in the order of {@link COLUMNS}; nothing where the file does not hold it. */
  of(feature: string): ArrayLike<number> | undefined {
    const row = this.#rowOf.get(feature);
    return row === undefined ? undefined : this.#values.subarray(row, row + WIDTH);
  }

  word(slot: number, spelling: Spelling, share: number): void {
    this.#add(this.#rowsOfWords[this.#ofWord.of(spelling) + slot] as number, share);
  }

  pair(left: Spelling, right: Spelling): void {
    const one = this.#rowsOfWords[this.#ofWord.of(left) + AS_LEFT] as number;
    if (one === NONE) return;
    const other = this.#rowsOfWords[this.#ofWord.of(right) + AS_RIGHT] as number;
    if (other !== NONE) this.#add(this.#ofPair.get(one * MOST_WORDS + other) ?? -1, 1);
  }

  phrase(key: string): void {
    this.#add(this.#ofPhrase.get(key) ?? -1, 1);
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
        (name) => this.#rowOf.get(name) ?? -1,
      );
      this.#ofFound.set(key, rows);
    }
    this.#add(rows[2 * lie] as number, share);
    this.#add(rows[2 * lie + 1] as number, share);
  }

  #add(row: number, share: number): void {
    if (row < 0) return;
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
