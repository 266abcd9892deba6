import { CueBook } from '../clauses/cues.ts';
import { type Actor, castOf, readScenes } from '../clauses/scene.ts';
import type { Document, Entity } from '../document.ts';
import type { RelationType } from '../facts.ts';
import cueList from '../knowledge/relation-cues.csv?raw';
import { basedOn } from './based.ts';
import { distilledFrom } from './distilled.ts';
import { Findings } from './findings.ts';
import { outperforms, rivalsIn } from './outperforms.ts';
import { type Carried, scoresOn } from './scores.ts';
import { trainedOn } from './trained.ts';
import { variantOf } from './variants.ts';

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

const BOOK = new CueBook(cueList, 'relation-cues.csv');

/**
 * Finds what a paper says of its entities to one another: six relations, each by the words of one sentence.
 *
 * @param entities with their roles; "our method" stands for the first that the paper introduces
 * @returns each relation once, in the order of the sentences
 */
export function findRelations(document: Document, entities: readonly Entity[]): Relation[] {
  const findings = new Findings();
  if (entities.length < 2) return [];
  const cast = castOf(entities);
  let carried: Carried = { awaited: [], current: null };
  let rivals: readonly Actor[] = [];
  for (const scene of readScenes(document, entities, BOOK, cast)) {
    if (!scene || scene.cues.length === 0) continue;
    outperforms(scene, findings, rivals);
    carried = scoresOn(scene, findings, cast, carried);
    basedOn(scene, findings);
    distilledFrom(scene, findings, cast);
    trainedOn(scene, findings);
    const named = rivalsIn(scene);
    if (named.length > 0) rivals = named;
  }
  variantOf(entities, findings);
  return findings.all();
}
