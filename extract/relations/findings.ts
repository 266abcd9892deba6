import type { Actor, Scene } from '../clauses/scene.ts';
import type { Entity } from '../document.ts';
import type { RelationType } from '../facts.ts';

/** A relation between two entities of one paper, and the sentence that states it. */
export interface Relation {
  type: RelationType;
  /** Ids of entities. */
  from: string;
  to: string;
  /** Of `scores_on`: the score as written. */
  value: string | null;
  /** Name of the rule that found it. */
  rule: string;
  /** Index of the sentence that states it. */
  sentence: number;
}

/** Collects relations, each once: the first sentence that states it keeps it, a later value fills in a missing one. */
export class Findings {
  readonly #found = new Map<string, Relation>();

  /** Each of the first actors with each of the second; a thing has no relation to itself. */
  add(
    type: RelationType,
    scene: Scene,
    rule: string,
    from: readonly Actor[],
    to: readonly Actor[],
    value: string | null = null,
  ): void {
    for (const a of from)
      for (const b of to)
        for (const x of a.entities)
          for (const y of b.entities) this.put(type, scene.sentence.index, rule, x, y, value);
  }

  /** To all that a found relation of another type leads to from the same entity. */
  addOf(type: RelationType, scene: Scene, rule: string, from: Entity, over: RelationType): void {
    for (const { type: known, from: id, to } of [...this.#found.values()])
      if (known === over && id === from.id) this.#put(type, scene.sentence.index, rule, id, to, null);
  }

  /** One relation between two entities. */
  put(
    type: RelationType,
    sentence: number,
    rule: string,
    from: Entity,
    to: Entity,
    value: string | null,
  ): void {
    this.#put(type, sentence, rule, from.id, to.id, value);
  }

  #put(
    type: RelationType,
    sentence: number,
    rule: string,
    from: string,
    to: string,
    value: string | null,
  ): void {
    if (from === to) return;
    const key = `${type} ${from} ${to}`;
    const known = this.#found.get(key);
    if (!known) this.#found.set(key, { type, from, to, value, rule, sentence });
    else if (known.value === null && value !== null)
      this.#found.set(key, { type, from, to, value, rule, sentence });
  }

  all(): Relation[] {
    return [...this.#found.values()].sort((a, b) => a.sentence - b.sentence);
  }
}
