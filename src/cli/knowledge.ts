import { createReadStream } from 'node:fs';
import { buildKnowledge, type Knowledge, LexiconError, readLexicon } from '../../extract/index.ts';
import { UnusableInput } from '../read/index.ts';
import { decode } from './decode.ts';
import { Failure, reasonOf } from './failure.ts';

/** What a user may add to what the rules know. */
export const KNOWLEDGE_OPTIONS = {
  lexicon: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
} as const;

/**
 * The knowledge of the rules with the files of `--lexicon` and `--ignore`; undefined without them, as the shipped
 * knowledge is then the right one.
 *
 * @throws Failure for a file that cannot be read, LexiconError for a row that cannot be used; both name file and line
 */
export async function knowledgeFrom({
  lexicon = [],
  ignore = [],
}: {
  lexicon?: readonly string[] | undefined;
  ignore?: readonly string[] | undefined;
}): Promise<Knowledge | undefined> {
  if (lexicon.length === 0 && ignore.length === 0) return undefined;
  const entries = [];
  for (const file of lexicon) entries.push(...readLexicon(await textOf(file), file));
  const ignored = [];
  for (const file of ignore) ignored.push(...ignoredIn(await textOf(file), file));
  return buildKnowledge({ entries, ignore: ignored });
}

/** One name a line; blank lines and lines that begin with "#" are left out. */
function ignoredIn(text: string, file: string): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, i) => {
    const name = line.trim();
    if (name === '' || name.startsWith('#')) return [];
    if (!/[\p{L}\p{N}]/u.test(name))
      throw new LexiconError(`${file}:${i + 1}: "${name}" has no letter and no digit`);
    return [name];
  });
}

async function textOf(path: string): Promise<string> {
  try {
    let text = '';
    for await (const part of decode(createReadStream(path))) text += part;
    return text;
  } catch (error) {
    if (error instanceof UnusableInput) throw new Failure(path, error.message, error.line);
    throw new Failure(path, reasonOf(error));
  }
}
