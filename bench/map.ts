/**
 * How good the maps of some files are, and how long they take: how many names cover at least half of their papers, the
 * share of a paper's ten nearest papers that are of its region, and the seconds of each step and of the processor.
 *
 *   npm run bench:map -- [--names | --members] FILE...
 *
 * FILE holds papers or facts, in any format that is read. `--names` lists the regions, `--members` their papers too.
 */
import { readFileSync } from 'node:fs';
import { extract, type PaperFacts } from '../extract/index.ts';
import { buildGraph } from '../src/build.ts';
import { recognise } from '../src/read/index.ts';
import { membersOf, neighbourShare } from './map-scores.ts';

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const members = args.includes('--members');
const names = members || args.includes('--names');
/** What the process has used of all processors, which a machine that others share does not stretch as it does the time. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const percent = (share: number): string => `${Math.round(100 * share)}%`.padStart(4);

for (const file of args.filter((arg) => !arg.startsWith('--'))) {
  const text = readFileSync(file, 'utf8');
  const facts: PaperFacts[] = [];
  for await (const finding of recognise(text.slice(0, 65_536))?.read([text], file) ?? []) {
    if ('facts' in finding) facts.push(finding.facts);
    if ('paper' in finding) facts.push(extract(finding.paper));
  }
  const steps: [string, number, number][] = [];
  const graph = buildGraph(facts, {
    name: file,
    sources: [],
    counts: { read: facts.length, skipped: {} },
    onProgress: (step) => steps.push([step, performance.now(), cpuSeconds()]),
  });
  const seconds = steps.slice(1).map(([, at, cpu], i) => {
    const [step, since, before] = steps[i] as [string, number, number];
    return `${step.toLowerCase()} ${((at - since) / 1000).toFixed(1)} s (${(cpu - before).toFixed(1)} s of processor)`;
  });
  const papers = membersOf(graph);
  const clusters = graph.getAttribute('clusters').filter(({ special }) => special === undefined);
  const good = (inner: boolean): string => {
    const these = clusters.filter(({ parent }) => (parent !== undefined) === inner);
    return `${these.filter(({ cover }) => (cover ?? 0) >= 0.5).length} of ${these.length}`;
  };
  console.log(`\n== ${file}: ${facts.length} papers, ${graph.order} nodes; ${seconds.join(', ')}`);
  console.log(`names that cover half of their papers: ${good(false)} regions, ${good(true)} sub-regions`);
  console.log(`neighbours of the same region: ${neighbourShare(graph).toFixed(3)}`);
  console.log(`papers in no region: ${papers.get('other')?.length ?? 0}`);
  if (!names) continue;
  for (const { id, label, cover } of clusters.filter(({ parent }) => parent === undefined)) {
    for (const one of [{ id, label, cover }, ...clusters.filter(({ parent }) => parent === id)]) {
      const own = papers.get(one.id) ?? [];
      const indent = one.id === id ? '' : '    ';
      console.log(`${indent}${percent(one.cover ?? 0)} ${one.label} [${own.length}]`);
      if (members && one.id === id) for (const paper of own) console.log(`       ${paper}`);
    }
  }
}
