/**
 * How good the extraction is: precision, recall and F1 on the annotated papers; and how good the map: how well its
 * regions agree with the annotated themes, and the share of a paper's ten nearest papers that are of its region.
 *
 *   npm run evaluate [-- --errors]
 *
 * Scores tests/gold/dev.json against the seeds, as a whole and by odd and even papers, so that a rule that was made for
 * one half shows on the other. Where the texts of broad.json lie beside the checkout they are scored too. `--errors`
 * lists what is wrong, by the rule that made it.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { extract, type PaperFacts } from '../extract/index.ts';
import { buildGraph } from '../src/build.ts';
import { recognise } from '../src/read/index.ts';
import { ndjson } from '../src/read/ndjson.ts';
import {
  errorLine,
  type GoldPaper,
  goldOf,
  type Score,
  type ScoreError,
  score,
  scoreTable,
} from '../src/score/index.ts';
import { bCubed, neighbourShare, regionsByTitle, type Themed } from './map-scores.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const goldIn = (path: string): GoldPaper[] => goldOf(JSON.parse(readFileSync(at(path), 'utf8')));

async function factsOfSeeds(): Promise<PaperFacts[]> {
  const text = readFileSync(at('../seeds/smaller-models.txt'), 'utf8');
  const facts: PaperFacts[] = [];
  for await (const finding of recognise(text)?.read([text], 'smaller-models.txt') ?? []) {
    if ('paper' in finding) facts.push(extract(finding.paper));
  }
  return facts;
}

const CORPUS = at('../../shared/corpora/papers-50k.ndjson.gz');

/** The annotation of broad.json says which papers by `id`; their texts stay out of the project. */
async function factsOfCorpus(path: string): Promise<PaperFacts[]> {
  const wanted = new Set(
    (JSON.parse(readFileSync(at(path), 'utf8')) as { id: string }[]).map(({ id }) => id),
  );
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(CORPUS).pipe(createGunzip()) })) {
    if (wanted.has(JSON.parse(line).id)) lines.push(`${line}\n`);
  }
  const facts: PaperFacts[] = [];
  for await (const finding of ndjson.read(lines, 'corpus'))
    if ('paper' in finding) facts.push(extract(finding.paper));
  return facts;
}

const f1 = (result: Score, row: string): string =>
  (result.table.find((one) => one.row === row)?.f1 ?? 0).toFixed(3);

function print(name: string, facts: PaperFacts[], gold: GoldPaper[]): void {
  const all = score(facts, gold);
  console.log(`\n== ${name}\n${scoreTable(all)}`);
  const odd = score(
    facts,
    gold.filter(({ n }) => n % 2 === 1),
  );
  const even = score(
    facts,
    gold.filter(({ n }) => n % 2 === 0),
  );
  console.log('F1 of halves          odd    even');
  for (const { row } of all.table) console.log(`${row.padEnd(20)} ${f1(odd, row)}  ${f1(even, row)}`);
  if (process.argv.includes('--errors')) printErrors(all.errors);
}

/** Wrong findings by the rule that made them, the worst rule first; then what was not found. */
function printErrors(errors: readonly ScoreError[]): void {
  const byRule = new Map<string, ScoreError[]>();
  for (const error of errors) {
    for (const rule of error.rules.length > 0 ? error.rules : ['(not found)']) {
      byRule.set(rule, [...(byRule.get(rule) ?? []), error]);
    }
  }
  for (const [rule, made] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n${rule}: ${made.length}`);
    for (const error of made) console.log(`  ${errorLine(error)}`);
  }
}

function printMap(facts: PaperFacts[], themes: Themed[]): void {
  const graph = buildGraph(facts, {
    name: 'seeds',
    sources: [],
    counts: { read: facts.length, skipped: {} },
  });
  const { papers, precision, recall, f1 } = bCubed(regionsByTitle(graph), themes);
  console.log('\n== regions of the seeds');
  console.log(
    `B-cubed over ${papers} papers: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
  );
  console.log(`neighbours of the same region: ${neighbourShare(graph).toFixed(3)}`);
}

const seeds = await factsOfSeeds();
print('dev.json', seeds, goldIn('../tests/gold/dev.json'));
printMap(seeds, JSON.parse(readFileSync(at('../tests/gold/dev.json'), 'utf8')));
if (existsSync(CORPUS))
  print('broad.json', await factsOfCorpus('../tests/gold/broad.json'), goldIn('../tests/gold/broad.json'));
else console.log('\nbroad.json is left out: its texts are not beside this checkout.');
