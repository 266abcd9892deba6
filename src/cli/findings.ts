import type { PaperGraph } from '../graph.ts';
import { type Finding, FORMATS, type Format, formatNamed, readText, UnusableInput } from '../read/index.ts';
import { decode } from './decode.ts';
import { Failure, Misuse, reasonOf } from './failure.ts';
import type { Input } from './inputs.ts';
import type { Tally } from './tally.ts';
import { progress } from './terminal.ts';

/** What a usable file holds, for messages. */
const EXPECTED = `expected ${FORMATS.map((format) => format.title).join(', or ')}`;

/** What an input gave, and of a map where it came from. */
export type Given =
  | Exclude<Finding, { skipped: unknown } | { graph: unknown }>
  | { graph: PaperGraph; path: string };

/** The format that `--from` names. */
export function formatFrom(name: string | undefined): Format | undefined {
  if (name === undefined) return undefined;
  const format = formatNamed(name);
  if (!format) throw new Misuse(`--from ${name} is none of ${FORMATS.map((known) => known.name).join(', ')}`);
  return format;
}

/**
 * Reads every input and gives its papers, facts and graphs one at a time; what is skipped goes into `tally`.
 *
 * @throws Failure if a file that the user named, or every file of a folder, holds no paper
 */
export async function* findings(
  inputs: readonly Input[],
  from: Format | undefined,
  tally: Tally,
): AsyncGenerator<Given> {
  const folders = new Map<string, { files: number; good: number; first?: string }>();
  for (const input of inputs) {
    const before = tally.read;
    const folder =
      input.folder === undefined ? undefined : (folders.get(input.folder) ?? { files: 0, good: 0 });
    if (folder && input.folder !== undefined) folders.set(input.folder, folder);
    let reason: string | undefined;
    let line: number | undefined;
    try {
      yield* findingsOf(input, from, tally);
      if (tally.read === before) reason = `holds no paper; ${EXPECTED}`;
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error;
      reason = `${error.message}${tally.read > before ? '' : `; ${EXPECTED}`}`;
      line = error.line;
    }
    if (folder) {
      folder.files += 1;
      if (reason === undefined) folder.good += 1;
      else {
        folder.first ??= `${input.label}: ${reason}`;
        tally.pass({ file: input.path, reason: reason.split('; expected')[0] ?? reason });
      }
    } else if (reason !== undefined) {
      throw new Failure(input.path, reason, line);
    }
  }
  for (const [path, { files, good, first }] of folders) {
    if (good > 0) continue;
    throw new Failure(
      path,
      files === 1
        ? `its only file holds no paper: ${first}`
        : `none of its ${files} files holds a paper, beginning with ${first}`,
    );
  }
}

async function* findingsOf(input: Input, from: Format | undefined, tally: Tally): AsyncGenerator<Given> {
  for await (const finding of readText(decoded(input), input.label, from)) {
    if ('skipped' in finding) {
      tally.skip({ file: input.path, ...finding.skipped });
      continue;
    }
    tally.read += 1;
    progress(`Reading ${input.path}: ${tally.read} papers`);
    yield 'graph' in finding ? { ...finding, path: input.path } : finding;
  }
}

async function* decoded(input: Input): AsyncGenerator<string> {
  try {
    yield* decode(input.open());
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new Failure(input.path, reasonOf(error));
  }
}
