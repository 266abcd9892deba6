import { CueBook } from '../clauses/cues.ts';
import { objectsOf } from '../clauses/object.ts';
import type { Actor, Reading, Scene, Stage } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA } from '../clauses/words.ts';
import type { Entity, Token } from '../document.ts';
import type { Role } from '../facts.ts';
import cueList from '../knowledge/role-cues.csv?raw';
import type { Relation } from '../relations/findings.ts';

const BOOK = new CueBook(cueList, 'role-cues.csv');

/** What the sentences say for one entity: how often each role, and where it stands. */
interface Signs {
  uses: number;
  evaluates: number;
  mentions: number;
  trains: number;
  title: boolean;
  /** A relation says that the paper's own, or another model, is built from it or learns from it. */
  base: boolean;
  /** A relation says that it wins, loses or scores. */
  measured: boolean;
  /** It stands in a sentence of the paper's own, not only before the first "we". */
  own: boolean;
}

/**
 * Gives every entity its role in the paper, and the rule that gave it. The words around each mention vote: what is
 * governed by "using" is used, what is "compared with" or "outperformed" is evaluated, what stands only in the sentences
 * before the paper's own is mentioned.
 *
 * @param reading who stands in each sentence of the paper
 * @param entities of the paper; what it introduces is said already
 * @param relations of the paper: who is built from whom, and who is measured
 */
export function assignRoles(
  { cast, stages }: Reading,
  entities: readonly Entity[],
  relations: readonly Relation[],
): Entity[] {
  const nameless = cast.systems.length === 0;
  const study = nameless && !stages.some((stage) => stage && proposesMethod(stage));
  const signs = new Map<Entity, Signs>(
    entities.map((entity) => [
      entity,
      {
        uses: 0,
        evaluates: 0,
        mentions: 0,
        trains: 0,
        title: false,
        base: false,
        measured: false,
        own: false,
      },
    ]),
  );
  const byId = new Map(entities.map((entity) => [entity.id, signs.get(entity) as Signs]));
  for (const relation of relations) readRelation(relation, byId);
  let background = true;
  for (const stage of stages) {
    if (!stage) continue;
    const scene = { ...stage, cues: BOOK.in(stage.tokens) };
    const title = scene.sentence.field === 'title';
    if (!title && scene.actors.some((actor) => speaksOfOwn(scene.tokens, actor))) background = false;
    readSigns(scene, signs, title, !title && (background || speaksOfOthers(scene)));
  }
  return entities.map((entity) => {
    if (entity.role === 'introduces') return entity;
    const [role, roleRule] = roleOf(entity, signs.get(entity) as Signs, { study, nameless });
    return { ...entity, role, roleRule };
  });
}

function readRelation({ type, from, to }: Relation, signs: ReadonlyMap<string, Signs>): void {
  const [a, b] = [signs.get(from), signs.get(to)];
  if (!a || !b) return;
  if (type === 'based_on' || type === 'distilled_from') b.base = true;
  if (type === 'outperforms') a.measured = b.measured = true;
  if (type === 'scores_on') b.measured = true;
}

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

/** "Existing approaches rely on X", "While many models like X are strong, …": a sentence about others. */
function speaksOfOthers({ tokens, actors }: Scene): boolean {
  if (actors.some((actor) => speaksOfOwn(tokens, actor))) return false;
  for (let i = 0; i < 4; i++) {
    if (/^(?:existing|recent|previous|prior|traditional|conventional)$/.test(tokens[i]?.key ?? ''))
      return true;
    if (!isA(tokens[i], 'earlier')) continue;
    for (let j = i + 1; j < i + 5; j++)
      if (isA(tokens[j], 'method-noun') || isA(tokens[j], 'model-noun') || isA(tokens[j], 'paper-noun'))
        return true;
  }
  return false;
}

/** "We", "our method" or the name of what the paper brings; "it" and "they" may be others. */
const speaksOfOwn = (tokens: readonly Token[], actor: Actor): boolean =>
  actor.self
    ? !/^(?:it|they)$/.test(tokens[actor.first]?.key ?? '')
    : actor.entities[0]?.role === 'introduces';

function readSigns(scene: Scene, signs: Map<Entity, Signs>, title: boolean, background: boolean): void {
  for (const actor of scene.actors) {
    for (const entity of actor.entities) {
      const sign = signs.get(entity) as Signs;
      if (title) sign.title = true;
      else if (!background) sign.own = true;
    }
  }
  if (background) return;
  const vote = (actors: readonly Actor[], role: 'uses' | 'evaluates' | 'mentions' | 'trains') => {
    for (const actor of actors)
      if (!actor.self) for (const entity of actor.entities) (signs.get(entity) as Signs)[role]++;
  };
  for (const cue of scene.cues) {
    switch (cue.sense) {
      case 'uses':
      case 'evaluates':
      case 'mentions':
        vote(objectsOf(scene, cue.last, 'system'), cue.sense);
        break;
      case 'trains':
        vote(objectsOf(scene, cue.last, 'data'), 'trains');
        break;
      case 'scores':
        vote(subjectOf(scene, cue.first, 'system').actors, 'evaluates');
        break;
    }
  }
}

/** What kind of paper it is. */
interface Bringing {
  /** It brings no system with a name. */
  nameless: boolean;
  /** Nor one without a name: it measures what others made. */
  study: boolean;
}

function roleOf(entity: Entity, sign: Signs, { study, nameless }: Bringing): [Role, string] {
  if (entity.kind === 'task') return ['addresses', 'task'];
  if (entity.kind === 'benchmark') {
    if (sign.measured) return ['evaluated_on', 'scored'];
    if (sign.trains > 0) return ['uses', 'training-data'];
    return sign.own || sign.title ? ['evaluated_on', 'data-of-own'] : ['mentions', 'data-of-background'];
  }
  if (sign.base) return ['uses', 'base'];
  if (!sign.own && !sign.title) return ['mentions', 'background'];
  if (study && entity.kind === 'model') return ['evaluates', 'study'];
  if (nameless && entity.kind === 'model' && sign.uses <= sign.evaluates) return ['evaluates', 'study'];
  if (sign.measured) return ['evaluates', 'measured'];
  if (sign.evaluates > sign.uses) return ['evaluates', 'compared'];
  if (sign.uses > 0) return ['uses', 'employed'];
  if (sign.mentions > 0) return ['mentions', 'set-apart'];
  return study ? ['evaluates', 'default-study'] : ['uses', 'default'];
}
