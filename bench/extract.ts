/**
 * What extraction costs: CPU milliseconds per abstract on one core, warm, as a whole and by stage; and what it costs to
 * start.
 *
 *   npm run bench
 *
 * Reads the seeds and, where it lies beside the checkout, the first 2,000 papers of a corpus. CPU time and not the
 * clock's, so that what else runs counts less; each figure is the least of several rounds, as all that disturbs a
 * round makes it longer.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { settle } from '../extract/candidates/settle.ts';
import { type Reading, readStages } from '../extract/clauses/scene.ts';
import { settleContributions } from '../extract/contributions/settle.ts';
import type { Document, Entity, Mention } from '../extract/document.ts';
import { joinedEntities } from '../extract/entities/find.ts';
import { resolveEntities } from '../extract/entities/resolve.ts';
import { extract, type Paper } from '../extract/index.ts';
import { buildKnowledge, type Knowledge } from '../extract/lexicon/knowledge.ts';
import { findMentions } from '../extract/mentions/find.ts';
import { withoutRedefined } from '../extract/mentions/redefined.ts';
import { findRelations } from '../extract/relations/find.ts';
import type { Relation } from '../extract/relations/findings.ts';
import { assignRoles } from '../extract/roles/assign.ts';
import { settleRoles } from '../extract/roles/settle.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { recognise } from '../src/read/index.ts';
import { ndjson } from '../src/read/ndjson.ts';

const CORPUS = new URL('../../shared/corpora/papers-50k.ndjson.gz', import.meta.url);
const SAMPLE = 2000;
const ROUNDS = 7;
/** Abstracts to read at least, as the engine goes on making code faster for some thousands. */
const WARM = 6000;

/** CPU milliseconds, of this process and its threads, that `work` takes. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function seeds(): Promise<Paper[]> {
  const text = readFileSync(new URL('../seeds/smaller-models.txt', import.meta.url), 'utf8');
  const papers: Paper[] = [];
  for await (const finding of recognise(text)?.read([text], 'smaller-models.txt') ?? [])
    if ('paper' in finding) papers.push(finding.paper);
  return papers;
}

async function corpus(): Promise<Paper[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(CORPUS).pipe(createGunzip()) })) {
    lines.push(`${line}\n`);
    if (lines.length === SAMPLE) break;
  }
  const papers: Paper[] = [];
  for await (const finding of ndjson.read(lines, 'corpus'))
    if ('paper' in finding) papers.push(finding.paper);
  return papers;
}

/** One round of every stage over all papers: the stages in their order, each on what the one before gave. */
function stages(papers: readonly Paper[], knowledge: Knowledge): Record<string, number> {
  let documents: Document[] = [];
  let mentions: Mention[][] = [];
  let entities: Entity[][] = [];
  let readings: Reading[] = [];
  let relations: Relation[][] = [];
  const each = <T>(make: (document: Document, i: number) => T): T[] => documents.map(make);
  return {
    'sentences and tokens': cost(() => {
      documents = papers.map(readDocument);
    }),
    mentions: cost(() => {
      mentions = each((document) => withoutRedefined(document, findMentions(document, knowledge), knowledge));
    }),
    entities: cost(() => {
      entities = each((document, i) => resolveEntities(document, mentions[i] ?? []));
    }),
    'weighing of candidates': cost(() => {
      entities = each((document, i) => settle(document, entities[i] ?? [], knowledge));
    }),
    'one thing, one name': cost(() => {
      entities = each((document, i) => joinedEntities(document, entities[i] ?? [], knowledge));
    }),
    'what the paper brings': cost(() => {
      entities = each((document, i) => settleContributions(document, entities[i] ?? [], knowledge));
    }),
    'who stands where': cost(() => {
      readings = each((document, i) => readStages(document, entities[i] ?? []));
    }),
    relations: cost(() => {
      relations = each((_, i) => findRelations(readings[i] as Reading, entities[i] ?? []));
    }),
    roles: cost(() => {
      each((document, i) =>
        settleRoles(
          document,
          assignRoles(readings[i] as Reading, entities[i] ?? [], relations[i] ?? []),
          knowledge,
        ),
      );
    }),
    'all, as facts': cost(() => {
      for (const paper of papers) extract(paper, knowledge);
    }),
  };
}

function print(name: string, papers: readonly Paper[], knowledge: Knowledge): void {
  const rounds = Array.from({ length: Math.max(ROUNDS, WARM / papers.length) }, () =>
    stages(papers, knowledge),
  );
  console.log(`\n${name}: ${papers.length} papers, CPU ms each`);
  for (const stage of Object.keys(rounds[0] ?? {})) {
    const least = Math.min(...rounds.map((round) => round[stage] ?? 0));
    console.log(`  ${stage.padEnd(22)} ${(least / papers.length).toFixed(3)}`);
  }
}

const starts = Array.from({ length: 3 }, () => cost(() => buildKnowledge()));
console.log(
  `knowledge from its files: ${starts[0]?.toFixed(0)} CPU ms at the first time, ${Math.min(...starts).toFixed(0)} warm`,
);
const knowledge = buildKnowledge();
print('seeds', await seeds(), knowledge);
if (existsSync(CORPUS)) print('corpus', await corpus(), knowledge);
else console.log('\nThe corpus is left out: it is not beside this checkout.');
