import {
  type Document,
  type Entity,
  entityWith,
  mentionWith,
  type Sentence,
  type Shares,
  type TokenRange,
} from '../document.ts';
import { asOwn, notOwn, united, withKind } from '../entities/revise.ts';
import { takeUp } from '../entities/take-up.ts';
import { ENTITY_KINDS, type EntityKind } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { findAbbreviations } from '../mentions/abbreviations.ts';
import { bySentence } from '../mentions/by-sentence.ts';
import { written } from '../mentions/name-shape.ts';
import { phraseName } from '../mentions/noun-phrase.ts';
import { slug } from '../text/fold.ts';
import { featuresOf } from './features.ts';
import { type Candidate, findCandidates, keyOf } from './find.ts';
import { enoughFor, LEAST_NAMED, leastOf, NOT_OWN, OWN, SURER } from './thresholds.ts';

/** What is nothing with this share or more is not looked at any further. */
const HOPELESS = 1 - LEAST_NAMED;

/** How likely a candidate is each kind. */
type Weighed = Candidate & { shares: Shares };

/**
 * Weighs what the rules found against all that they might have found: what the words around it speak against is dropped
 * or gets another kind, and what nobody found but all speaks for is added. What a user's lexicon names stays.
 *
 * @param entities as the rules found them
 * @returns entities in the order of their first mention
 */
export function settle(document: Document, entities: readonly Entity[], knowledge: Knowledge): Entity[] {
  if (knowledge.weights.empty) return [...entities];
  const weighed = weigh(document, entities, knowledge);
  const used = new Set<string>();
  const settled: Settled[] = [];
  for (const entity of entities) {
    const forms: Shares[] = [];
    const mentions = entity.mentions.map((mention) => {
      const { sentence, first, last } = mention;
      const key = keyOf(document.sentences[sentence]?.tokens ?? [], first, last);
      const form = weighed.get(key);
      used.add(key);
      if (!form) return mention;
      forms.push(form.shares);
      return mentionWith(mention, { shares: form.shares });
    });
    if (knowledge.own.has(entity.name)) settled.push({ entity });
    else if (forms.some((shares) => 1 - shares.nothing >= leastOf(entity)))
      settled.push({ entity: ofKind(entityWith(entity, { mentions }), forms), own: ownOf(forms) });
  }
  settled.push(...unfound(document, entities, settled, weighed, used, knowledge));
  const owned = withOwners(settled).sort((a, b) => firstPlace(a) - firstPlace(b));
  return oneForForms(document, united(owned));
}

/** What is kept, and how likely it is the paper's own; what a user's lexicon names is asked nothing. */
interface Settled {
  entity: Entity;
  own?: number;
}

const ownOf = (forms: readonly Shares[]): number => Math.max(...forms.map(({ introduced }) => introduced));

/**
 * A full form and the short form that the paper sets behind it are one thing, whoever found them: the one that the rules
 * found, or that of the short form, takes the places of the other.
 */
function oneForForms(document: Document, entities: readonly Entity[]): Entity[] {
  let kept = [...entities];
  for (const sentence of document.sentences)
    for (const { long, short } of findAbbreviations(sentence)) {
      const brief = kept.find((entity) => standsAt(entity, sentence.index, short.first, short.last));
      const full = kept.find(
        (entity) => entity !== brief && endsAt(entity, sentence.index, long.first, long.last),
      );
      if (!brief || !full || (!isWeighed(brief) && !isWeighed(full))) continue;
      const [host, guest] = isWeighed(brief) && !isWeighed(full) ? [full, brief] : [brief, full];
      kept = takeUp(kept, new Map([[guest, host]]));
    }
  return kept;
}

const isWeighed = ({ mentions }: Entity): boolean => mentions.every(({ rule }) => rule === 'weighed');

const standsAt = ({ mentions }: Entity, sentence: number, first: number, last: number): boolean =>
  mentions.some((one) => one.sentence === sentence && one.first === first && one.last === last);

const endsAt = ({ mentions }: Entity, sentence: number, first: number, last: number): boolean =>
  mentions.some((one) => one.sentence === sentence && one.last === last && one.first >= first);

function weigh(
  document: Document,
  entities: readonly Entity[],
  knowledge: Knowledge,
): ReadonlyMap<string, Weighed> {
  const mentions = entities.flatMap((entity) => entity.mentions);
  const found = bySentence(document.sentences, mentions);
  const { weights } = knowledge;
  const weighed = new Map<string, Weighed>();
  for (const candidate of findCandidates(document, mentions, knowledge).values()) {
    weights.clear();
    featuresOf(document, candidate, found, knowledge, weights);
    const shares = weights.shares(HOPELESS);
    if (shares) weighed.set(candidate.key, Object.assign(candidate, { shares }));
  }
  return weighed;
}

