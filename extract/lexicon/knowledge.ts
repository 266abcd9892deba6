import Papa from 'papaparse';
import { traitsBy } from '../candidates/traits.ts';
import { readWeights } from '../candidates/weight-file.ts';
import { Weights } from '../candidates/weights.ts';
import { CONTRIBUTIONS, ContributionWeights } from '../contributions/weights.ts';
import { ENTITY_KINDS, type EntityKind } from '../facts.ts';
import benchmarkRows from '../knowledge/benchmarks.csv?raw';
import weightRows from '../knowledge/candidate-weights.tsv?raw';
import commonplaceList from '../knowledge/commonplaces.txt?raw';
import contributionRows from '../knowledge/contribution-weights.csv?raw';
import coreferenceRows from '../knowledge/coreference-weights.csv?raw';
import cueRows from '../knowledge/cue-words.csv?raw';
import functionWordList from '../knowledge/function-words.txt?raw';
import modifierList from '../knowledge/generic-modifiers.txt?raw';
import headRows from '../knowledge/heads.csv?raw';
import kindWordRows from '../knowledge/kind-words.csv?raw';
import suffixRows from '../knowledge/model-suffixes.csv?raw';
import modelRows from '../knowledge/models.csv?raw';
import nameEndingRows from '../knowledge/name-endings.csv?raw';
import notEntityList from '../knowledge/not-entities.txt?raw';
import phraseHeadRows from '../knowledge/phrase-heads.csv?raw';
import phraseRows from '../knowledge/phrase-statistics.csv?raw';
import roleWeightRows from '../knowledge/role-weights.csv?raw';
import taskRows from '../knowledge/tasks.csv?raw';
import techniqueRows from '../knowledge/techniques.csv?raw';
import tellingWordList from '../knowledge/telling-words.txt?raw';
import verbalHeadRows from '../knowledge/verbal-heads.csv?raw';
import { ROLES, RoleWeights } from '../roles/weights.ts';
import { foldWord, squash } from '../text/fold.ts';
import type { BySpelling } from '../text/spelling.ts';
import type { LexiconEntry } from './entry.ts';
import { marksBy } from './marks.ts';
import { readLexicon, refuseDoubleClaims } from './read.ts';
import { Trie } from './trie.ts';

/**
 * A head noun that makes a phrase a technique or a task, and whether it does so alone, only beside a cue, or only in
 * what the paper calls its own.
 */
export interface PhraseHead {
  kind: 'technique' | 'task';
  strength: 'strong' | 'weak' | 'own';
}

/** All that the rules know of the field and of the language. Plain data, made once, shared by every paper. */
export interface Knowledge {
  trie: Trie;
  entries: readonly LexiconEntry[];
  /** The entries of each canonical name: one thing may have several, and two kinds may share a name. */
  entriesNamed: ReadonlyMap<string, readonly LexiconEntry[]>;
  /** Folded head nouns beside a name: "dataset" makes it a benchmark. */
  heads: ReadonlyMap<string, EntityKind>;
  phraseHeads: ReadonlyMap<string, PhraseHead>;
  /** Phrases that many papers use, in their titles too: terms of the field, whoever writes them. */
  fieldPhrases: ReadonlySet<string>;
  /** Folded words that end or interrupt a noun phrase. */
  functionWords: ReadonlySet<string>;
  /** Folded modifiers that add nothing to a phrase: "novel", "efficient". */
  modifiers: ReadonlySet<string>;
  /** Folded words that tell what a sentence is about, whatever its topic: "propose", "existing", "experiment". */
  tellingWords: ReadonlySet<string>;
  /** Squashed forms that are never an entity: classes of models, metrics, hardware. */
  notEntities: ReadonlySet<string>;
  /** Canonical names of techniques that no repetition makes a finding. */
  commonplaces: ReadonlySet<string>;
  /** Folded words that may follow a model's name as part of it: "instruct", "turbo". */
  modelSuffixes: ReadonlySet<string>;
  /** Those of the suffixes that tell a size: "small", "base". */
  sizeWords: ReadonlySet<string>;
  /** Folded verb → the head noun of the tasks that it words: "detecting" → "detection". */
  verbalHeads: ReadonlyMap<string, string>;
  /** The head nouns of those tasks. */
  deeds: ReadonlySet<string>;
  /** Words near a coined name → how much each speaks for a kind, see `mentions/kind-words.ts`. */
  kindWords: ReadonlyMap<string, { model: number; technique: number; benchmark: number }>;
  /** What names of a kind end with, "…Bench", the longest ending first. */
  nameEndings: readonly { ending: string; kind: EntityKind; sure: boolean }[];
  /** What speaks for and against a candidate, see `candidates/settle.ts`. */
  weights: Weights;
  /** What speaks for being the paper's own, and of which kind, see `contributions/settle.ts`. */
  contributionWeights: ContributionWeights;
  /** What speaks for which role, see `roles/settle.ts`. */
  roleWeights: RoleWeights;
  /** How much each sign speaks for two phrases being one thing, see `entities/coreference.ts`. */
  coreference: ReadonlyMap<string, number>;
  /** Names that a user added: nothing may speak against them. */
  own: ReadonlySet<string>;
  cues: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded word → the cues that hold it: one look-up tells what most words are not. */
  cuesOf: ReadonlyMap<string, readonly string[]>;
  /** Which of these lists hold a spelling, see {@link MARK}. */
  marks: BySpelling<number>;
  /** What a candidate's weights want to know of a spelling, see `candidates/traits.ts`. */
  traits: BySpelling<number>;
}

/**
 * What a user adds: rows in the form of the lexicon files, and written forms that are never to be found. A form that is
 * ignored and the name of an entry takes the whole entry away.
 */
