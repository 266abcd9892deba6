import { extract, isOtherLanguage, type Knowledge } from '../../../extract/index.ts';
import { distinct, type Format } from '../../read/index.ts';
import { parsed } from '../arguments.ts';
import { Misuse } from '../failure.ts';
import { findings, formatFrom } from '../findings.ts';
import { type Input, inputsOf } from '../inputs.ts';
import { KNOWLEDGE_OPTIONS, knowledgeFrom } from '../knowledge.ts';
import { targetsOf, writeAll } from '../output.ts';
import { Tally } from '../tally.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  from: { type: 'string' },
  ...KNOWLEDGE_OPTIONS,
} as const;

/** `paperloom extract INPUT… [-o FILE]` */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, OPTIONS);
  if (positionals.length === 0) throw new Misuse('extract needs an INPUT');
  const from = formatFrom(values.from);
  const targets = await targetsOf([values.output ?? '-']);
  const inputs = await inputsOf(positionals);
  const knowledge = await knowledgeFrom(values);
  const tally = new Tally();
  await writeAll(
    targets.map((target) => ({ target, content: () => factLines(inputs, from, tally, knowledge) })),
  );
  tally.report();
}

/** Facts that were extracted before are extracted anew from their papers. */
async function* factLines(
  inputs: readonly Input[],
  from: Format | undefined,
  tally: Tally,
  knowledge: Knowledge | undefined,
): AsyncGenerator<string> {
  const meet = distinct();
  for await (const finding of findings(inputs, from, tally)) {
    if ('graph' in finding) continue;
    const { paper, before } = meet('facts' in finding ? finding.facts.paper : finding.paper);
    if (before !== 'no') tally.repeat(paper.source.file, paper.source.line);
    // Another record of the same paper may say more: whoever merges the facts takes what is new in it.
    if (before === 'same') continue;
    const facts = extract(paper, knowledge);
    if (isOtherLanguage(facts, knowledge)) tally.otherLanguage(paper.source.file, paper.source.line);
    yield `${JSON.stringify(facts)}\n`;
  }
}
