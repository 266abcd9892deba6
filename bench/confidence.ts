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
import { entityRule } from '../extract/extract.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { findMentions } from '../extract/mentions/find.ts';
import { withoutRedefined } from '../extract/mentions/redefined.ts';
import { findRelations } from '../extract/relations/find.ts';
import { assignRoles } from '../extract/roles/assign.ts';
import { readDocument } from '../extract/text/sentences.ts';
import { readGold, sameName } from './gold.ts';

interface Judged {
  finding: 'entity' | 'role' | 'relation';
  rule: string;
  right: boolean;
  odd: boolean;
}

const SMOOTHING = 4;
const knowledge = buildKnowledge();
const judged: Judged[] = [];

for (const { gold, paper } of readGold()) {
  const odd = gold.n % 2 === 1;
  const document = readDocument(paper);
  const found = withoutRedefined(document, findMentions(document, knowledge), knowledge);
  const resolved = resolveEntities(document, found);
  const reading = readStages(document, resolved);
  const entities = assignRoles(reading, resolved);
  const matched = new Map<string, (typeof gold.entities)[number]>();
  const taken = new Set<string>();
  const neutral = new Set<string>();
  for (const optional of [false, true]) {
    for (const entity of entities) {
      if (matched.has(entity.id)) continue;
      const forms = [
        entity.name,
        ...entity.mentions.map(({ sentence, first, last }) => {
          const { field, tokens } = document.sentences[sentence] ?? { field: 'title', tokens: [] };
          return paper[field].slice(tokens[first]?.start, tokens[last - 1]?.end);
        }),
      ];
      const hit = gold.entities.find(
        (known) =>
          (known.optional ?? false) === optional &&
          !taken.has(known.id) &&
          (known.kind === entity.kind || optional) &&
          sameName(entity.kind, forms, [known.name, ...known.aliases]),
      );
      if (!hit) continue;
      taken.add(hit.id);
      matched.set(entity.id, hit);
      if (optional) neutral.add(entity.id);
    }
  }
  for (const entity of entities) {
    if (neutral.has(entity.id)) continue;
    const known = matched.get(entity.id);
    judged.push({ finding: 'entity', rule: entityRule(entity), right: known !== undefined, odd });
    const rule = `${entity.kind} ${entity.role} ${entity.roleRule}`;
    if (known) judged.push({ finding: 'role', rule, right: known.role === entity.role, odd });
  }
  for (const { type, from, to, rule } of findRelations(reading, entities)) {
    if (neutral.has(from) || neutral.has(to)) continue;
    const right = gold.relations.some(
      (known) =>
        known.type === type && known.from === matched.get(from)?.id && known.to === matched.get(to)?.id,
    );
    judged.push({ finding: 'relation', rule: `${type} ${rule}`, right, odd });
  }
}
if (judged.length === 0) throw new Error('there are no annotated papers beside the project (../shared/gold)');

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
