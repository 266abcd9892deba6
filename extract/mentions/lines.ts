import type { Document, Token } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { type Coinage, coinageAt } from './coinage.ts';
import { unitEnd } from './name-shape.ts';
import { findOccurrences } from './occurrences.ts';

/** Version, size or variant behind the name of a line: "-7B", "-v2", "-B0", "-E", "-XL". */
const SUFFIX = /^-?(?:[vV]?\p{N}+(?:\.\p{N}+)*\p{L}{0,2}|\p{Lu}{1,2}\p{N}{0,2})(?:-|$)/u;
/** "-228K", "-10M": so many examples, which makes it the data of that name. */
const COUNT = /^-?\p{N}+(?:\.\p{N}+)?[KkM](?:-|$)/u;

/** "-Bench", "-Transformer": the name goes on with another thing. */
const OTHER = /(?:[Bb]ench|Eval|QA|[Dd]ata(?:set)?|[Ff]ormer|Net|CNN|LM)s?$/;

/** "TinyNet" and "TinyNet-E": what is a model, a benchmark or a technique in one version is it in all. */
export function isOfOneLine(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(`${short}-`)) return false;
  const suffix = long.slice(short.length);
  return !COUNT.test(suffix) && !OTHER.test(suffix);
}

/** Versions and sizes of what the paper coins are its own as well: "QuayNet-34GF" beside "QuayNet". */
export function findLines(document: Document, names: readonly string[], knowledge: Knowledge): Coinage[] {
  const single = names.filter((name) => !/\s/.test(name));
  return findOccurrences(document, single)
    .flat()
    .flatMap(({ sentence, first, last }): Coinage[] => {
      const tokens = document.sentences[sentence]?.tokens ?? [];
      const end = unitEnd(tokens, last - 1);
      const goesOn = end > last && tokens.slice(last, end).every((token) => isVersion(token, knowledge));
      return goesOn ? [coinageAt({ sentence, first, last: end }, 'line')] : [];
    });
}

const isVersion = ({ text, key }: Token, knowledge: Knowledge): boolean =>
  SUFFIX.test(text) || COUNT.test(text) || knowledge.sizeWords.has(key);
