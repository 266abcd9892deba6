import { featuresOf } from '../candidates/features.ts';
import { findCandidates, keyOf } from '../candidates/find.ts';
import { type Sign, signsOfCandidate, writtenIn } from '../candidates/signs.ts';
import { enoughFor, leastOf, NOT_OWN, OWN, SURER } from '../candidates/thresholds.ts';
import { COLUMNS, VERDICTS, type Verdict, type Weights } from '../candidates/weights.ts';
import { readStages } from '../clauses/scene.ts';
import { settleContributions } from '../contributions/settle.ts';
import type { OwnKind } from '../contributions/weights.ts';
import type { Document, Entity, Mention, Sentence, Shares } from '../document.ts';
import { LIKELY, likelyPairs, oneForLikeness } from '../entities/coreference.ts';
import { comparedEntities, entitiesByRule } from '../entities/find.ts';
import { shippedKnowledge } from '../extract.ts';
import type { EntityKind, FactEntity, Role } from '../facts.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { bySentence } from '../mentions/by-sentence.ts';
import type { Paper } from '../paper.ts';
import { findRelations } from '../relations/find.ts';
import { assignRoles } from '../roles/assign.ts';
import { settleRoles } from '../roles/settle.ts';
import { readDocument } from '../text/sentences.ts';
import { type Balance, balanceOf } from './balance.ts';
import { contributionWeighing } from './contributions.ts';
import { ruleWording, signWording } from './wordings.ts';

/** A rule, and what it says in words. */
export interface RuleInWords {
  rule: string;
  says: string;
}

/** How the words in and around a finding were weighed. */
export interface Weighing {
  /** The form that decided, as it is first written. */
  written: string;
  /** The kind that the words spoke for. */
  kind: EntityKind;
  /** How likely it is each kind, or nothing: they add up to 1. */
  shares: Record<Verdict, number>;
  /** What came of it: a finding of a rule was kept, or given another kind, or one that no rule found was added. */
  outcome: 'kept' | 'changed' | 'added';
  /** The kind that the rule gave it, where that was changed. */
  was?: EntityKind;
  /** Share of being anything at all; where the kind was changed, how much likelier the new one is. */
  value: number;
  /** What that value had to reach. */
  needed: number;
  /** The verdict that {@link balance} speaks against: the likeliest of the others, or the kind that it was. */
  rival: Verdict;
  /** What spoke for its kind, and for the rival. */
  balance: Balance;
}

/** How the words decided, against the rules, whether a thing is the paper's own, or of which kind it is then. */
export interface OwnWeighing {
  /** The rules took it for the paper's own. */
  was: boolean;
  share: number;
  /** What makes it the paper's own from there on, and somebody else's below. */
  needed: number;
  /**
   * Where all words around were asked: the kind of own thing that the balance speaks for, against somebody else's, and
   * its part of the share.
   */
  of?: { kind: OwnKind; share: number };
  balance: Balance;
}

/** Two wordings that are one thing by their likeness, as the paper writes them. */
export interface Joining {
  one: string;
  other: string;
  /** How likely they are one thing, 0 to 1. */
  share: number;
  /** What the share had to reach. */
  needed: number;
}

/** Why a paper's facts have an entity. */
export interface Explanation {
  kind: EntityKind;
  role: Role;
  /** Each with the number of places where it found the entity, the first place first. */
  rules: (RuleInWords & { times: number })[];
  roleRule: RuleInWords;
  /** What was joined to it by likeness, the likeliest first. */
  joinings: Joining[];
  /** Not there where a user's lexicon has the name, as then nothing is weighed. */
  weighing?: Weighing;
  own?: OwnWeighing;
}

/** How many reasons are told. */
const MOST = { for: 5, against: 3 };

