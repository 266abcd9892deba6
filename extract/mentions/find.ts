import { type Document, type Mention, mentionWith, type TokenRange } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { squash } from '../text/fold.ts';
import { withAbbreviatedNames } from './abbreviated-names.ts';
import { findAbbreviations } from './abbreviations.ts';
import { bySentence, eachOf } from './by-sentence.ts';
import { type Coinage, coinageWith } from './coinage.ts';
import { findCoordinated } from './coordination.ts';
import { withDataOfTasks } from './data-of-tasks.ts';
import { findListed } from './enumerations.ts';
import { findDefined, findHeaded, findPlainHeaded } from './headed.ts';
import { findCoinages } from './introductions/find.ts';
import { withUnnamed } from './introductions/unnamed.ts';
import { findJoinedNames } from './joined-names.ts';
import { kindOfCoinage } from './kind.ts';
import { findLexiconHits } from './lexicon-hits.ts';
import { findLines, isOfOneLine } from './lines.ts';
import { findMeasured } from './measured.ts';
import { findMethodPhrases } from './method-phrases.ts';
import { findGluedModelNames, widenModelNames } from './model-names.ts';
import { findNamesByEnding } from './name-endings.ts';
import { written } from './name-shape.ts';
import { phraseName } from './noun-phrase.ts';
import { findOccurrences } from './occurrences.ts';
import { findOfPhrases } from './of-phrases.ts';
import { findItems } from './phrase-lists.ts';
import { findPhrases } from './phrases.ts';
import { withNarrowed } from './redefined.ts';
import { BEATEN, findRivals } from './rivals.ts';
import { findSharedHeads, findShots } from './shared-heads.ts';
import { findShortForms } from './short-forms.ts';
import { findStandingNames } from './standing.ts';
import { findTitleOpening } from './title-opening.ts';
import { findTitleParts } from './title-parts.ts';
import { findToldTasks, strengthenTasks } from './told-tasks.ts';
import { withUsedTasks } from './used-tasks.ts';
import { findVerbalTasks } from './verbal-tasks.ts';
import { strengthenListed, strengthenRepeated } from './weak-terms.ts';
import { withWholePhrases } from './whole-phrases.ts';

