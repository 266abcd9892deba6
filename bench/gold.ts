/**
 * The annotated papers with their texts. The annotations are in `tests/gold`; the texts of dev.json are the seeds, those
 * of the others stay out of the project and are read, by `id`, from the corpus beside it.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Paper } from '../extract/index.ts';
import { foldTitle } from '../src/read/identity.ts';
import { recognise } from '../src/read/index.ts';
import { ndjson } from '../src/read/ndjson.ts';
import { type GoldPaper, goldOf } from '../src/score/index.ts';

export interface GoldSet {
  /** Name of the file in `tests/gold`. */
  file: string;
  papers: GoldPaper[];
  /** Empty where they are not beside this checkout. */
  texts: Paper[];
}

const CORPUS = new URL('../../shared/corpora/papers-50k.ndjson.gz', import.meta.url);
/** The sets that are scored and whose texts are of the corpus. */
export const OF_CORPUS: readonly string[] = [
  'broad.json',
  'mixed.json',
  'results.json',
  'small.json',
  'random.json',
];

/** Papers by which the weights are learnt and nothing is measured. */
export const TO_LEARN = 'learning.json';
const LEARNT_FROM = [TO_LEARN, 'small.json', 'random.json'];

/** Whether the weights of candidates are learnt from a paper: of sets that are scored from odd papers alone. */
export const isLearntFrom = (file: string, n: number): boolean =>
  LEARNT_FROM.includes(file) && (file === TO_LEARN || n % 2 === 1);

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const annotated = (file: string): GoldPaper[] => goldOf(JSON.parse(read(`../tests/gold/${file}`)));

/** All papers of the seed document, annotated or not. */
export async function readSeeds(): Promise<Paper[]> {
  const text = read('../seeds/smaller-models.txt');
  const papers: Paper[] = [];
  for await (const finding of recognise(text)?.read([text], 'smaller-models.txt') ?? [])
    if ('paper' in finding) papers.push(finding.paper);
  return papers;
}

/** The annotated sets, dev.json first. */
export async function readGold(ofCorpus: readonly string[] = OF_CORPUS): Promise<GoldSet[]> {
  const dev = { file: 'dev.json', papers: annotated('dev.json') };
  const wanted = new Set(dev.papers.map(({ title }) => foldTitle(title)));
  const seeds = (await readSeeds()).filter(({ title }) => wanted.has(foldTitle(title)));
  const others = ofCorpus.map((file) => ({ file, papers: annotated(file) }));
  const texts = await readCorpus(
    new Map(
      others.flatMap(({ papers }) => papers.map(({ id, title }) => [id ?? '', foldTitle(title)] as const)),
    ),
  );
  return [
    { ...dev, texts: seeds },
    ...others.map((set) => ({ ...set, texts: set.papers.flatMap(({ id }) => texts.get(id ?? '') ?? []) })),
  ];
}

/** @param wanted id → folded title: papers of one workshop may share an id there */
async function readCorpus(wanted: ReadonlyMap<string, string>): Promise<Map<string, Paper>> {
  const papers = new Map<string, Paper>();
  if (!existsSync(CORPUS)) return papers;
  for await (const line of createInterface({ input: createReadStream(CORPUS).pipe(createGunzip()) })) {
    const { id, title } = JSON.parse(line) as { id: string; title: string };
    if (!wanted.has(id) || wanted.get(id) !== foldTitle(title)) continue;
    for await (const finding of ndjson.read([`${line}\n`], 'corpus'))
      if ('paper' in finding) papers.set(id, finding.paper);
  }
  return papers;
}

/** The papers that weights are learnt from, each with its annotation. */
export async function papersToLearn(): Promise<{ text: Paper; gold: GoldPaper }[]> {
  return (await readGold([...OF_CORPUS, TO_LEARN])).flatMap(({ file, papers, texts }) => {
    const byTitle = new Map(papers.map((paper) => [foldTitle(paper.title), paper]));
    return texts.flatMap((text) => {
      const gold = byTitle.get(foldTitle(text.title));
      return gold && isLearntFrom(file, gold.n) ? [{ text, gold }] : [];
    });
  });
}
