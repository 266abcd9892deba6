import { stdout } from 'node:process';
import type { PaperFacts } from '../../../extract/facts.ts';
import { UnusableInput } from '../../read/index.ts';
import { lines, whole } from '../../read/lines.ts';
import { isObject } from '../../read/objects.ts';
import { errorLine, type GoldPaper, goldOf, score, scoreTable } from '../../score/index.ts';
import { parsed } from '../arguments.ts';
import { decode } from '../decode.ts';
import { Failure, Misuse, reasonOf } from '../failure.ts';
import { inputsOf } from '../inputs.ts';
import { oneLine } from '../terminal.ts';

const OPTIONS = { errors: { type: 'boolean' }, json: { type: 'boolean' } } as const;

/** `paperloom score FACTS GOLD [--errors] [--json]` */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, OPTIONS);
  const [factsFile, goldFile] = positionals;
  if (factsFile === undefined || goldFile === undefined || positionals.length > 2) {
    throw new Misuse('score needs two files, FACTS and GOLD');
  }
  const facts = await usable(factsFile, factsIn);
  const gold = await usable(goldFile, goldIn);
  const result = score(facts, gold);
  if (values.json) {
    stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  if (values.errors)
    stdout.write(`${result.errors.map((error) => oneLine(errorLine(error))).join('\n')}\n\n`);
  stdout.write(scoreTable(result));
}

async function usable<T>(path: string, take: (text: AsyncIterable<string>) => Promise<T>): Promise<T> {
  const [input] = await inputsOf([path]);
  if (!input || input.folder !== undefined) throw new Failure(path, 'is a folder; name a file');
  try {
    return await take(decode(input.open()));
  } catch (error) {
    if (error instanceof UnusableInput) throw new Failure(path, error.message, error.line);
    throw new Failure(path, reasonOf(error));
  }
}

/** Whatever extractor wrote them: for scoring, facts need a title and entities with a kind and a name. */
async function factsIn(text: AsyncIterable<string>): Promise<PaperFacts[]> {
  const facts: PaperFacts[] = [];
  for await (const { text: line, number } of lines(text)) {
    if (!line.trim()) continue;
    facts.push(factsOnLine(line, number));
  }
  if (facts.length === 0) throw new UnusableInput('is empty; expected facts, one JSON object a line');
  return facts;
}

function factsOnLine(line: string, number: number): PaperFacts {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UnusableInput('is not JSON; expected facts, one JSON object a line', number);
  }
  const { paper, entities, relations = [], extractor = '' } = isObject(value) ? value : {};
  const good =
    isObject(paper) &&
    typeof paper.title === 'string' &&
    Array.isArray(entities) &&
    entities.every(
      (entity) => isObject(entity) && typeof entity.name === 'string' && typeof entity.kind === 'string',
    ) &&
    Array.isArray(relations) &&
    relations.every(isObject);
  if (!good)
    throw new UnusableInput(
      'holds no facts: expected "paper" with a title, "entities" and "relations"',
      number,
    );
  const named = entities.map((entity) => ({
    ...entity,
    aliases: entity.aliases ?? [],
    mentions: entity.mentions ?? [],
  }));
  return { paper, entities: named, relations, extractor } as unknown as PaperFacts;
}

async function goldIn(text: AsyncIterable<string>): Promise<GoldPaper[]> {
  try {
    return goldOf(JSON.parse(await whole(text)));
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new UnusableInput('is not JSON; expected an array of annotated papers');
  }
}
