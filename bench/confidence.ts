/**
 * Measures how often each rule is right on the annotated papers and writes extract/knowledge/confidence.csv:
 * `npm run confidence`. Prints how well shares measured on odd papers foretell even ones.
 *
 * A share is smoothed towards that of all rules of its finding by four imagined findings, so that a rule seen twice
 * claims little. What only fits an optional entity counts neither way.
 */
import { writeFileSync } from 'node:fs';
import { readStages } from '../extract/clauses/scene.ts';
import { resolveEntities } from '../extract/entities/resolve.ts';
import { entityRule, extract } from '../extract/extract.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { findMentions } from '../extract/mentions/find.ts';
import { withoutRedefined } from '../extract/mentions/redefined.ts';
import type { Paper } from '../extract/paper.ts';
import { findRelations } from '../extract/relations/find.ts';
import { assignRoles } from '../extract/roles/assign.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { foldTitle } from '../src/read/identity.ts';
import type { GoldPaper } from '../src/score/gold.ts';
import { match } from '../src/score/match.ts';
import { readGold } from './gold.ts';

interface Judged {
  finding: 'entity' | 'role' | 'relation';
  rule: string;
  right: boolean;
  odd: boolean;
}

const SMOOTHING = 4;
const knowledge = buildKnowledge();
const judged: Judged[] = [];

for (const { papers, texts } of await readGold()) {
  const goldOf = new Map(papers.map((gold) => [foldTitle(gold.title), gold]));
  for (const paper of texts) {
    const gold = goldOf.get(foldTitle(paper.title));
    if (gold) judge(paper, gold);
  }
}
if (judged.length === 0) throw new Error('there are no annotated papers beside the project (../shared/gold)');

function judge(paper: Paper, gold: GoldPaper): void {
  const odd = gold.n % 2 === 1;
  const matching = match(extract(paper), gold);
  const isNeutral = (id: string): boolean =>
    matching.excused.has(id) || (matching.goldOf.get(id)?.optional ?? false);
  const document = readDocument(paper);
  const found = withoutRedefined(document, findMentions(document, knowledge), knowledge);
  const resolved = resolveEntities(document, found);
  const reading = readStages(document, resolved);
  const relations = findRelations(reading, resolved);
  const entities = assignRoles(reading, resolved, relations);
  for (const entity of entities) {
    if (isNeutral(entity.id)) continue;
    const known = matching.goldOf.get(entity.id);
    judged.push({ finding: 'entity', rule: entityRule(entity), right: known !== undefined, odd });
    const rule = `${entity.kind} ${entity.role} ${entity.roleRule}`;
    if (known) judged.push({ finding: 'role', rule, right: known.role === entity.role, odd });
  }
  for (const { type, from, to, rule } of relations) {
    if (isNeutral(from) || isNeutral(to)) continue;
    const right = gold.relations.some(
      (known) =>
        known.type === type &&
        known.from === matching.goldOf.get(from)?.id &&
        known.to === matching.goldOf.get(to)?.id,
    );
    judged.push({ finding: 'relation', rule: `${type} ${rule}`, right, odd });
  }
}

/** Smoothed share and number of findings by finding and rule. */
function sharesOf(findings: readonly Judged[]): Map<string, { share: number; n: number }> {
  const counts = new Map<string, { right: number; n: number }>();
  for (const { finding, rule, right } of findings) {
    for (const key of [`${finding},${rule}`, `${finding},*`]) {
      const count = counts.get(key) ?? { right: 0, n: 0 };
      counts.set(key, { right: count.right + Number(right), n: count.n + 1 });
    }
  }
  const shares = new Map<string, { share: number; n: number }>();
  for (const [key, { right, n }] of counts) {
    const all = counts.get(`${key.slice(0, key.indexOf(','))},*`) as { right: number; n: number };
    shares.set(key, { share: (right + (SMOOTHING * all.right) / all.n) / (n + SMOOTHING), n });
  }
  return shares;
}

const rows = [...sharesOf(judged)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { share, n }]) => `${key},${share.toFixed(3)},${n}`);
const file = new URL('../extract/knowledge/confidence.csv', import.meta.url);
writeFileSync(file, `finding,rule,share,n\n${rows.join('\n')}\n`);
console.log(`${rows.length} rules from ${judged.length} findings`);

console.log('\nmeasured on odd papers, seen on even ones:\nfinding   said      n  mean said  right');
const learnt = sharesOf(judged.filter(({ odd }) => odd));
const tenths = new Map<string, { said: number; right: number; n: number }>();
for (const { finding, rule, right, odd } of judged) {
  if (odd) continue;
  const said = (learnt.get(`${finding},${rule}`) ?? learnt.get(`${finding},*`))?.share ?? 0;
  const key = `${finding.padEnd(9)} ${Math.floor(said * 10) / 10}`;
  const tenth = tenths.get(key) ?? { said: 0, right: 0, n: 0 };
  tenths.set(key, { said: tenth.said + said, right: tenth.right + Number(right), n: tenth.n + 1 });
}
for (const [key, { said, right, n }] of [...tenths].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `${key.padEnd(15)} ${String(n).padStart(4)}  ${(said / n).toFixed(2).padStart(9)}  ${(right / n).toFixed(2)}`,
  );