export interface UserKnowledge {
  entries?: readonly LexiconEntry[];
  ignore?: readonly string[];
}

/**
 * Builds the knowledge from the data files and from what a user adds. A user's entry takes over every written form that
 * it claims.
 *
 * @throws LexiconError with file and line when a data file is malformed
 */
export function buildKnowledge(user: UserKnowledge = {}): Knowledge {
  const shipped = [
    ...readLexicon(modelRows, 'models.csv'),
    ...readLexicon(benchmarkRows, 'benchmarks.csv'),
    ...readLexicon(techniqueRows, 'techniques.csv'),
    ...readLexicon(taskRows, 'tasks.csv'),
  ];
  const own = user.entries ?? [];
  refuseDoubleClaims(own);
  const claimed = new Set(own.flatMap((entry) => [entry.name, ...entry.aliases]).map(squash));
  const ignored = new Set((user.ignore ?? []).map(squash));
  const taken = new Set([...claimed, ...ignored]);
  const entries = [
    ...own.flatMap((entry) => withoutForms(entry, ignored)),
    ...shipped.flatMap((entry) => withoutForms(entry, taken)),
  ];
  const cues = new Map(
    rows<{ cue: string; words: string }>(cueRows).map(({ cue, words: list }) => [cue, words(list)] as const),
  );
  const verbalHeads = new Map(
    rows<{ head: string; verbs: string }>(verbalHeadRows).flatMap(({ head, verbs }) =>
      [...words(verbs)].map((verb) => [verb, foldWord(head)] as const),
    ),
  );
  const suffixes = rows<{ suffix: string; meaning: string }>(suffixRows);
  const listed = {
    trie: new Trie(entries),
    entries,
    entriesNamed: byName(entries),
    heads: new Map(
      rows<{ word: string; kind: string }>(headRows).flatMap(({ word, kind }) =>
        isKind(kind) ? [[foldWord(word), kind] as const] : [],
      ),
    ),
    phraseHeads: new Map(
      rows<{ word: string; kind: PhraseHead['kind']; strength: PhraseHead['strength'] }>(phraseHeadRows).map(
        ({ word, kind, strength }) => [foldWord(word), { kind, strength }] as const,
      ),
    ),
    fieldPhrases: new Set(rows<{ phrase: string }>(phraseRows).map(({ phrase }) => phrase)),
    functionWords: words(functionWordList),
    modifiers: words(modifierList),
    tellingWords: words(tellingWordList),
    notEntities: new Set([...lines(notEntityList).map(squash), ...ignored]),
    commonplaces: new Set(lines(commonplaceList)),
    modelSuffixes: new Set(suffixes.map(({ suffix }) => foldWord(suffix))),
    sizeWords: new Set(
      suffixes.filter(({ meaning }) => meaning === 'size').map(({ suffix }) => foldWord(suffix)),
    ),
    kindWords: new Map(
      rows<Record<'feature' | 'model' | 'technique' | 'benchmark', string>>(kindWordRows).map(
        ({ feature, model, technique, benchmark }) =>
          [
            feature,
            { model: Number(model), technique: Number(technique), benchmark: Number(benchmark) },
          ] as const,
      ),
    ),
    nameEndings: rows<{ ending: string; kind: string; strength: string }>(nameEndingRows)
      .flatMap(({ ending, kind, strength }) =>
        isKind(kind) ? [{ ending, kind, sure: strength === 'sure' }] : [],
      )
      .sort((a, b) => b.ending.length - a.ending.length),
    verbalHeads,
    deeds: new Set(verbalHeads.values()),
    weights: new Weights(readWeights(weightRows)),
    contributionWeights: new ContributionWeights(signRows(contributionRows, CONTRIBUTIONS)),
    roleWeights: new RoleWeights(signRows(roleWeightRows, ROLES)),
    coreference: new Map(
      rows<{ sign: string; weight: string }>(coreferenceRows).map(({ sign, weight }) => [
        sign,
        Number(weight),
      ]),
    ),
    own: new Set(own.map(({ name }) => name)),
    cues,
    cuesOf: invert(cues),
  };
  const marked = { ...listed, marks: marksBy(listed) };
  return { ...marked, traits: traitsBy(marked) };
}

/** The weights of signs, in the order of the columns. */
const signRows = (csv: string, columns: readonly string[]): Map<string, number[]> =>
  new Map(
    rows<Record<string, string>>(csv).map(({ sign = '', ...weights }) => [
      sign,
      columns.map((column) => Number(weights[column])),
    ]),
  );

function invert(cues: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [cue, list] of cues)
    for (const word of list) inverted.set(word, [...(inverted.get(word) ?? []), cue]);
  return inverted;
}

function byName(entries: readonly LexiconEntry[]): Map<string, LexiconEntry[]> {
  const named = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const same = named.get(entry.name);
    if (same) same.push(entry);
    else named.set(entry.name, [entry]);
  }
  return named;
}

function withoutForms(entry: LexiconEntry, claimed: ReadonlySet<string>): LexiconEntry[] {
  if (claimed.size === 0) return [entry];
  if (claimed.has(squash(entry.name))) return [];
  return [{ ...entry, aliases: entry.aliases.filter((alias) => !claimed.has(squash(alias))) }];
}

const rows = <Row>(text: string): Row[] =>
  Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy', delimiter: ',', newline: '\n' }).data;
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
const words = (text: string): Set<string> =>
  new Set(
    lines(text)
      .flatMap((line) => line.split(/\s+/))
      .map(foldWord),
  );
const isKind = (text: string): text is EntityKind => ENTITY_KINDS.some((kind) => kind === text);
