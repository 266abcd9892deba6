import type { Reading } from '../clauses/scene.ts';
import { type Entity, entityWith } from '../document.ts';
import type { Role } from '../facts.ts';
import type { Relation } from '../relations/findings.ts';
import { type Bringing, bringingOf } from './bringing.ts';
import { type Signs, signsOf } from './signs.ts';

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
  reading: Reading,
  entities: readonly Entity[],
  relations: readonly Relation[],
): Entity[] {
  const bringing = bringingOf(reading);
  const signs = signsOf(reading, entities, relations);
  return entities.map((entity) => {
    if (entity.role === 'introduces' && !bringing.employed.has(entity)) return entity;
    const [role, roleRule] = roleOf(entity, signs.get(entity) as Signs, bringing);
    return entityWith(entity, { role, roleRule });
  });
}

function roleOf(entity: Entity, sign: Signs, bringing: Bringing): [Role, string] {
  if (entity.kind === 'task') return ['addresses', 'task'];
  if (entity.kind === 'benchmark') {
    if (sign.measured) return ['evaluated_on', 'scored'];
    if (sign.trains > 0) return ['uses', 'training-data'];
    return sign.own || sign.title ? ['evaluated_on', 'data-of-own'] : ['mentions', 'data-of-background'];
  }
  if (sign.base) return ['uses', 'base'];
  if (bringing.employed.has(entity)) return ['uses', 'employed'];
  if (!sign.own && !sign.title) return ['mentions', 'background'];
  // What a paper asks about, and then brings a system for, is what the system is made for or of.
  const evaluates = sign.evaluates + (bringing.nameless || entity.kind === 'model' ? sign.asks : 0);
  if (entity.kind === 'model') {
    if (bringing.study) return sign.employs > evaluates ? ['uses', 'employed'] : ['evaluates', 'study'];
    if (bringing.nameless && sign.uses <= evaluates) return ['evaluates', 'study'];
    if (bringing.measuring) return ['evaluates', 'title-measures'];
  }
  if (sign.measured) return ['evaluates', 'measured'];
  if (evaluates > sign.uses) return ['evaluates', 'compared'];
  if (entity.kind === 'technique' && sign.behindComparison && standsOnce(entity))
    return ['evaluates', 'behind-comparison'];
  if (bringing.nameless && sign.experiment && sign.employs === 0 && sign.uses > 0)
    return ['evaluates', 'experiment'];
  if (sign.uses > 0) return ['uses', 'employed'];
  if (sign.mentions > 0) return ['mentions', 'set-apart'];
  if (bringing.study) return sign.oneOfMany ? ['uses', 'one-of-many'] : ['evaluates', 'default-study'];
  return ['uses', 'default'];
}

const standsOnce = ({ mentions }: Entity): boolean =>
  mentions.every((mention) => mention.sentence === mentions[0]?.sentence);
