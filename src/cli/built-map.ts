import type { PaperFacts } from '../../extract/facts.ts';
import { extract, isOtherLanguage, type Knowledge } from '../../extract/index.ts';
import { buildGraph } from '../build.ts';
import type { PaperGraph } from '../graph.ts';
import { distinct, type Format, mapName } from '../read/index.ts';
import { findings } from './findings.ts';
import type { Input } from './inputs.ts';
import type { Tally } from './tally.ts';
import { progress } from './terminal.ts';

interface Wishes {
  from: Format | undefined;
  name: string;
  tally: Tally;
  /** What the rules know; by default what is shipped. */
  knowledge?: Knowledge | undefined;
}

/** What a map of these inputs is called. */
export const nameOf = (inputs: readonly Input[]): string =>
  mapName(inputs.map(({ folder, label }) => folder ?? label));

/**
 * Reads inputs and builds the one map of them. Papers are extracted, facts taken as they are, and a map gives the facts
 * that it was merged from and keeps its places; where the one input is a map, it stays as it is.
 */
export async function builtMap(
  inputs: readonly Input[],
  { from, name, tally, knowledge }: Wishes,
): Promise<PaperGraph> {
  const facts: PaperFacts[] = [];
  const ids = new Set<string>();
  const meet = distinct();
  let previous: PaperGraph | undefined;
  let graphs = 0;
  let source = { file: '' } as PaperFacts['paper']['source'];
  const sources = new Set<string>();
  for await (const finding of findings(inputs, from, tally)) {
    if ('graph' in finding) {
      previous ??= finding.graph;
      graphs += 1;
      if (knowledge) tally.tooLate(finding.path);
      keepCounts(finding.graph, tally, sources);
      continue;
    }
    const read = 'facts' in finding ? finding.facts.paper : finding.paper;
    source = read.source ?? source;
    if (source.file) sources.add(source.file);
    const { paper, before } = meet(read);
    if (before !== 'no') tally.repeat(source.file, source.line);
    ids.add(paper.id);
    const found = 'facts' in finding ? { ...finding.facts, paper } : extract(paper, knowledge);
    if (isOtherLanguage(found, knowledge)) tally.otherLanguage(source.file, source.line);
    facts.push(found);
  }
  if (previous && graphs === 1 && inputs.length === 1) return previous;
  return buildGraph(facts, {
    name,
    sources: [...sources].sort(),
    counts: { read: ids.size, skipped: Object.fromEntries(tally.skipped) },
    ...(previous ? { previous } : {}),
    onProgress: (step) => progress(step),
  });
}

/** What was passed over when a map was built stays told in the map that it becomes part of. */
function keepCounts(graph: PaperGraph, tally: Tally, sources: Set<string>): void {
  for (const file of graph.getAttribute('sources') ?? []) sources.add(file);
  for (const [reason, count] of Object.entries(graph.getAttribute('counts').skipped ?? {})) {
    tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + count);
  }
}