/** All mentions of a paper, none overlapping, in the order of the text. */
export function findMentions(document: Document, knowledge: Knowledge): Mention[] {
  const { sentences, paper } = document;
  const known = withNarrowed(
    document,
    eachOf(
      sentences,
      (sentence) => widenModelNames(sentence, findLexiconHits(sentence, knowledge), knowledge),
      (sentence) => findGluedModelNames(sentence, knowledge),
    ),
  );
  const knownIn = bySentence(sentences, known);
  const coinages = withFullForms(
    document,
    [...findCoinages(document, knowledge), ...findStandingNames(document, knowledge)].map((one) =>
      coinageWith(one),
    ),
    knowledge,
  );
  const names = new Set(coinages.flatMap((one) => (one.phrase ? [] : [nameOf(document, one)])));
  const coined = mentionsOfCoinages(
    document,
    [...coinages, ...findLines(document, [...names], knowledge)],
    known,
    knowledge,
  );
  const joined = eachOf(sentences, (sentence) =>
    findJoinedNames(sentence, knownIn(sentence), paper[sentence.field], knowledge),
  );
  const named = keepDisjoint([...coined, ...joined, ...known]);
  const namedIn = bySentence(sentences, named);
  const sisters = eachOf(sentences, (sentence) => findCoordinated(sentence, namedIn(sentence), knowledge));
  const listed = eachOf(sentences, (sentence) => findListed(sentence, namedIn(sentence), knowledge));
  const headed = eachOf(
    sentences,
    (sentence) => findHeaded(sentence, paper[sentence.field], knowledge),
    (sentence) => findDefined(sentence, knowledge),
    (sentence) => findNamesByEnding(sentence, paper[sentence.field], knowledge),
    (sentence) => findMeasured(sentence, paper[sentence.field], knowledge),
    (sentence) => findRivals(document, sentence, named, knowledge),
  );
  const everywhere = spread(document, [...listed, ...headed]);
  const placed = keepDisjoint([
    ...eachOf(
      sentences,
      (sentence) => strengthenListed(sentence, knownIn(sentence)),
      (sentence) => strengthenTasks(sentence, knownIn(sentence), knowledge),
    ),
    ...headed.filter(({ rule }) => rule === BEATEN),
    ...coined,
    ...joined,
    ...known,
    ...sisters,
    ...listed,
    ...everywhere,
    ...eachOf(sentences, (sentence) => findPlainHeaded(sentence, paper[sentence.field], knowledge)),
    ...eachOf(sentences, (sentence) => findVerbalTasks(sentence, knowledge)),
    ...findShots(document, knowledge),
    ...findPhrases(document, knowledge, named),
    ...eachOf(
      sentences,
      (sentence) => findTitleParts(sentence, knowledge),
      (sentence) => findOfPhrases(sentence, knowledge),
      (sentence) => findTitleOpening(sentence, knowledge),
      (sentence) => findItems(sentence, knownIn(sentence), knowledge),
      (sentence) => findToldTasks(sentence, knowledge),
    ),
  ]);
  const whole = withUnnamed(
    document,
    withDataOfTasks(
      document,
      withUsedTasks(
        document,
        withAbbreviatedNames(document, withWholePhrases(document, placed, knowledge), knowledge),
        knowledge,
      ),
      knowledge,
    ),
    knowledge,
  );
  const wholeIn = bySentence(sentences, whole);
  const found = [
    ...whole,
    ...eachOf(
      sentences,
      (sentence) => findSharedHeads(sentence, wholeIn(sentence), knowledge),
      (sentence) => findMethodPhrases(sentence, wholeIn(sentence), knowledge),
    ),
  ];
  return strengthenRepeated([...found, ...findShortForms(document, found)], knowledge)
    .filter((mention) => !knowledge.notEntities.has(squash(mention.name)))
    .sort((a, b) => a.sentence - b.sentence || a.first - b.first);
}

/** "Long Horizon Temperature Scaling (LHTS)": what the paper coins under a short form it coins under the full one too. */
function withFullForms(document: Document, coinages: readonly Coinage[], knowledge: Knowledge): Coinage[] {
  return coinages.flatMap((coinage) => {
    const name = nameOf(document, coinage);
    if (knowledge.notEntities.has(squash(name))) return [];
    const sentence = document.sentences[coinage.sentence];
    const pair = sentence && findAbbreviations(sentence).find(({ short }) => isSamePlace(short, coinage));
    return pair
      ? [coinage, coinageWith(coinage, { first: pair.long.first, last: pair.long.last, short: name })]
      : [coinage];
  });
}

/**
 * Turns places that coin a name into mentions of it wherever it stands in the paper. A name that the lexicon knows
 * stays what the lexicon says, and is marked as introduced.
 */
