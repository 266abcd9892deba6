import type { Document, Mention, Sentence, Token } from '../../document.ts';
import type { Knowledge } from '../../lexicon/knowledge.ts';
import { isMarked, MARK } from '../../lexicon/marks.ts';
import type { Coinage } from '../coinage.ts';
import { hasStrongName, unitsOf } from '../name-shape.ts';
import { phraseEnd, phraseName, withoutModifiers } from '../noun-phrase.ts';
import { isModifierOf } from './bounds.ts';
import { beforeParticiple, isGeneric, isNamed, saysHow } from './phrase.ts';
import { isSurvey } from './title.ts';

/**
 * What a paper brings forth without a name, asked only where no other rule has found anything of its own: the object of
 * its first verb of proposing ("we present a pipelined approach"), whatever noun ends it, and the phrase that opens its
 * title. They are two wordings of one thing. The title alone counts where it names a method or says how one is done.
 *
 * @returns the mentions given, without those that the phrase takes over, and the phrase where there is one
 */
export function withUnnamed(
  document: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const own = mentions.some((mention) => mention.introduced) ? [] : findUnnamed(document, knowledge);
  const [first] = own;
  if (!first) return [...mentions];
  const name = phraseName(document.sentences[first.sentence]?.tokens ?? [], first.first, first.last);
  const isTaken = (mention: Mention) =>
    own.some(
      (phrase) =>
        phrase.sentence === mention.sentence && mention.first < phrase.last && mention.last > phrase.first,
    );
  return [
    ...mentions.filter((mention) => !isTaken(mention)),
    ...own.map(
      ({ sentence, first: from, last, noun }): Mention => ({
        sentence,
        first: from,
        last: noun ?? last,
        kind: 'technique',
        name,
        rule: 'introduced:unnamed',
        family: undefined,
        introduced: true,
        weak: undefined,
      }),
    ),
  ];
}

function findUnnamed({ sentences }: Document, knowledge: Knowledge): Coinage[] {
  const [title] = sentences;
  const opening = title?.field === 'title' ? openingOf(title, knowledge) : undefined;
  for (const sentence of sentences) {
    const proposed = sentence.field === 'title' ? undefined : proposedIn(sentence, knowledge);
    if (proposed) return opening ? [opening, proposed] : [proposed];
  }
  return opening && title && saysMethod(title.tokens, opening, knowledge) ? [opening] : [];
}

/** "A Consensus-Based Framework for …", "Diffraction-Aware Localization of …": up to what it is for or works by. */
function openingOf(sentence: Sentence, knowledge: Knowledge): Coinage | undefined {
  const { tokens } = sentence;
  if (isSurvey(tokens, knowledge)) return undefined;
  const from = /^(?:an?|the|towards?)$/i.test(tokens[0]?.text ?? '') ? 1 : 0;
  // "Learning Berths for …" tells what is done.
  if (/ing$/.test(tokens[from]?.key ?? '') && tokens[from + 1]?.joint !== '-') return undefined;
  const found = phraseAt(sentence, from, knowledge);
  const next = tokens[found?.noun ?? found?.last ?? 0]?.text ?? '';
  return /^(?:for|of|with|via|using|in|by|through|to|based|on|:)?$/i.test(next) ? found : undefined;
}

const saysMethod = (tokens: readonly Token[], { first, last }: Coinage, knowledge: Knowledge): boolean =>
  isGeneric(tokens[last - 1], knowledge) || saysHow(tokens, first, last - 1, knowledge);

function proposedIn(sentence: Sentence, knowledge: Knowledge): Coinage | undefined {
  const { tokens } = sentence;
  let self = false;
  for (let verb = 0; verb < tokens.length; verb++) {
    if (!self && isMarked(tokens[verb], MARK.self, knowledge)) self = true;
    if (!self || !isMarked(tokens[verb], MARK['bring-forth'], knowledge)) continue;
    if (!/^(?:an?|the|our|two|three|several)$/.test(tokens[verb + 1]?.text ?? '')) continue;
    const found = phraseAt(sentence, verb + 2, knowledge);
    // "an indoor navigation (IN) dataset", "a search method, QuayNet": more is said of it.
    if (found && !/^(?:[(,*]|and|or)$/.test(tokens[found.noun ?? found.last]?.text ?? '')) return found;
  }
  return undefined;
}

/** The phrase in ordinary words that begins at `from`, if it can be somebody's own; one with one modifier keeps its noun. */
function phraseAt(sentence: Sentence, from: number, knowledge: Knowledge): Coinage | undefined {
  const { tokens, index } = sentence;
  const end = beforeParticiple(tokens, from, phraseEnd(tokens, from, knowledge), knowledge);
  const first = withoutModifiers(tokens, from, end, knowledge);
  const head = tokens[end - 1];
  if (!head || end - first < 2 || isModifierOf(tokens, end, knowledge)) return undefined;
  if (isNamed(tokens, end, knowledge) || hasStrongName(tokens, end - 1, end)) return undefined;
  if (!canBeOwn(head, knowledge)) return undefined;
  let last = end;
  while (last > first && isGeneric(tokens[last - 1], knowledge) && tokens[last - 1]?.joint !== '-') last--;
  // "an active learning framework" is a term of the field, whatever stands behind it.
  if (knowledge.trie.at(tokens, first).some((hit) => hit.last >= last)) return undefined;
  if (unitsOf(tokens, first, last).length < 2) last = end;
  const saysNothing =
    unitsOf(tokens, first, last).length < 3 &&
    isGeneric(head, knowledge) &&
    knowledge.cues.get('vague-trait')?.has(tokens[first]?.key ?? '');
  if (saysNothing) return undefined;
  return {
    sentence: index,
    first,
    last,
    rule: 'unnamed',
    phrase: true,
    noun: end > last ? end : undefined,
  };
}

/** No result, data, study or quality. */
function canBeOwn({ key }: Token, knowledge: Knowledge): boolean {
  if (/^(?:paper|study|analysis|process)$/.test(key) || /(?:ed|ful|ous|ible|able)$/.test(key)) return false;
  if (key === 'model') return true;
  return (
    !/^(?:model|benchmark|task)$/.test(knowledge.heads.get(key) ?? '') &&
    !knowledge.cues.get('plain-head')?.has(key)
  );
}
