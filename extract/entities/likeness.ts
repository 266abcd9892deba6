import type { Document, Entity, Mention, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { isMarked, MARK } from '../lexicon/marks.ts';
import { stemOf, stemWord } from '../text/stems.ts';

/** A technique or task as it is compared with the others of its paper. */
export interface Phrase {
  entity: Entity;
  /**
   * The stems of its words of content, once for each of its forms, its name among them. A compound is one word, as
   * "self-supervised" is no narrower "supervised".
   */
  forms: readonly (readonly string[])[];
  /** A bit for the beginning of each of these stems: phrases without a bit in common have no stem that is alike. */
  beginnings: number;
}

/** So many letters at the beginning make two stems one: "markov" and "markovian", "diagnosi" and "diagnost". */
const BEGINNING = 5;
/** Parts of likeness, of occurrences and of distance that are told apart. */
const [FIFTHS, MANY, FAR] = [5, 3, 6] as const;

/** The phrases among the entities of a paper, in the order of their first mention. */
export function phrasesOf(
  { sentences }: Document,
  entities: readonly Entity[],
  knowledge: Pick<Knowledge, 'marks' | 'functionWords'>,
): Phrase[] {
  return entities.flatMap((entity) => {
    if (entity.kind !== 'technique' && entity.kind !== 'task') return [];
    const forms = new Map<string, string[]>();
    const add = (stems: string[]): void => {
      if (stems.length > 0) forms.set(stems.join(' '), stems);
    };
    add(stemsOfName(entity.name, knowledge));
    for (const { sentence, first, last } of entity.mentions)
      add(stemsOf(sentences[sentence]?.tokens.slice(first, last) ?? [], knowledge));
    const all = [...forms.values()];
    return [{ entity, forms: all, beginnings: beginningsOf(all) }];
  });
}

/** Bits in a whole number. */
const BITS = 32;

function beginningsOf(forms: readonly (readonly string[])[]): number {
  let bits = 0;
  for (const form of forms)
    for (const stem of form) {
      let hash = 0;
      for (let i = 0; i < Math.min(stem.length, BEGINNING); i++)
        hash = (Math.imul(hash, BITS - 1) + stem.charCodeAt(i)) | 0;
      bits |= 1 << ((hash ^ (hash >>> 5)) & (BITS - 1));
    }
  return bits;
}

const stemsOfName = (name: string, { functionWords }: Pick<Knowledge, 'functionWords'>): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}+-]+/u)
    .filter((word) => word !== '' && !functionWords.has(word))
    .map((word) => word.split('-').map(stemWord).join('-'));

function stemsOf(tokens: readonly Token[], knowledge: Pick<Knowledge, 'marks'>): string[] {
  const stems: string[] = [];
  for (const token of tokens) {
    if (token.joint === '-' && stems.length > 0) stems.push(`${stems.pop()}-${stemOf(token)}`);
    else if (token.word && !isMarked(token, MARK.function, knowledge)) stems.push(stemOf(token));
  }
  return stems;
}

/** How two forms lie on each other. */
interface Overlap {
  first: readonly string[];
  second: readonly string[];
  /** Stems of both. */
  same: number;
  /** Stems of the first that only begin like one of the second. */
  akin: number;
}

/** The share of the stems of both, 0 to 1, those included that begin alike (Dice 1945). */
const dice = ({ first, second, same, akin }: Overlap): number =>
  (2 * (same + akin)) / (first.length + second.length);

/** The forms of two phrases that have most in common; none where they share no word. */
function overlapOf(one: Phrase, other: Phrase): Overlap | undefined {
  if ((one.beginnings & other.beginnings) === 0) return undefined;
  let best: Overlap | undefined;
  for (const first of one.forms)
    for (const second of other.forms) {
      const same = first.filter((stem) => second.includes(stem)).length;
      const akin = first.filter(
        (stem) =>
          !second.includes(stem) && second.some((two) => !first.includes(two) && beginAlike(stem, two)),
      ).length;
      if (same + akin === 0) continue;
      const overlap = { first, second, same, akin };
      const more = best ? dice(overlap) - dice(best) || same - best.same : 1;
      if (more > 0) best = overlap;
    }
  return best;
}

const beginAlike = (one: string, other: string): boolean =>
  one.length >= BEGINNING &&
  other.startsWith(one.slice(0, BEGINNING)) &&
  !one.includes('-') &&
  !other.includes('-');

