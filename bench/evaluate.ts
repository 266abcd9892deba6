/**
 * How good the extraction is: precision, recall and F1 on the annotated papers; and how good the map: how well its
 * regions agree with the annotated themes, and the share of a paper's ten nearest papers that are of its region.
 *
 *   npm run evaluate [-- --errors]
 *
 * Scores each annotated set as a whole and by odd and even papers, so that a rule that was made for one half shows on
 * the other; then all sets together. Sets whose texts do not lie beside the checkout are left out. `--errors` lists
 * what is wrong in the odd papers, by the rule that made it: what even papers get wrong stays unread.
 */
import { readFileSync } from 'node:fs';
import { extract, type PaperFacts } from '../extract/index.ts';
import { buildGraph } from '../src/build.ts';
import {
  errorLine,
  type GoldPaper,
  type Score,
  type ScoreError,
  score,
  scoreTable,
} from '../src/score/index.ts';
import { readGold, readSeeds } from './gold.ts';
import { bCubed, neighbourShare, regionsByTitle, type Themed } from './map-scores.ts';

const f1 = (result: Score, row: string): string =>
  (result.table.find((one) => one.row === row)?.f1 ?? 0).toFixed(3);

function print(
  name: string,
  facts: PaperFacts[],
  gold: GoldPaper[],
  errors = process.argv.includes('--errors'),
): void {
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
  if (errors) printErrors(odd.errors);
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

const together: { facts: PaperFacts[]; gold: GoldPaper[] } = { facts: [], gold: [] };
for (const { file, papers, texts } of await readGold()) {
  if (texts.length === 0) {
    console.log(`\n${file} is left out: its texts are not beside this checkout.`);
    continue;
  }
  const facts = texts.map((paper) => extract(paper));
  print(file, facts, papers);
  together.facts.push(...facts);
  together.gold.push(...papers);
}
print('all sets together', together.facts, together.gold, false);
printMap(
  (await readSeeds()).map((paper) => extract(paper)),
  JSON.parse(readFileSync(new URL('../tests/gold/dev.json', import.meta.url), 'utf8')),
);