/**
 * Tells why an entity stands in the facts of a paper: the rules that found it, in words, and which words spoke for and
 * against it. Reads the paper again, so it takes as long as extracting it.
 *
 * @param finding the entity; one of its places is enough to know it by
 * @param knowledge that the facts were found with; by default what is shipped
 * @returns nothing where reading the paper again does not find it
 */
export function explain(
  paper: Paper,
  finding: Pick<FactEntity, 'mentions'>,
  knowledge: Knowledge = shippedKnowledge(),
): Explanation | undefined {
  const document = readDocument(paper);
  const byRule = entitiesByRule(document, knowledge);
  const compared = comparedEntities(document, byRule, knowledge);
  const joined = oneForLikeness(document, compared, knowledge);
  const settled = settleContributions(document, joined, knowledge);
  const place = settled.findIndex((one) => standsAt(document, one, finding));
  const entity = settled[place];
  if (!entity) return undefined;
  const reading = readStages(document, settled);
  const byWords = assignRoles(reading, settled, findRelations(reading, settled));
  const { role, roleRule } = settleRoles(document, byWords, knowledge)[place] as Entity;
  const explanation: Explanation = {
    kind: entity.kind,
    role,
    rules: rulesOf(entity),
    roleRule: { rule: roleRule, says: ruleWording('role', roleRule) },
    joinings: joiningsOf(document, entity, compared, knowledge),
  };
  if (knowledge.weights.empty || knowledge.own.has(entity.name)) return explanation;
  const original = originalOf(entity, byRule);
  const asked = joined.find((one) => one.mentions.some((mention) => standsIn(entity, mention))) ?? entity;
  const formsAt = (places: readonly Mention[]) => formsOf(document, places, byRule, knowledge);
  const forms = formsAt((original ?? entity).mentions);
  const weighing = weighingOf(asked, original, forms, byRule, knowledge);
  const isOwn = entity.role === 'introduces';
  const was = original?.role === 'introduces';
  const around = contributionWeighing(document, asked, joined, knowledge, MOST);
  const own =
    isOwn === was && asked.kind === entity.kind
      ? undefined
      : around
        ? { was, ...around }
        : isOwn !== was
          ? ownOf(was, formsAt((was ? original : entity).mentions), knowledge)
          : undefined;
  return { ...explanation, ...(weighing ? { weighing } : {}), ...(own ? { own } : {}) };
}

function standsAt(
  { sentences }: Document,
  entity: Entity,
  { mentions }: Pick<FactEntity, 'mentions'>,
): boolean {
  return entity.mentions.some(({ sentence, first, last }) => {
    const { field, tokens } = sentences[sentence] as Sentence;
    const [start, end] = [tokens[first]?.start, tokens[last - 1]?.end];
    return mentions.some((one) => one.field === field && one.start === start && one.end === end);
  });
}

function rulesOf({ mentions }: Entity): Explanation['rules'] {
  const times = new Map<string, number>();
  for (const { rule } of mentions) times.set(rule, (times.get(rule) ?? 0) + 1);
  return [...times].map(([rule, count]) => ({ rule, says: ruleWording('entity', rule), times: count }));
}

function joiningsOf(
  document: Document,
  entity: Entity,
  compared: readonly Entity[],
  knowledge: Knowledge,
): Joining[] {
  const isPart = ({ mentions }: Entity): boolean =>
    mentions.every((mention) => entity.mentions.some((one) => isSamePlace(one, mention)));
  const written = ({ mentions }: Entity): string => writtenIn(document, { places: mentions });
  return likelyPairs(document, compared, knowledge)
    .filter(({ one, other }) => isPart(one) && isPart(other))
    .map(({ one, other, share }) => ({ one: written(one), other: written(other), share, needed: LIKELY }));
}

/** The entity as the rules found it, before it was weighed; none where it was added. */
function originalOf({ mentions }: Entity, byRule: readonly Entity[]): Entity | undefined {
  const found = mentions.find(({ rule }) => rule !== 'weighed');
  return found && byRule.find((one) => one.mentions.some((mention) => isSamePlace(mention, found)));
}

