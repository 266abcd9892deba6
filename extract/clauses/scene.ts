import type { Document, Entity, Sentence, Token, TokenRange } from '../document.ts';
import type { Cue } from './cues.ts';
import { isDescribed, type Self, selvesIn } from './self.ts';
import { isA } from './words.ts';

/** What the words of an actor stand for: something that acts and is measured, data, or a task. */
export type ActorKind = 'system' | 'data' | 'task';

/** Someone or something that a sentence speaks of: a mention, or words for what the paper itself brings. */
export interface Actor {
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  kind: ActorKind;
  /** Whom it stands for: empty for "our method" in a paper that names nothing. */
  entities: readonly Entity[];
  /** "we", "our method", "it": not a name. */
  self: boolean;
}

/** Who stands in a sentence, left to right: the same for all rules. */
export interface Stage {
  sentence: Sentence;
  tokens: readonly Token[];
  actors: readonly Actor[];
  /** The actor over each token. */
  actorAt: readonly (Actor | undefined)[];
}

/** A sentence as the rules of one kind read it: its actors and their cue words, left to right. */
export interface Scene extends Stage {
  cues: readonly Cue[];
  /** The series of each actor, once asked for (see `seriesOf`). */
  series: Map<Actor, readonly Actor[]> | undefined;
}

/** Written out, so that all scenes are of one shape: a stage that is spread has another one each time. */
export const sceneOf = ({ sentence, tokens, actors, actorAt }: Stage, cues: readonly Cue[]): Scene => ({
  sentence,
  tokens,
  actors,
  actorAt,
  cues,
  series: undefined,
});

/** What a paper brings, as words without a name refer to it. */
export interface Cast {
  /** Introduced models and techniques, the one that the paper is about first. */
  systems: readonly Entity[];
  /** Introduced benchmarks, likewise. */
  data: readonly Entity[];
  /** The first of them all. */
  main: Entity | undefined;
}

const KIND: Record<Entity['kind'], ActorKind> = {
  model: 'system',
  technique: 'system',
  benchmark: 'data',
  task: 'task',
};

/**
 * The introduced entities of a paper, in the order of {@link RANKS}, and in order of appearance where they rank alike.
 *
 * @param title as tokens
 */
export function castOf(entities: readonly Entity[], title: readonly Token[]): Cast {
  const initials = initialsOf(title.map(({ key }) => key));
  const ranked = entities
    .filter((entity) => entity.role === 'introduces' && entity.mentions.length > 0)
    .map((entity) => ({ entity, at: firstPlace(entity), rank: rankOf(entity, initials) }));
  const short = ranked.filter(({ rank }) => rank === 'short').map(({ entity }) => entity.name);
  const isFull = (phrase: string) =>
    short.some((name) => isShort(name, initialsOf(phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])));
  const introduced = ranked
    .map((one) =>
      one.rank === 'title phrase' && isFull(one.entity.name) ? { ...one, rank: 'full' as const } : one,
    )
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || a.at - b.at)
    .map(({ entity }) => entity);
  return {
    main: introduced[0],
    systems: introduced.filter((entity) => KIND[entity.kind] === 'system'),
    data: introduced.filter((entity) => KIND[entity.kind] === 'data'),
  };
}

/**
 * What "our method" means first: a name of the title, a phrase of the title that a name of the abstract is short for,
 * that name, any other coined name ("VMCNet"), a phrase of the title, and other phrases ("two-branch backbone").
 */
const RANKS = ['title name', 'full', 'short', 'coined', 'title phrase', 'phrase'] as const;

