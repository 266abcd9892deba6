import { counted } from '../picture/drawing.ts';
import type { Deck, RegionSlide } from './deck.ts';
import { type Reference, referenceText } from './reference.ts';
import type { Scores } from './scores.ts';

/** What a speaker has before them while a slide is shown: a paragraph a line, as plain text. */
export const notesOf = {
  overview: ({ regions }: Deck): string =>
    regions
      .map(({ name, facts, terms }) => `${name}: ${facts}${terms.length ? `. ${terms.join(', ')}` : ''}.`)
      .join('\n'),

  region: ({ sayings }: RegionSlide): string =>
    sayings.map(({ says, sentence, paper }) => `${says}:\n“${sentence}”\n${source(paper)}`).join('\n\n'),

  scores: ({ rows, all }: Scores): string => {
    const sentences = rows.flatMap(({ model, benchmark, value, sentence, paper }) =>
      sentence
        ? [`${model} on ${benchmark}, ${value}:\n“${sentence}”${paper ? `\n${source(paper)}` : ''}`]
        : [],
    );
    const rest = all - rows.length;
    if (rest > 0) sentences.push(`${counted(rest, 'more score')} are on the map.`);
    return sentences.join('\n\n');
  },
};

const source = (paper: Reference): string => `${referenceText(paper)}${paper.href ? ` ${paper.href}` : ''}`;
