import { formatFor, formats, graphJson } from '../../write/index.ts';
import { parsed } from '../arguments.ts';
import { builtMap, nameOf } from '../built-map.ts';
import { Misuse } from '../failure.ts';
import { formatFrom } from '../findings.ts';
import { inputsOf } from '../inputs.ts';
import { targetsOf, writeAll } from '../output.ts';
import { Tally } from '../tally.ts';
import { progress } from '../terminal.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o', multiple: true },
  from: { type: 'string' },
  name: { type: 'string' },
} as const;

/** `paperloom build INPUT… [-o FILE]…` */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, OPTIONS);
  if (positionals.length === 0) throw new Misuse('build needs an INPUT');
  const from = formatFrom(values.from);
  const names = values.output ?? ['-'];
  const writers = names.map((name) => {
    const format = name === '-' ? graphJson : formatFor(name);
    if (!format) {
      const endings = formats.flatMap((known) => known.endings).join(', ');
      throw new Misuse(`the ending of ${name} says no format; there are ${endings}`);
    }
    return format;
  });
  const targets = await targetsOf(names);
  const inputs = await inputsOf(positionals);
  const tally = new Tally();
  const graph = await builtMap(inputs, { from, name: values.name ?? nameOf(inputs), tally });
  progress('Writing');
  await writeAll(
    targets.map((target, at) => ({ target, content: () => writers[at]?.write(graph, {}) ?? [] })),
  );
  tally.report();
}
