/**
 * Tells why each entity of a paper was found, or those whose name holds some words:
 *
 *   npm run why -- PAPERS [WORDS]
 *
 * PAPERS is a file as `paperloom extract` reads it.
 */
import { createReadStream } from 'node:fs';
import { type Balance, type Explanation, explain, extract, type Reason } from '../extract/index.ts';
import { decode } from '../src/cli/decode.ts';
import { readText } from '../src/read/index.ts';

const [file, words = ''] = process.argv.slice(2);
if (!file) {
  console.error('npm run why -- PAPERS [WORDS]: the file of papers is missing');
  process.exit(2);
}
for await (const finding of readText(decode(createReadStream(file)), file)) {
  if (!('paper' in finding)) continue;
  const { paper, entities } = extract(finding.paper);
  for (const entity of entities.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))) {
    const why = explain(paper, entity);
    if (why) console.log([`${entity.name}, ${entity.kind} (${paper.title})`, ...linesOf(why), ''].join('\n'));
  }
}

function linesOf({ rules, role, roleRule, joinings, weighing, own }: Explanation): string[] {
  const lines = rules.map(({ rule, says, times }) => `  ${rule}, ${times} ×: ${says}`);
  lines.push(`  ${role} by ${roleRule.rule}: ${roleRule.says}`);
  for (const { one, other, share, needed } of joinings)
    lines.push(`  “${one}” and “${other}”: one thing with ${share.toFixed(2)}, needed ${needed}`);
  if (weighing) {
    const { written, shares, outcome, was, value, needed, rival, balance } = weighing;
    const kinds = Object.entries(shares).map(([verdict, share]) => `${verdict} ${share.toFixed(2)}`);
    lines.push(`  “${written}”: ${kinds.join(', ')}`);
    lines.push(`  ${outcome}${was ? ` from ${was}` : ''} by ${value.toFixed(2)}, needed ${needed}`);
    lines.push(`  against ${rival}:`, ...balanceLines(balance));
  }
  if (own) {
    const says = `${own.share < own.needed ? 'not ' : ''}the paper’s own${own.of ? ` ${own.of.kind}` : ''}`;
    lines.push(`  ${says}: ${own.share.toFixed(2)}, limit ${own.needed}`, ...balanceLines(own.balance));
  }
  return lines;
}

function balanceLines({ score, for: pro, against, rest }: Balance): string[] {
  const line = ({ says, weight }: Pick<Reason, 'says' | 'weight'>) =>
    `    ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}  ${says}`;
  return [
    ...[...pro, ...against].map(line),
    line({ says: `${rest.count} others`, weight: rest.weight }),
    line({ says: 'in all', weight: score }),
  ];
}