const standsIn = ({ mentions }: Entity, place: Mention): boolean =>
  mentions.some((mention) => isSamePlace(mention, place));

const isSamePlace = (a: Mention, b: Mention): boolean =>
  a.sentence === b.sentence && a.first === b.first && a.last === b.last;

/** One way in which an entity is written, weighed. */
interface Form {
  written: string;
  signs: Sign[];
  shares: Shares;
}

function formsOf(
  document: Document,
  places: readonly Mention[],
  byRule: readonly Entity[],
  knowledge: Knowledge,
): Form[] {
  const mentions = byRule.flatMap((entity) => entity.mentions);
  const found = bySentence(document.sentences, mentions);
  const candidates = findCandidates(document, mentions, knowledge);
  const keys = new Set(
    places.map(({ sentence, first, last }) =>
      keyOf((document.sentences[sentence] as Sentence).tokens, first, last),
    ),
  );
  return [...keys].flatMap((key): Form[] => {
    const candidate = candidates.get(key);
    if (!candidate) return [];
    const { weights } = knowledge;
    weights.clear();
    featuresOf(document, candidate, found, knowledge, weights);
    const shares = weights.shares(ANY);
    const signs = signsOfCandidate(document, candidate, found, knowledge);
    return shares ? [{ written: writtenIn(document, candidate), signs, shares }] : [];
  });
}

/** Shares are wanted however likely it is nothing. */
const ANY = 1;

function weighingOf(
  { kind }: Entity,
  original: Entity | undefined,
  forms: readonly Form[],
  byRule: readonly Entity[],
  { weights }: Knowledge,
): Weighing | undefined {
  const was = original && original.kind !== kind ? original.kind : undefined;
  const likely = ({ shares }: Form) => (was ? shares[kind] : 1 - shares.nothing);
  const form = highest(forms, likely);
  if (!form) return undefined;
  const { written, signs, shares } = form;
  const rival =
    was ??
    highest(
      VERDICTS.filter((verdict) => verdict !== kind),
      (verdict) => shares[verdict],
    );
  const share = (verdict: Verdict) => Math.max(...forms.map((one) => one.shares[verdict]));
  return {
    written,
    kind,
    shares: Object.fromEntries(VERDICTS.map((verdict) => [verdict, shares[verdict]])) as Weighing['shares'],
    outcome: was ? 'changed' : original ? 'kept' : 'added',
    ...(was ? { was } : {}),
    value: was ? share(kind) - share(was) : likely(form),
    needed: was ? SURER : original ? leastOf(original) : enoughFor(written, byRule),
    rival: rival ?? 'nothing',
    balance: against(signs, weights, COLUMNS.indexOf(kind), COLUMNS.indexOf(rival ?? 'nothing')),
  };
}

function ownOf(was: boolean, forms: readonly Form[], { weights }: Knowledge): OwnWeighing | undefined {
  const form = highest(forms, ({ shares }) => shares.introduced);
  const share = form?.shares.introduced ?? 0;
  // What another finding took up, or what has become a task, has lost its role by that, and not by words.
  if (!form || (was && share >= NOT_OWN)) return undefined;
  return {
    was,
    share,
    needed: was ? NOT_OWN : share >= OWN.beside ? OWN.beside : OWN.likeliest,
    balance: against(form.signs, weights, COLUMNS.indexOf('introduced')),
  };
}

/** What signs say for one column of the weights, against another or against its contrary. */
const against = (signs: readonly Sign[], weights: Weights, column: number, other?: number): Balance =>
  balanceOf(
    signs,
    (feature) => {
      const row = weights.of(feature);
      return row ? (row[column] ?? 0) - (other === undefined ? 0 : (row[other] ?? 0)) : 0;
    },
    signWording,
    MOST,
  );

/** The first of those for which the measure is greatest. */
function highest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || measure(item) > measure(best)) best = item;
  return best;
}
