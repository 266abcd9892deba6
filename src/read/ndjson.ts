import { factsOf } from './facts.ts';
import type { Chunks, Finding, Format } from './finding.ts';
import { lines } from './lines.ts';
import { hasTitle, isObject, paperOfObject } from './objects.ts';

/** The lines of a sample that are whole, and parsed where they are JSON. */
function parsedLines(sample: string): { values: unknown[]; bad: number } {
  const values: unknown[] = [];
  let bad = 0;
  const all = sample.split(/\r\n|\n|\r/).filter((line) => line.trim());
  // The sample may end in the middle of a line; a single line is judged as it is.
  for (const line of all.length > 1 ? all.slice(0, -1) : all) {
    try {
      values.push(JSON.parse(line));
    } catch {
      bad += 1;
    }
  }
  return { values, bad };
}

async function* read(chunks: Chunks, file: string): AsyncGenerator<Finding> {
  for await (const { text, number } of lines(chunks)) {
    if (!text.trim()) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield { skipped: { reason: 'not JSON', line: number } };
      continue;
    }
    yield isFacts(value) ? factsOf(value, number) : paperOfObject(value, file, number);
  }
}

const isFacts = (value: unknown): boolean => isObject(value) && 'paper' in value && 'entities' in value;

/** One JSON object a line: a `Paper`, or `PaperFacts` as `paperloom extract` writes them; both may stand in one file. */
export const ndjson: Format = {
  name: 'ndjson',
  title: 'papers or facts as one JSON object a line',
  endings: ['.ndjson', '.jsonl'],
  recognise(sample) {
    if (!/^\s*\{/.test(sample)) return 0;
    const { values, bad } = parsedLines(sample);
    const usable = values.filter((value) => isFacts(value) || hasTitle(value)).length;
    if (usable > 0) return usable >= bad ? 1 : 0.5;
    // One line longer than the sample.
    return values.length === 0 &&
      /^\s*\{"(?:paper"\s*:\s*\{|id"|title"|abstract")/.test(sample) &&
      !/\n./.test(sample)
      ? 0.9
      : 0;
  },
  read,
};
