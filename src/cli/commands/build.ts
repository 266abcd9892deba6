import { parsed } from '../arguments.ts';
import { builtMap, nameOf } from '../built-map.ts';
import { Misuse } from '../failure.ts';
import { formatFrom } from '../findings.ts';
import { inputsOf } from '../inputs.ts';
import { KNOWLEDGE_OPTIONS, knowledgeFrom } from '../knowledge.ts';
import { targetsOf, writeAll } from '../output.ts';
import { Tally } from '../tally.ts';
import { progress } from '../terminal.ts';
import { OUTPUT_OPTIONS, outputWishes, takePath } from '../wishes.ts';
import { type Writer, writerFor } from '../writers.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o', multiple: true },
  from: { type: 'string' },
  name: { type: 'string' },
  ...OUTPUT_OPTIONS,
  ...KNOWLEDGE_OPTIONS,
} as const;

/** `paperloom build INPUT… [-o FILE]…` */
export async function run(all: string[]): Promise<void> {
  const { args, path } = takePath(all);
  const { values, positionals } = parsed(args, OPTIONS);
  if (positionals.length === 0) throw new Misuse('build needs an INPUT');
  const from = formatFrom(values.from);
  const names = values.output ?? ['-'];
  const writers = names.map(writerFor);
  const wishesFor = outputWishes({ ...values, path }, writers);
  const targets = await targetsOf(names);
  const inputs = await inputsOf(positionals);
  const knowledge = await knowledgeFrom(values);
  const tally = new Tally();
  const graph = await builtMap(inputs, { from, name: values.name ?? nameOf(inputs), tally, knowledge });
  const written = wishesFor(graph);
  const contentOf = (writer: Writer) => {
    const { graph: map, options } = written(writer);
    return writer.write(map, options);
  };
  progress('Writing');
  await writeAll(targets.map((target, at) => ({ target, content: () => contentOf(writers[at] as Writer) })));
  tally.report();
}
