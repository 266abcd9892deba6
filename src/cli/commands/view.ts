import { spawn } from 'node:child_process';
import process, { stdout } from 'node:process';
import type { Knowledge } from '../../../extract/index.ts';
import type { Format } from '../../read/index.ts';
import { graphJson } from '../../write/index.ts';
import { parsed } from '../arguments.ts';
import { builtMap, nameOf } from '../built-map.ts';
import { Misuse } from '../failure.ts';
import { formatFrom } from '../findings.ts';
import { type Input, inputsOf } from '../inputs.ts';
import { keptMap } from '../kept.ts';
import { KNOWLEDGE_OPTIONS, knowledgeFrom } from '../knowledge.ts';
import { type MapPieces, serveExplorer } from '../server.ts';
import { Tally } from '../tally.ts';
import { clearProgress } from '../terminal.ts';

const OPTIONS = {
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  keep: { type: 'string' },
  from: { type: 'string' },
  ...KNOWLEDGE_OPTIONS,
} as const;

const DEFAULT_PORT = 4173;

/** `paperloom view [GRAPH]`: serves until it is stopped. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, OPTIONS);
  const from = formatFrom(values.from);
  const port = portOf(values.port ?? process.env.PORT);
  const inputs = positionals.length > 0 ? await inputsOf(positionals) : [];
  const knowledge = await knowledgeFrom(values);
  const known = [...(await namesIn('lexicon', values.lexicon)), ...(await namesIn('ignore', values.ignore))];
  const map =
    inputs.length > 0 ? await mapOf(inputs, { from, keep: values.keep, knowledge, known }) : undefined;
  clearProgress();
  const url = await serveExplorer(map, port);
  stdout.write(`${url}\n`);
  if (!values['no-open'] && stdout.isTTY && !process.env.CI) openInBrowser(url);
}

/** Files of names as inputs: under the option that they were given with, as that changes what they do. */
async function namesIn(option: string, files: readonly string[] = []): Promise<Input[]> {
  return (await inputsOf(files)).map((input) => ({ ...input, label: `--${option} ${input.label}` }));
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse(`${text} is no port: it takes 0 to 65535`);
  return port;
}

interface Wishes {
  from: Format | undefined;
  keep: string | undefined;
  knowledge: Knowledge | undefined;
  /** The files that the knowledge came from: a kept map is another one when they change. */
  known: readonly Input[];
}

/** The map of the inputs, as JSON. */
async function mapOf(inputs: readonly Input[], { from, keep, knowledge, known }: Wishes): Promise<MapPieces> {
  const build = async (): Promise<MapPieces> => {
    const tally = new Tally();
    const graph = await builtMap(inputs, { from, name: nameOf(inputs), tally, knowledge });
    tally.report();
    return [...graphJson.write(graph, {})];
  };
  return keep === undefined ? build() : keptMap(keep, [...inputs, ...known], build);
}

/** A computer without a browser shows the address all the same. */
function openInBrowser(url: string): void {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  if (command === undefined) return;
  spawn(command, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
