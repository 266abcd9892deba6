/**
 * Measures how often each rule is right on the annotated papers and writes extract/knowledge/confidence.csv:
 * `npm run confidence`. Prints how well the shares foretell papers that they were not measured on.
 *
 * Papers by which the weights of candidates were learnt are left out, as on them those are right too often.
 *
 * A share is smoothed towards that of all rules of its finding by imagined findings, so that a rule seen twice claims
 * little. What only fits an optional entity counts neither way. The rules of relations fit the odd papers, which they were
 * written from, better than others; so their shares are counted on even papers only, and only where both ends are right,
 * as the shares of the ends say the rest (see `relationConfidence`).
 */
import { writeFileSync } from 'node:fs';
import { readStages } from '../extract/clauses/scene.ts';
import type { Entity } from '../extract/document.ts';
import { findEntities } from '../extract/entities/find.ts';
import { entityRule, extract } from '../extract/extract.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import type { Paper } from '../extract/paper.ts';
import { findRelations } from '../extract/relations/find.ts';
import { assignRoles } from '../extract/roles/assign.ts';
import { settleRoles } from '../extract/roles/settle.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { foldTitle } from '../src/read/identity.ts';
import type { GoldPaper } from '../src/score/gold.ts';
import { match } from '../src/score/match.ts';
import { isLearntFrom, readGold } from './gold.ts';

interface Judged {
  finding: 'entity' | 'role' | 'relation';
  rule: string;
  right: boolean;
  /** Number of the paper: odd ones may be read by who writes rules, even ones not. */
  n: number;
  /** Findings that a rule of relations makes in one paper stand and fall together, and count as one. */
  weight: number;
  /** Of a relation: the rules of its two ends, and whether both are right. */
  ends?: { rules: [string, string]; right: boolean };
}

/** Imagined findings at the share of all rules. */
const SMOOTHING = { entity: 4, role: 4, relation: 8 };
const knowledge = buildKnowledge();
const judged: Judged[] = [];

for (const { file, papers, texts } of await readGold()) {
  const goldOf = new Map(papers.map((gold) => [foldTitle(gold.title), gold]));
  for (const paper of texts) {
    const gold = goldOf.get(foldTitle(paper.title));
    if (gold && !isLearntFrom(file, gold.n)) judge(paper, gold);
  }
}
if (judged.length === 0) throw new Error('there are no annotated papers beside the project (../shared/gold)');

function judge(paper: Paper, gold: GoldPaper): void {
  const { n } = gold;
  const matching = match(extract(paper), gold);
  const isNeutral = (id: string): boolean =>
    matching.excused.has(id) || (matching.goldOf.get(id)?.optional ?? false);
  const document = readDocument(paper);
  const resolved = findEntities(document, knowledge);
  const reading = readStages(document, resolved);
  const relations = findRelations(reading, resolved);
  const entities = settleRoles(document, assignRoles(reading, resolved, relations), knowledge);
  for (const entity of entities) {
    if (isNeutral(entity.id)) continue;
    const known = matching.goldOf.get(entity.id);
    judged.push({ finding: 'entity', rule: entityRule(entity), right: known !== undefined, n, weight: 1 });
    const rule = `${entity.kind} ${entity.role} ${entity.roleRule}`;
    if (known) judged.push({ finding: 'role', rule, right: known.role === entity.role, n, weight: 1 });
  }
  for (const { type, from, to, rule } of relations) {
    if (isNeutral(from) || isNeutral(to)) continue;
    const right = gold.relations.some(
      (known) =>
        known.type === type &&
        known.from === matching.goldOf.get(from)?.id &&
        known.to === matching.goldOf.get(to)?.id,
    );
    const ruleOf = (id: string) => entityRule(resolved.find((entity) => entity.id === id) as Entity);
    const ends = {
      rules: [ruleOf(from), ruleOf(to)] as [string, string],
      right: matching.goldOf.has(from) && matching.goldOf.has(to),
    };
    const weight = 1 / relations.filter((other) => other.type === type && other.rule === rule).length;
    judged.push({ finding: 'relation', rule: `${type} ${rule}`, right, n, weight, ends });
  }
}

type Shares = Map<string, { share: number; n: number }>;

/** Smoothed share and number of findings by finding and rule. */
function sharesOf(findings: readonly Judged[]): Shares {
  const counts = new Map<string, { right: number; n: number }>();
  for (const { finding, rule, right, weight } of findings) {
    for (const key of [`${finding},${rule}`, `${finding},*`]) {
      const count = counts.get(key) ?? { right: 0, n: 0 };
      counts.set(key, { right: count.right + weight * Number(right), n: count.n + weight });
    }
  }
  const shares = new Map<string, { share: number; n: number }>();
  for (const [key, { right, n }] of counts) {
    const finding = key.slice(0, key.indexOf(',')) as Judged['finding'];
    const all = counts.get(`${finding},*`) as { right: number; n: number };
    const weight = SMOOTHING[finding];
    shares.set(key, { share: (right + (weight * all.right) / all.n) / (n + weight), n });
  }
  return shares;
}

const even = judged.filter(({ n }) => n % 2 === 0);
const odd = judged.filter(({ n }) => n % 2 === 1);
/** What relations are counted on: their own rule is asked only where it had the right ends to read. */
const withEnds = (findings: readonly Judged[]) => findings.filter(({ ends }) => ends?.right);
const withoutRelations = (findings: readonly Judged[]) => findings.filter(({ ends }) => !ends);

const rows = [...sharesOf([...withoutRelations(judged), ...withEnds(even)])]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { share, n }]) => `${key},${share.toFixed(3)},${Math.round(n)}`);
const file = new URL('../extract/knowledge/confidence.csv', import.meta.url);
writeFileSync(file, `finding,rule,share,n\n${rows.join('\n')}\n`);
console.log(`${rows.length} rules from ${judged.length} findings`);

interface Tenth {
  said: number;
  right: number;
  n: number;
}

/** Adds to each tenth what the shares say of the findings and how many of them are right. */
function foretell(tenths: Map<string, Tenth>, shares: Shares, findings: readonly Judged[]): void {
  const shareOf = (finding: Judged['finding'], rule: string) =>
    (shares.get(`${finding},${rule}`) ?? shares.get(`${finding},*`))?.share ?? 0;
  for (const { finding, rule, right, weight, ends } of findings) {
    const said = (ends?.rules ?? []).reduce(
      (product, end) => product * shareOf('entity', end),
      shareOf(finding, rule),
    );
    const key = `${finding.padEnd(9)} ${Math.floor(said * 10) / 10}`;
    const tenth = tenths.get(key) ?? { said: 0, right: 0, n: 0 };
    tenths.set(key, {
      said: tenth.said + weight * said,
      right: tenth.right + weight * Number(right),
      n: tenth.n + weight,
    });
  }
}

const tenths = new Map<string, Tenth>();
foretell(tenths, sharesOf(withoutRelations(odd)), withoutRelations(even));
for (const fold of [0, 2]) {
  const learnt = withEnds(even.filter(({ n }) => n % 4 !== fold));
  const seen = even.filter(({ n, ends }) => n % 4 === fold && ends);
  foretell(tenths, sharesOf([...withoutRelations(odd), ...learnt]), seen);
}
console.log(
  '\nmeasured on odd papers and seen on even ones; relations measured on one half of the even ones and seen on the other:',
);
console.log('finding   said      n  mean said  right');
for (const [key, { said, right, n }] of [...tenths].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `${key.padEnd(15)} ${n.toFixed(0).padStart(4)}  ${(said / n).toFixed(2).padStart(9)}  ${(right / n).toFixed(2)}`,
  );
