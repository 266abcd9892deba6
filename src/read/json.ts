import { factsOf } from './facts.ts';
import { type Chunks, type Finding, type Format, UnusableInput } from './finding.ts';
import { hasTitle, isObject, paperOfObject } from './objects.ts';

/** The text of one top-level object, and the line it begins on. */
interface ObjectText {
  text: string;
  line: number;
}

/**
 * Cuts a JSON array of objects, or objects in a row, into the texts of the single objects without parsing the whole,
 * so that a file larger than memory can be read.
 */
export async function* objectTexts(chunks: Chunks): AsyncGenerator<ObjectText> {
  let line = 1;
  let depth = 0;
  let inText = false;
  let escaped = false;
  let start = 1;
  let parts: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (unit === 10) line += 1;
      if (inText) {
        if (escaped) escaped = false;
        else if (unit === 92) escaped = true;
        else if (unit === 34) inText = false;
      } else if (unit === 34) {
        inText = depth > 0;
      } else if (unit === 123) {
        if (depth === 0) {
          from = at;
          start = line;
        }
        depth += 1;
      } else if (unit === 125 && depth > 0) {
        depth -= 1;
        if (depth === 0) {
          parts.push(chunk.slice(from, at + 1));
          yield { text: parts.join(''), line: start };
          parts = [];
        }
      }
    }
    if (depth > 0) parts.push(chunk.slice(from));
  }
  if (depth > 0) yield { text: parts.join(''), line: start };
}

async function* read(chunks: Chunks, file: string): AsyncGenerator<Finding> {
  let any = false;
  for await (const { text, line } of objectTexts(chunks)) {
    any = true;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield { skipped: { reason: 'not JSON', line } };
      continue;
    }
    yield isObject(value) && 'paper' in value && 'entities' in value
      ? factsOf(value, line)
      : paperOfObject(value, file, line);
  }
  if (!any) throw new UnusableInput('holds no JSON object');
}

/** A JSON array of papers or facts, or objects that are printed over several lines. */
export const json: Format = {
  name: 'json',
  title: 'a JSON array of papers',
  endings: ['.json'],
  recognise(sample) {
    if (/^\s*\[\s*\{/.test(sample)) return 0.9;
    if (!/^\s*\{\s*"/.test(sample)) return 0;
    try {
      return hasTitle(JSON.parse(sample)) ? 0.9 : 0;
    } catch {
      return /^\s*\{\s*\n\s*"(?:id|title|abstract|paper)"/.test(sample) ? 0.7 : 0;
    }
  },
  read,
};