/** What no rule found, the likeliest first, where nothing else stands. */
function unfound(
  document: Document,
  byRule: readonly Entity[],
  settled: readonly Settled[],
  weighed: ReadonlyMap<string, Weighed>,
  used: ReadonlySet<string>,
  { notEntities }: Knowledge,
): Settled[] {
  const likely = [...weighed.values()]
    .filter(
      (candidate) =>
        !used.has(candidate.key) &&
        !notEntities.has(candidate.key) &&
        1 - candidate.shares.nothing >= enoughFor(writtenOf(document, candidate), byRule),
    )
    .sort((a, b) => a.shares.nothing - b.shares.nothing);
  if (likely.length === 0) return [];
  const taken = document.sentences.map(() => new Set<number>());
  for (const { entity } of settled) for (const mention of entity.mentions) take(mention, taken);
  const added: Settled[] = [];
  for (const candidate of likely) {
    if (candidate.places.some((place) => isTaken(place, taken))) continue;
    for (const place of candidate.places) take(place, taken);
    const { shares } = candidate;
    added.push({ entity: toEntity(document, candidate, kindOf([shares])), own: shares.introduced });
  }
  return added;
}

function writtenOf({ paper, sentences }: Document, { places }: Candidate): string {
  const { sentence, first, last } = places[0] as TokenRange;
  const { tokens, field } = sentences[sentence] as Sentence;
  return written(tokens, first, last, paper[field]);
}

function take({ sentence, first, last }: TokenRange, taken: readonly Set<number>[]): void {
  for (let at = first; at < last; at++) taken[sentence]?.add(at);
}

function isTaken({ sentence, first, last }: TokenRange, taken: readonly ReadonlySet<number>[]): boolean {
  for (let at = first; at < last; at++) if (taken[sentence]?.has(at)) return true;
  return false;
}

const firstPlace = ({ mentions }: Entity): number =>
  Math.min(...mentions.map(({ sentence, first }) => sentence * LONGEST_SENTENCE + first));
const LONGEST_SENTENCE = 100_000;

const most = (forms: readonly Shares[], kind: EntityKind): number =>
  Math.max(...forms.map((shares) => shares[kind]));

function kindOf(forms: readonly Shares[]): EntityKind {
  let best: EntityKind = 'technique';
  for (const kind of ENTITY_KINDS) if (most(forms, kind) > most(forms, best)) best = kind;
  return best;
}

function ofKind(entity: Entity, forms: readonly Shares[]): Entity {
  const kind = kindOf(forms);
  const sure = kind !== entity.kind && most(forms, kind) >= most(forms, entity.kind) + SURER;
  return sure ? withKind(entity, kind) : entity;
}

/**
 * Says whether the words around make a thing the paper's own, or somebody else's. A paper has one thing of its own at
 * least, so that less is asked of the likeliest than of others beside it. A task is nobody's.
 */
function withOwners(settled: readonly Settled[]): Entity[] {
  const likeliest = Math.max(
    ...settled.map(({ entity, own }) => (entity.kind === 'task' || own === undefined ? 0 : own)),
  );
  return settled.map(({ entity, own }) => {
    if (entity.kind === 'task') return notOwn(entity);
    if (own === undefined) return entity;
    if (entity.role === 'introduces') return own < NOT_OWN ? notOwn(entity) : entity;
    return own >= (own === likeliest ? OWN.likeliest : OWN.beside) ? asOwn(entity, 'weighed') : entity;
  });
}

function toEntity(document: Document, { places, shares }: Weighed, kind: EntityKind): Entity {
  const { sentence, first, last } = places[0] as TokenRange;
  const { field, tokens } = document.sentences[sentence] as Sentence;
  const name =
    kind === 'model' || kind === 'benchmark'
      ? written(tokens, first, last, document.paper[field])
      : phraseName(tokens, first, last);
  return {
    id: `${kind}:${slug(name)}`,
    kind,
    name,
    mentions: places.map(({ sentence, first, last }) =>
      mentionWith({ sentence, first, last, kind, name, rule: 'weighed', shares }),
    ),
    role: 'mentions',
    roleRule: 'none',
    family: undefined,
  };
}