function rankOf(entity: Entity, initials: string): (typeof RANKS)[number] {
  const inTitle = firstPlace(entity) < TITLE;
  // "Towards Agentic OS": words with capitals that the abstract never takes up are no name.
  const once = inTitle && entity.mentions.length === 1 && entity.name.includes(' ');
  if (once || !COINED.test(entity.name)) return inTitle ? 'title phrase' : 'phrase';
  if (inTitle) return 'title name';
  return isShort(entity.name, initials) ? 'short' : 'coined';
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

const firstPlace = ({ mentions }: Entity): number =>
  Math.min(...mentions.map(({ sentence, first }) => sentence * TITLE + first));

/** "TRL" in a paper that is called "Joint task-recursive learning": its capitals open words of the title, in their order. */
function isShort(name: string, initials: string): boolean {
  const capitals = name.match(/\p{Lu}/gu) ?? [];
  let at = 0;
  for (const letter of capitals) {
    at = initials.indexOf(letter.toLowerCase(), at) + 1;
    if (at === 0) return false;
  }
  return capitals.length > 1;
}

/** A name that is no phrase of common words: a capital or digit inside, or one word. */
const COINED = /\S[\p{Lu}\d]|^\p{Lu}\S*$/u;
/** More than a sentence has tokens: what ranks below stands in the title. */
const TITLE = 10_000;
/** What a paper brings, and who stands in each of its sentences: nobody in one that is left undefined. */
export interface Reading {
  cast: Cast;
  /** The tokens of the title, whether it names an entity or not. */
  title: readonly Token[];
  stages: readonly (Stage | undefined)[];
}

/**
 * Reads every sentence that names an entity or speaks of the paper's own things, once for the rules of roles and those
 * of relations.
 *
 * @param entities of which those that the paper introduces have that role already; "our method" stands for them
 */
export function readStages(document: Document, entities: readonly Entity[]): Reading {
  const title = document.sentences.find(({ field }) => field === 'title')?.tokens ?? [];
  const cast = castOf(entities, title);
  const places: { range: TokenRange; entity: Entity }[][] = document.sentences.map(() => []);
  for (const entity of entities)
    for (const mention of entity.mentions) places[mention.sentence]?.push({ range: mention, entity });
  let spokenOf: Entity | true | undefined;
  const stages = document.sentences.map((sentence, i) => {
    const here = places[i] as { range: TokenRange; entity: Entity }[];
    const { tokens } = sentence;
    const actorAt = new Array<Actor | undefined>(tokens.length).fill(undefined);
    const actors: Actor[] = [];
    const put = (actor: Actor) => {
      actors.push(actor);
      for (let t = actor.first; t < actor.last; t++) actorAt[t] = actor;
    };
    here.sort((a, b) => a.range.first - b.range.first || b.range.last - a.range.last);
    for (const { range, entity } of here) {
      if (actorAt[range.first]) continue;
      put({
        first: range.first,
        last: range.last,
        kind: KIND[entity.kind],
        entities: [entity],
        self: false,
      });
    }
    const named = actors.find((actor) => actor.kind !== 'task' && actor.entities[0]?.role === 'introduces');
    const spokenFrom = spokenOf ? 0 : (named?.last ?? tokens.length);
    for (const self of selvesIn(tokens, spokenFrom)) {
      if (apposed(tokens, actorAt, self)) continue;
      const inside = new Set(actorAt.slice(self.first, self.last).filter((actor) => actor !== undefined));
      if ([...inside].some((actor) => isDescribed(tokens, self.first) || namesItself(tokens, actor, self)))
        continue;
      for (const actor of inside) {
        actors.splice(actors.indexOf(actor), 1);
        actorAt.fill(undefined, actor.first, actor.last);
      }
      put({
        first: self.first,
        last: self.last,
        kind: self.data ? 'data' : 'system',
        entities: meant(
          self,
          tokens,
          cast,
          self.pronoun && named && named.last <= self.first ? named.entities[0] : spokenOf,
        ),
        self: true,
      });
    }
    actors.sort((a, b) => a.first - b.first);
    spokenOf =
      named?.entities[0] ??
      (actors.some((actor) => actor.self || actor.entities[0]?.role === 'introduces') || undefined);
    return actors.length > 0 ? { sentence, tokens, actors, actorAt } : undefined;
  });
  return { cast, title, stages };
}

/** "our TODM supernet", "our fine-tuned T5 model", "our SQuAD benchmark": the name inside says who is meant. */
function namesItself(tokens: readonly Token[], actor: Actor, self: Self): boolean {
  const entity = actor.entities[0];
  // "our RoBERTa-based model" is another model than RoBERTa.
  if (tokens[actor.last]?.key === 'based' && entity?.role !== 'introduces') return false;
  return (
    entity?.role === 'introduces' || entity?.kind === 'model' || (entity?.kind === 'benchmark' && self.data)
  );
}

/** "The best model, GPT-4, reaches": the words stand for somebody who is named behind them. */
function apposed(tokens: readonly Token[], actorAt: readonly (Actor | undefined)[], self: Self): boolean {
  const comma = tokens[self.last]?.text === ',';
  const actor = actorAt[comma ? self.last + 1 : self.last];
  if (actor?.entities[0]?.kind !== 'model' || actor.entities[0].role === 'introduces') return false;
  return !comma || /^(?:[,(]|and)$/.test(tokens[actor.last]?.text ?? '');
}

/** The entities that a nameless reference stands for: a pronoun for the one that was spoken of. */
function meant(
  self: Self,
  tokens: readonly Token[],
  { systems, data }: Cast,
  spokenOf: Entity | true | undefined,
): readonly Entity[] {
  if (self.plural && !self.data && /^(?:all|both)$/.test(tokens[self.first]?.key ?? '')) return systems;
  const described = describedBy(self, tokens, self.data ? data : systems);
  if (described) return [described];
  if (self.data) return data.slice(0, 1);
  if (self.pronoun && !self.plural && spokenOf && spokenOf !== true && KIND[spokenOf.kind] === 'system')
    return [spokenOf];
  if (self.model) {
    const models = systems.filter((entity) => entity.kind === 'model');
    if (models.length > 0) return self.plural ? models : models.slice(0, 1);
  }
  return systems.slice(0, 1);
}

/** "our hybrid approach" of a paper that brings a hybrid tokenizer and more: the words between tell which is meant. */
function describedBy(self: Self, tokens: readonly Token[], brought: readonly Entity[]): Entity | undefined {
  if (brought.length < 2) return undefined;
  let best: Entity | undefined;
  let most = 0;
  for (const entity of brought) {
    const name = entity.name.toLowerCase().split(/[\s-]+/);
    let shared = 0;
    for (let i = self.first + 1; i < self.last - 1; i++)
      if (!isA(tokens[i], 'proposed') && name.includes(tokens[i]?.key ?? '')) shared++;
    if (shared > most) [best, most] = [entity, shared];
  }
  return best;
}
