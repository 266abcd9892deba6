import { CueBook } from '../clauses/cues.ts';
import { objectsOf } from '../clauses/object.ts';
import { type Actor, type Reading, type Scene, sceneOf } from '../clauses/scene.ts';
import { subjectOf } from '../clauses/subject.ts';
import { isA } from '../clauses/words.ts';
import type { Entity, Token } from '../document.ts';
import cueList from '../knowledge/role-cues.csv?raw';
import type { Relation } from '../relations/findings.ts';
import { foldWord } from '../text/fold.ts';

const BOOK = new CueBook(cueList, 'role-cues.csv');

/** What the sentences say for one entity: how often each role, and where it stands. */
export interface Signs {
  uses: number;
  evaluates: number;
  mentions: number;
  trains: number;
  /** "We study X": evaluated, unless the paper brings a system, which then is its answer. */
  asks: number;
  /** "We use X", in the title and the sentences before the results. */
  employs: number;
  /** It stands behind a word for experiments, analyses or findings. */
  experiment: boolean;
  /** It stands somewhere behind "compared with". */
  behindComparison: boolean;
  title: boolean;
  /** A relation says that the paper's own, or another model, is built from it or learns from it. */
  base: boolean;
  /** A relation says that it wins, loses or scores. */
  measured: boolean;
  /** It stands in a sentence of the paper's own, not only before the first "we". */
  own: boolean;
  /** "A random forest": one of many, as nobody speaks of what he studies. */
  oneOfMany: boolean;
}

/** What a cue can say of its objects. */
type Vote = 'uses' | 'evaluates' | 'mentions' | 'trains' | 'asks' | 'employs';

/** Where in the paper a sentence stands, as in argumentative zoning (Teufel and Moens 2002). */
type Zone = 'title' | 'background' | 'own' | 'results';

/**
 * Reads the signs of all entities: the words around each mention vote, where a sentence is the paper's own.
 *
 * @param reading who stands in each sentence of the paper
 * @param entities of the paper; what it introduces is said already
 * @param relations of the paper: who is built from whom, and who is measured
 */
export function signsOf(
  { stages, title }: Reading,
  entities: readonly Entity[],
  relations: readonly Relation[],
): Map<Entity, Signs> {
  const signs = new Map(entities.map((entity) => [entity, noSigns()]));
  readRelations(relations, new Map(entities.map((entity) => [entity.id, signs.get(entity) as Signs])));
  let zone: Zone = 'background';
  for (const stage of stages) {
    if (!stage) continue;
    const scene = sceneOf(stage, BOOK.in(stage.tokens));
    if (scene.sentence.field === 'title') {
      readScene(scene, 'title', signs);
      continue;
    }
    const own = scene.actors.some((actor) => speaksOfOwn(scene.tokens, actor));
    if (zone === 'background' && own) zone = 'own';
    else if (zone === 'own' && speaksOfResults(scene)) zone = 'results';
    readScene(scene, !own && speaksOfOthers(scene) ? 'background' : zone, signs);
  }
  for (const [entity, sign] of signs) if (!sign.own && !sign.title) sign.title = isSpelledIn(title, entity);
  return signs;
}

const noSigns = (): Signs => ({
  uses: 0,
  evaluates: 0,
  mentions: 0,
  trains: 0,
  asks: 0,
  employs: 0,
  experiment: false,
  behindComparison: false,
  title: false,
  base: false,
  measured: false,
  own: false,
  oneOfMany: false,
});

function readRelations(relations: readonly Relation[], signs: ReadonlyMap<string, Signs>): void {
  for (const { type, from, to } of relations) {
    const [a, b] = [signs.get(from), signs.get(to)];
    if (!a || !b) continue;
    if (type === 'based_on' || type === 'distilled_from') b.base = true;
    if (type === 'outperforms') a.measured = b.measured = true;
    if (type === 'scores_on') b.measured = true;
  }
}

/** "Experiments show that …", "Results on X …": from here on the paper speaks of what came out. */
const speaksOfResults = ({ tokens }: Scene): boolean => tokens.some((token) => isA(token, 'resulting'));

/** "Existing approaches rely on X", "While many models like X are strong, …": a sentence about others. */
function speaksOfOthers({ tokens }: Scene): boolean {
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

function readScene(scene: Scene, zone: Zone, signs: ReadonlyMap<Entity, Signs>): void {
  const { tokens, actors } = scene;
  const comparison = scene.cues.find((cue) => cue.sense === 'compares')?.first ?? tokens.length;
  const experiment = tokens.findIndex((token) => isA(token, 'experiment'));
  for (const actor of actors) {
    for (const entity of actor.entities) {
      const sign = signs.get(entity) as Signs;
      if (zone === 'title') sign.title = true;
      if (!actor.self && /^an?$/.test(tokens[actor.first - 1]?.key ?? '')) sign.oneOfMany = true;
      if (zone === 'background' || zone === 'title') continue;
      sign.own = true;
      sign.behindComparison ||= comparison < actor.first;
      sign.experiment ||= experiment >= 0 && experiment < actor.first;
    }
  }
  if (zone === 'background') return;
  const vote = (governed: readonly Actor[], role: Vote) => {
    for (const actor of governed)
      if (!actor.self) for (const entity of actor.entities) (signs.get(entity) as Signs)[role]++;
  };
  for (const cue of scene.cues) {
    switch (cue.sense) {
      case 'compares':
        vote(objectsOf(scene, cue.last, 'system'), 'evaluates');
        break;
      case 'employs': {
        const objects = objectsOf(scene, cue.last, 'system');
        vote(objects, 'uses');
        if (zone !== 'results') vote(objects, 'employs');
        break;
      }
      case 'uses':
      case 'evaluates':
      case 'mentions':
      case 'asks':
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

/** The title has all words of its name, though other words stand between them. */
function isSpelledIn(title: readonly Token[], { name }: Entity): boolean {
  const words = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord);
  return words.length > 0 && words.every((word) => title.some(({ key }) => key === word));
}