function mentionsOfCoinages(
  document: Document,
  coinages: readonly Coinage[],
  known: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const byName = new Map<string, Group>();
  const mentions: Mention[] = [];
  for (const coinage of coinages) {
    const same = known.find(
      (mention) =>
        mention.sentence === coinage.sentence &&
        mention.first <= coinage.first &&
        mention.last >= coinage.last,
    );
    if (same) {
      if (coinage.rule === 'title-proposed' || (!coinage.phrase && saysOwn(same, coinage)))
        mentions.push(mentionWith(same, { rule: `${same.rule}+${coinage.rule}`, introduced: true }));
      continue;
    }
    const name = nameOf(document, coinage);
    if (AMOUNT.test(name)) continue;
    // "We introduce Knowledge Graph …": a term of the field is no name, whatever its capitals.
    if (knowledge.notEntities.has(squash(name)) || knowledge.entriesNamed.has(name.toLowerCase())) continue;
    const group = byName.get(squash(name)) ?? { name, coinages: [] };
    group.coinages.push(coinage);
    byName.set(squash(name), group);
  }
  const groups = [...byName.values()];
  const places = findOccurrences(
    document,
    groups.map((group) => group.name),
  );
  groups.forEach((group, i) => {
    const all = places[i] ?? [];
    const line = groups.flatMap((other, n) =>
      isOfOneLine(group.name, other.name) || isFormOf(group, other) || isFormOf(other, group) ? [n] : [],
    );
    const kind = kindOfCoinage(
      document,
      line.flatMap((n) => places[n] ?? []),
      line.flatMap((n) => groups[n]?.coinages ?? []),
      knowledge,
    );
    const at = new Map(group.coinages.map((coinage) => [placeKey(coinage), coinage]));
    for (const coinage of group.coinages)
      if (!all.some((place) => isSamePlace(place, coinage))) all.push(coinage);
    for (const { sentence, first, last } of all) {
      const coinage = at.get(placeKey({ sentence, first, last }));
      mentions.push({
        sentence,
        first,
        last: coinage?.noun ?? last,
        kind,
        name: group.name,
        rule: coinage ? `introduced:${coinage.rule}` : 'introduced:again',
        family: undefined,
        introduced: coinage !== undefined,
        weak: undefined,
      });
    }
  });
  return mentions;
}

/** "We collect 41K-token texts": so many of something are no name. */
const AMOUNT = /^\p{N}+(?:[.,]\p{N}+)*[KkMBT]?(?:-\p{Ll}+)?$/u;

const isFormOf = (full: Group, short: Group): boolean =>
  full.coinages.some((coinage) => coinage.short === short.name);

interface Group {
  name: string;
  coinages: Coinage[];
}

/**
 * Whether the words say of a name that the lexicon knows that it is the paper's own. A list behind a noun ("on two
 * datasets: A and B") does not, and an ordinary term ("our knowledge distillation") was there before.
 */
function saysOwn(known: Mention, { rule }: Coinage): boolean {
  if (/^(?:propose-apposition|propose-abbreviation|part|namely|made)$/.test(rule)) return false;
  return known.name !== known.name.toLowerCase();
}

function nameOf(document: Document, coinage: Coinage): string {
  const sentence = document.sentences[coinage.sentence];
  if (!sentence) return '';
  if (coinage.phrase) return phraseName(sentence.tokens, coinage.first, coinage.last);
  return written(sentence.tokens, coinage.first, coinage.last, document.paper[sentence.field]);
}

const isSamePlace = (a: TokenRange, b: TokenRange): boolean =>
  a.sentence === b.sentence && a.first === b.first && a.last === b.last;

const placeKey = ({ sentence, first, last }: TokenRange): string => `${sentence}:${first}:${last}`;

/** A name found once in a list is the same thing wherever it stands. */
function spread(document: Document, mentions: readonly Mention[]): Mention[] {
  const models = new Map(mentions.map((mention) => [mention.name, mention]));
  const names = [...models.keys()];
  return findOccurrences(document, names).flatMap((places, i) => {
    const model = models.get(names[i] ?? '');
    return model
      ? places.map(({ sentence, first, last }) =>
          mentionWith(model, { sentence, first, last, rule: `${model.rule}:again` }),
        )
      : [];
  });
}

/** The strongest mentions that do not overlap: those that come first in the list, and of each list the longest. */
function keepDisjoint(mentions: readonly Mention[]): Mention[] {
  const taken = new Map<number, boolean[]>();
  // Sorting is stable: of two that are equally long the earlier one stays first.
  return [...mentions]
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .filter(({ sentence, first, last }) => {
      let row = taken.get(sentence);
      if (!row) {
        row = [];
        taken.set(sentence, row);
      }
      for (let i = first; i < last; i++) if (row[i]) return false;
      for (let i = first; i < last; i++) row[i] = true;
      return true;
    });
}
