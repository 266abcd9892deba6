import { CueBook } from '../clauses/cues.ts';
import type { Reading, Stage } from '../clauses/scene.ts';
import { isA } from '../clauses/words.ts';
import type { Entity } from '../document.ts';
import titleCues from '../knowledge/title-cues.csv?raw';

const BOOK = new CueBook(titleCues, 'title-cues.csv');

/** What kind of paper it is: what it brings, and what its title says it does. */
export interface Bringing {
  /** It brings no system with a name. */
  nameless: boolean;
  /** Nor one without a name: it measures what others made. */
  study: boolean;
  /** "A versus B", "Evaluating …", "Attacks on …": the models that it names are those that it measures. */
  measuring: boolean;
  /** What the title says that the paper only employs: "… using X", where the paper brings something else. */
  employed: ReadonlySet<Entity>;
}

/** Tells what kind of paper it is. */
export function bringingOf({ cast, title, stages }: Reading): Bringing {
  const nameless = cast.systems.length === 0;
  const senses = BOOK.in(title);
  const employed = new Set<Entity>();
  const stage = stages.find((one) => one?.sentence.field === 'title');
  if (stage && cast.systems.length > 1)
    for (const { sense, last } of senses) {
      const entity = stage.actorAt[last]?.entities[0];
      if (sense === 'using' && entity && standsInTitleAlone(entity, stage)) employed.add(entity);
    }
  return {
    nameless,
    study: nameless && !stages.some((one) => one && proposesMethod(one)),
    measuring: senses.some(({ sense }) => sense === 'measuring' || sense === 'attacking'),
    employed,
  };
}

const standsInTitleAlone = ({ mentions }: Entity, { sentence }: Stage): boolean =>
  mentions.every((mention) => mention.sentence === sentence.index);

/** "we propose a method", "a framework is presented": the paper brings a system, though without a name. */
function proposesMethod({ sentence, tokens, actorAt }: Stage): boolean {
  if (sentence.field === 'title') return false;
  for (let i = 0; i < tokens.length; i++) {
    if (!isA(tokens[i], 'proposing')) continue;
    const passive = /^(?:is|are)$/.test(tokens[i - 1]?.key ?? '');
    if (!passive && !actorAt[i - 1]?.self) continue;
    for (let j = passive ? Math.max(0, i - PROPOSED) : i + 1; j < (passive ? i : i + PROPOSED); j++) {
      const token = tokens[j];
      if (
        isA(token, 'data-noun') ||
        isA(token, 'experiment') ||
        /^(?:survey|review|overview)$/.test(token?.key ?? '')
      )
        break;
      if (isA(token, 'method-noun') || isA(token, 'model-noun')) return true;
    }
  }
  return false;
}

/** Words between "propose" and the noun that says what. */
const PROPOSED = 12;
