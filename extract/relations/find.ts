import { CueBook } from '../clauses/cues.ts';
import { type Reading, sceneOf } from '../clauses/scene.ts';
import type { Entity } from '../document.ts';
import cueList from '../knowledge/relation-cues.csv?raw';
import { basedOn } from './based.ts';
import { type Measure, speaksOfOwn } from './carried.ts';
import { distilledFrom } from './distilled.ts';
import { Findings, type Relation } from './findings.ts';
import { outperforms } from './outperforms.ts';
import { type Rivals, rivalsAfter } from './rivals.ts';
import { scoresOn } from './scores.ts';
import { trainedOn } from './trained.ts';
import { variantOf } from './variants.ts';

const BOOK = new CueBook(cueList, 'relation-cues.csv');

/**
 * Finds what a paper says of its entities to one another: six relations, each by the words of one sentence.
 *
 * @param reading who stands in each sentence of the paper
 * @param entities of the paper
 * @returns each relation once, in the order of the sentences
 */
export function findRelations({ cast, stages }: Reading, entities: readonly Entity[]): Relation[] {
  const findings = new Findings();
  if (entities.length < 2) return [];
  const single = entities.filter((entity) => entity.kind === 'benchmark').length === 1;
  let measure: Measure = { scored: null, tested: null, begun: false };
  let rivals: Rivals = { compared: [], listed: [] };
  for (const stage of stages) {
    if (!stage) continue;
    if (stage.sentence.field === 'abstract' && stage.actors.some(speaksOfOwn))
      measure = { scored: measure.scored, tested: measure.tested, begun: true };
    const scene = sceneOf(stage, BOOK.in(stage.tokens));
    if (scene.cues.length === 0 && cast.data.length === 0) continue;
    rivals = rivalsAfter(scene, rivals);
    outperforms(scene, findings, cast, rivals);
    measure = scoresOn(scene, findings, cast, measure);
    if (!single) measure = { scored: measure.scored, tested: null, begun: measure.begun };
    basedOn(scene, findings, cast);
    distilledFrom(scene, findings, cast);
    trainedOn(scene, findings);
  }
  variantOf(entities, findings);
  return findings.all();
}
