/**
 * Mines the words by which papers tell what the thing is that they name, into `extract/knowledge/kind-words.csv`:
 *
 *   npm run mine:kinds -- PAPERS.ndjson.gz [GOLD.json …]
 *
 * A name that a paper coins and of which it says in so many words that it is a model, a method or a dataset ("NAME, a
 * dataset of …") is an example of that kind; its features are the other words of the title and those near the name. A
 * logistic regression over the examples gives each word that at least 15 of them have its weights. Papers of the gold
 * files (by `id` or title) are left out, so that nothing is learnt from them.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import type { Coinage } from '../extract/mentions/coinage.ts';
import { findCoinages } from '../extract/mentions/introductions/find.ts';
import { kindVotes } from '../extract/mentions/kind.ts';
import { kindFeatures, type NamedKind } from '../extract/mentions/kind-words.ts';
import { written } from '../extract/mentions/name-shape.ts';
import { findOccurrences } from '../extract/mentions/occurrences.ts';
import { findStandingNames } from '../extract/mentions/standing.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { foldTitle } from '../src/read/identity.ts';
import { softmax } from './regression.ts';

const KINDS: readonly NamedKind[] = ['model', 'technique', 'benchmark'];
/** A kind is certain with the weight of an apposition and twice what any other kind has. */
const SURE = 4;
const LEAST = 15;
const ROUNDS = 30;
const RATE = 0.1;
/** Pulls the weights of rare words to 0. */
const DECAY = 2e-5;
const OUTPUT = new URL('../extract/knowledge/kind-words.csv', import.meta.url);

interface Example {
  kind: number;
  features: string[];
}

const [papersFile, ...goldFiles] = process.argv.slice(2).filter((argument) => argument !== '--');
if (papersFile === undefined) {
  console.error('usage: npm run mine:kinds -- PAPERS.ndjson.gz [GOLD.json …]');
  process.exit(2);
}
const leftOut = new Set(
  goldFiles
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as { id?: string; title: string }[])
    .flatMap(({ id, title }) => [id ?? '', foldTitle(title)]),
);

const knowledge = buildKnowledge();
const examples: Example[] = [];
for await (const line of createInterface({ input: createReadStream(papersFile).pipe(createGunzip()) })) {
  const { id, title, abstract = '' } = JSON.parse(line) as { id: string; title: string; abstract?: string };
  if (!leftOut.has(id) && !leftOut.has(foldTitle(title))) examples.push(...examplesOf(id, title, abstract));
}
const weights = train(examples);
const rows = [...weights]
  .map(([feature, [model, technique, benchmark]]) => ({ feature, model, technique, benchmark }))
  .sort((a, b) => (a.feature < b.feature ? -1 : 1));
writeFileSync(OUTPUT, `${Papa.unparse(rows, { newline: '\n' })}\n`);
const right = examples.filter((example) => best(example, weights) === example.kind).length;
console.log(
  `${rows.length} words from ${examples.length} names, ${((100 * right) / examples.length).toFixed(1)} % of them told`,
);

function examplesOf(id: string, title: string, abstract: string): Example[] {
  const document = readDocument({ id, title, abstract, source: { file: '' } });
  const byName = new Map<string, Coinage[]>();
  for (const coinage of [...findCoinages(document, knowledge), ...findStandingNames(document, knowledge)]) {
    const sentence = document.sentences[coinage.sentence];
    if (coinage.phrase || !sentence) continue;
    const name = written(sentence.tokens, coinage.first, coinage.last, document.paper[sentence.field]);
    byName.set(name, [...(byName.get(name) ?? []), coinage]);
  }
  const names = [...byName.keys()];
  return findOccurrences(document, names).flatMap((places, i): Example[] => {
    const votes = kindVotes(document, places, byName.get(names[i] ?? '') ?? [], knowledge);
    const [first, second] = KINDS.map((kind) => votes[kind]).sort((a, b) => b - a) as [number, number];
    if (first < SURE || second * 2 > first) return [];
    const kind = KINDS.findIndex((one) => votes[one] === first);
    return [{ kind, features: ['bias', ...kindFeatures(document, places, knowledge)] }];
  });
}

/** Softmax regression by stochastic gradient descent, in the order of the papers; weights to two digits. */
function train(all: readonly Example[]): Map<string, [number, number, number]> {
  const counts = new Map<string, number>();
  for (const { features } of all)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const learnt = new Map<string, [number, number, number]>(
    [...counts].flatMap(([feature, count]) => (count >= LEAST ? [[feature, [0, 0, 0]] as const] : [])),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round);
    for (const { kind, features } of all) {
      const rowsOf = features.flatMap((feature) =>
        learnt.has(feature) ? [learnt.get(feature) as [number, number, number]] : [],
      );
      const shares = softmax(sum(rowsOf));
      for (const row of rowsOf)
        for (let k = 0; k < 3; k++)
          row[k] = (row[k] as number) * (1 - DECAY) + rate * ((k === kind ? 1 : 0) - (shares[k] as number));
    }
  }
  for (const row of learnt.values())
    for (let k = 0; k < 3; k++) row[k] = Math.round((row[k] as number) * 100) / 100;
  return learnt;
}

function sum(rowsOf: readonly (readonly number[])[]): number[] {
  const total = [0, 0, 0];
  for (const row of rowsOf) for (let k = 0; k < 3; k++) total[k] = (total[k] as number) + (row[k] as number);
  return total;
}

function best({ features }: Example, learnt: ReadonlyMap<string, readonly number[]>): number {
  const scores = sum(
    features.flatMap((feature) => (learnt.has(feature) ? [learnt.get(feature) as number[]] : [])),
  );
  return scores.indexOf(Math.max(...scores));
}
