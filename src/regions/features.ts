import type { Role } from '../../extract/facts.ts';
import type { PaperGraph } from '../graph.ts';
import { countSubjects, shippedThesaurus } from './thesaurus.ts';
import type { ReadText, Word } from './words.ts';

/** Sparse rows: the terms of row i and their weights are at `offsets[i] … offsets[i + 1]`. Each row has length 1. */
export interface Vectors {
  terms: string[];
  offsets: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** What counts in a comparison of papers, beside each other: the words of a paper and the entities it names. */
export interface Shares {
  words: number;
  entities: number;
  subjects: number;
}

/** As good on annotated themes as words alone and far better than entities alone: `npm run bench:regions`. */
export const SHARES: Shares = { words: 1, entities: 0.1, subjects: 0.15 };

/** How terms begin that are subjects of the thesaurus. */
export const SUBJECT = 'subject:';

/** How often a title's words count: a title is what the authors hold their paper to be about. */
const TITLE = 7;
/** A pair of words counts half of a word, as its words count already. */
const PAIR = 0.5;
/** A term that more than this share of the papers have tells none of them apart. */
const COMMON = 0.5;
/** Exponent of the inverse frequency: its square root, so that what a few share counts more without drowning the rest. */
const RARITY = 0.5;
/** What an entity is to a paper says how much the paper is about it. */
const ROLE_WEIGHT: Record<Role, number> = {
  introduces: 1,
  addresses: 1,
  uses: 0.8,
  evaluates: 0.6,
  evaluated_on: 0.6,
  mentions: 0.3,
};

/**
 * What each paper is about, as a weighted bag of terms that at least two papers have: word stems, pairs of
 * neighbouring stems, and entities by role. A word weighs √count · (ln papers/with it)^½, title words counted seven times;
 * an entity its role · (ln papers/with it)^½. What everybody mentions binds nothing, what few share binds much.
 *
 * @param papers keys of paper nodes; the rows are in their order
 * @param read the words of the papers, in the same order
 */
export function contentVectors(
  graph: PaperGraph,
  papers: readonly string[],
  read: readonly ReadText[],
  shares: Shares = SHARES,
): Vectors {
  const words = read.map(([title, abstract]) => {
    const bag = new Map<string, number>();
    countWords(bag, title, TITLE);
    countWords(bag, abstract, 1);
    for (const [term, count] of bag) bag.set(term, Math.sqrt(count));
    return bag;
  });
  const entities = papers.map((key) => {
    const bag = new Map<string, number>();
    graph.forEachOutEdge(key, (_edge, { relation }, _paper, entity) => {
      const weight = ROLE_WEIGHT[relation as Role];
      bag.set(entity, Math.max(bag.get(entity) ?? 0, weight));
    });
    return bag;
  });
  const { subjects: known } = shippedThesaurus();
  const subjects = countSubjects(read).map(
    (counts) =>
      new Map([...counts].map(([place, count]) => [`${SUBJECT}${known[place]?.name}`, Math.sqrt(count)])),
  );
  return joined(
    [
      [weighted(words), shares.words],
      [weighted(entities), shares.entities],
      [weighted(subjects), shares.subjects],
    ],
    papers.length,
  );
}

/** Adds the stems of a text to a bag, and the pairs of stems that stand together and say more than a plain word. */
function countWords(bag: Map<string, number>, text: readonly Word[][], times: number): void {
  const add = (term: string, count: number) => bag.set(term, (bag.get(term) ?? 0) + count);
  for (const run of text) {
    let before = '';
    for (const word of run) {
      if (word.isFunction || word.stem.length < 2) {
        before = '';
        continue;
      }
      if (!word.isPlain) add(word.stem, times);
      if (before !== '') add(`${before} ${word.stem}`, times * PAIR);
      before = word.stem;
    }
  }
}

/** The bags with inverse frequency, each of length 1, without what only one paper has or more than half of them. */
function weighted(bags: Map<string, number>[]): Map<string, number>[] {
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return bags.map((bag) => {
    const kept = new Map<string, number>();
    let square = 0;
    for (const [term, count] of bag) {
      const papers = frequency.get(term) ?? 0;
      if (papers < 2 || papers > Math.max(2, bags.length * COMMON)) continue;
      const value = count * Math.log(bags.length / papers) ** RARITY;
      if (value === 0) continue;
      kept.set(term, value);
      square += value * value;
    }
    const length = Math.sqrt(square);
    for (const [term, value] of kept) kept.set(term, value / length);
    return kept;
  });
}

function joined(parts: [Map<string, number>[], number][], rows: number): Vectors {
  const columnOf = new Map<string, number>();
  const terms: string[] = [];
  const offsets = new Uint32Array(rows + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (const [bags, share] of parts) if ((bags[row]?.size ?? 0) > 0) square += share * share;
    for (const [bags, share] of parts) {
      if (share === 0) continue;
      for (const [term, value] of bags[row] ?? []) {
        let column = columnOf.get(term);
        if (column === undefined) {
          column = terms.length;
          columnOf.set(term, column);
          terms.push(term);
        }
        columns.push(column);
        values.push((value * share) / Math.sqrt(square));
      }
    }
    offsets[row + 1] = values.length;
  }
  return { terms, offsets, columns: Uint32Array.from(columns), values: Float64Array.from(values) };
}