/**
 * Tells a sink all by which two phrases of a paper may be known for one thing, or for two: how much of their words they
 * share and which of them has more, where both stand, what stands between them, by what rules they were found and
 * whether the paper brings them forth.
 *
 * @param all the phrases of the paper, as what it brings forth is more surely one thing where it is little
 * @returns whether they share a word; where they do not, nothing is told
 */
export function signsOfLikeness(
  { sentences }: Document,
  one: Phrase,
  other: Phrase,
  all: readonly Phrase[],
  tell: (sign: string) => void,
): boolean {
  const overlap = overlapOf(one, other);
  if (!overlap) return false;
  const { kind } = one.entity;
  tell(`kind=${kind}`);
  tellWords(overlap, kind, tell);
  const own = (phrase: Phrase): string => (phrase.entity.role === 'introduces' ? 'own' : 'not');
  const owns = `${own(one)} ${own(other)}`;
  tell(`own=${owns}`);
  tell(`own=${owns} of ${Math.min(all.filter((phrase) => own(phrase) === 'own').length, MANY)}`);
  const places = [one, other].map(({ entity }) => placesOf(sentences, entity));
  tell(`where=${places.join(' ')}`);
  tell(`times=${timesOf(one)} ${timesOf(other)}`);
  const rules = [one, other].map(({ entity }) => ruleOf(entity));
  tell(`first by=${rules[0]}`);
  tell(`second by=${rules[1]}`);
  tell(`terms=${rules.map((rule) => (rule.startsWith('lexicon') ? 'term' : 'none')).join(' ')}`);
  tellNearest(sentences, one.entity, other.entity, tell);
  return true;
}

function tellWords(overlap: Overlap, kind: string, tell: (sign: string) => void): void {
  const { first, second, same, akin } = overlap;
  const fifths = Math.floor(FIFTHS * dice(overlap) + 1e-9);
  tell(`shared=${Math.min(same + akin, MANY + 1)}`);
  tell(`likeness=${fifths} ${kind}`);
  tell(`exact=${Math.floor((2 * FIFTHS * same) / (first.length + second.length) + 1e-9)}`);
  const [more, less] = [first.length, second.length].map((length) => Math.min(length - same, MANY));
  tell(`more=${more} ${less}`);
  const covers = more === 0 ? (less === 0 ? 'equal' : 'second') : less === 0 ? 'first' : 'none';
  const [head = '', otherHead = ''] = [first.at(-1), second.at(-1)];
  const heads = head === otherHead ? 'same' : beginAlike(head, otherHead) ? 'akin' : 'other';
  tell(`heads=${heads} ${covers}`);
  tell(`lengths=${Math.min(first.length, MANY + 1)} ${Math.min(second.length, MANY + 1)}`);
}

const timesOf = ({ entity }: Phrase): number => Math.min(entity.mentions.length, MANY);

/** Whether a thing stands in the title alone, there too, or in the abstract alone. */
function placesOf(sentences: Document['sentences'], { mentions }: Entity): string {
  const inTitle = mentions.filter(({ sentence }) => sentences[sentence]?.field === 'title').length;
  return inTitle === 0 ? 'abstract' : inTitle === mentions.length ? 'title' : 'both';
}

/** The rule that found it, without what tells two wordings of one rule apart. */
function ruleOf({ mentions }: Entity): string {
  const [name = '', detail] = (mentions[0]?.rule.split('+')[0] ?? '').split(':');
  return detail && (name === 'phrase' || name === 'lexicon') ? `${name}:${detail}` : name;
}

/** What stands between the two where they are nearest in one sentence. */
function tellNearest(
  sentences: Document['sentences'],
  one: Entity,
  other: Entity,
  tell: (sign: string) => void,
): void {
  let nearest: readonly [Mention, Mention] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const a of one.mentions)
    for (const b of other.mentions) {
      if (a.sentence !== b.sentence) continue;
      const pair = a.first < b.first ? ([a, b] as const) : ([b, a] as const);
      const distance = pair[1].first - pair[0].last;
      if (distance < least) [nearest, least] = [pair, distance];
    }
  if (!nearest) {
    tell('distance=apart');
    return;
  }
  tell(`distance=${Math.max(0, Math.min(least, FAR))}`);
  if (least > MANY) return;
  const { tokens = [] } = sentences[nearest[0].sentence] ?? {};
  tell(
    `between=${tokens
      .slice(nearest[0].last, nearest[1].first)
      .map(({ key }) => key)
      .join(' ')}`,
  );
}
