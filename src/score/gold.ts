import type { EntityKind, RelationType, Role } from '../../extract/facts.ts';
import { UnusableInput } from '../read/finding.ts';
import { isObject } from '../read/objects.ts';

/** An entity as a person annotated it. */
export interface GoldEntity {
  id: string;
  kind: EntityKind;
  name: string;
  aliases: string[];
  role: Role;
  /** A careful reader could leave it out or put it in: it counts neither way. */
  optional?: boolean;
}

export interface GoldRelation {
  type: RelationType;
  from: string;
  to: string;
}

/** One annotated paper. */
export interface GoldPaper {
  n: number;
  /** Of the paper in the corpus that its text is from. */
  id?: string;
  title: string;
  entities: GoldEntity[];
  relations: GoldRelation[];
}

/**
 * Takes parsed JSON as annotated papers.
 *
 * @throws UnusableInput that names the first paper which is none
 */
export function goldOf(value: unknown): GoldPaper[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new UnusableInput('holds no annotated papers: expected a JSON array');
  for (const [at, paper] of value.entries()) {
    if (!isGoldPaper(paper))
      throw new UnusableInput(
        `the ${at + 1}. entry is no annotated paper with "title", "entities" and "relations"`,
      );
  }
  return value as GoldPaper[];
}

function isGoldPaper(value: unknown): boolean {
  if (!isObject(value) || typeof value.title !== 'string') return false;
  const { entities, relations } = value;
  if (!Array.isArray(entities) || !Array.isArray(relations)) return false;
  const ids = new Set<unknown>();
  for (const entity of entities) {
    if (!isObject(entity) || typeof entity.name !== 'string' || typeof entity.kind !== 'string') return false;
    ids.add(entity.id);
  }
  return relations.every((relation) => isObject(relation) && ids.has(relation.from) && ids.has(relation.to));
}
