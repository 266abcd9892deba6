import { CueBook } from '../clauses/cues.ts';
import { objectsOf } from '../clauses/object.ts';
import type { Actor, Reading, Scene } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import type { Entity } from '../document.ts';
import type { Role } from '../facts.ts';
import cueList from '../knowledge/role-cues.csv?raw';

const BOOK = new CueBook(cueList, 'role-cues.csv');

/** What the sentences say for one entity: how often each role, and where it stands. */
interface Signs {
  uses: number;
  evaluates: number;
  mentions: number;
  trains: number;
  title: boolean;
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
 */
export function assignRoles({ cast, stages }: Reading, entities: readonly Entity[]): Entity[] {
  const study = cast.systems.length === 0;
  const signs = new Map<Entity, Signs>(
    entities.map((entity) => [
      entity,
      { uses: 0, evaluates: 0, mentions: 0, trains: 0, title: false, own: false },
    ]),
  );
  let background = true;
  for (const stage of stages) {
    if (!stage) continue;
    const scene = { ...stage, cues: BOOK.in(stage.tokens) };
    const title = scene.sentence.field === 'title';
    if (
      !title &&
      scene.actors.some(
        (actor) => actor.self || actor.entities.some((entity) => entity.role === 'introduces'),
      )
    )
      background = false;
    readSigns(scene, signs, title, !title && background);
  }
  return entities.map((entity) => {
    if (entity.role === 'introduces') return entity;
    const [role, roleRule] = roleOf(entity, signs.get(entity) as Signs, study);
    return { ...entity, role, roleRule };
  });
}

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

function roleOf(entity: Entity, sign: Signs, study: boolean): [Role, string] {
  if (entity.kind === 'task') return ['addresses', 'task'];
  if (entity.kind === 'benchmark') {
    if (sign.trains > 0) return ['uses', 'training-data'];
    return sign.own || sign.title ? ['evaluated_on', 'data-of-own'] : ['mentions', 'data-of-background'];
  }
  if (!sign.own && !sign.title) return ['mentions', 'background'];
  if (study && entity.kind === 'model') return ['evaluates', 'study'];
  if (sign.evaluates > sign.uses) return ['evaluates', 'compared'];
  if (sign.uses > 0) return ['uses', 'employed'];
  if (sign.mentions > 0) return ['mentions', 'set-apart'];
  return study ? ['evaluates', 'default-study'] : ['uses', 'default'];
}
