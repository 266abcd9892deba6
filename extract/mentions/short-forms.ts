import { type Document, type Mention, mentionWith, type TokenRange } from '../document.ts';
import { findAbbreviations } from './abbreviations.ts';
import { written } from './name-shape.ts';
import { findOccurrences } from './occurrences.ts';

/**
 * The short form that a paper defines for a thing names it from there on: after "novel object captioning (NOC)", each
 * NOC is a mention of that task.
 *
 * @param mentions those found so far; a place that they hold already is left to them
 */
export function findShortForms(document: Document, mentions: readonly Mention[]): Mention[] {
  const meaning = new Map<string, Mention>();
  for (const sentence of document.sentences) {
    const text = document.paper[sentence.field];
    for (const { long, short } of findAbbreviations(sentence)) {
      const named = mentions.find(
        (mention) =>
          mention.sentence === sentence.index && mention.last === long.last && mention.first < long.last,
      );
      if (named)
        meaning.set(
          written(sentence.tokens, short.first, short.last, text).replace(/(?<=\p{Lu})s$/u, ''),
          named,
        );
    }
  }
  const forms = [...meaning.keys()];
  return findOccurrences(document, forms).flatMap((places, i) => {
    const named = meaning.get(forms[i] ?? '');
    return named
      ? places.filter((place) => !isTaken(place, mentions)).map((place) => shortMention(named, place))
      : [];
  });
}

const shortMention = (named: Mention, { sentence, first, last }: TokenRange): Mention =>
  mentionWith(named, { sentence, first, last, rule: 'short-form', introduced: false });

function isTaken({ sentence, first, last }: TokenRange, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) => mention.sentence === sentence && mention.first < last && mention.last > first,
  );
}
