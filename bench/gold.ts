import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { EntityKind, Paper, RelationType, Role } from '../extract/index.ts';
import { foldWord } from '../extract/text/fold.ts';

/** One annotated paper, as the guidelines beside the annotation give its form. */
export interface GoldPaper {
  n: number;
  id?: string;
  title: string;
  entities: {
    id: string;
    kind: EntityKind;
    name: string;
    aliases: string[];
    role: Role;
    optional?: boolean;
  }[];
  relations: { type: RelationType; from: string; to: string; value: string | null }[];
}

const SHARED = new URL('../../shared/', import.meta.url);

/** The annotated papers that lie beside the project with their texts; empty where there are none. */
export function readGold(): { gold: GoldPaper; paper: Paper }[] {
  if (!existsSync(new URL('gold/dev.json', SHARED))) return [];
  const read = (file: string) => readFileSync(new URL(file, SHARED), 'utf8');
  const key = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const lines = read('seeds/smaller-models.txt')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const abstracts = new Map<string, string>();
  lines.forEach((line, i) => {
    if (!abstracts.has(key(line))) abstracts.set(key(line), lines[i + 1] ?? '');
  });
  const dev: GoldPaper[] = JSON.parse(read('gold/dev.json'));
  const broad: GoldPaper[] = JSON.parse(read('gold/broad.json'));
  const ids = new Set(broad.map(({ id }) => id));
  const texts = new Map<string, { title: string; abstract: string }>();
  const corpus = gunzipSync(readFileSync(new URL('corpora/papers-50k.ndjson.gz', SHARED))).toString('utf8');
  for (const line of corpus.split('\n')) {
    const id = /^\{"id": "([^"]*)"/.exec(line)?.[1];
    if (id !== undefined && ids.has(id)) texts.set(id, JSON.parse(line));
  }
  const source = { file: 'gold' };
  return [
    ...dev.map((gold) => ({
      gold,
      paper: {
        id: String(gold.n),
        title: gold.title,
        abstract: abstracts.get(key(gold.title)) ?? '',
        source,
      },
    })),
    ...broad.map((gold) => {
      const { title, abstract } = texts.get(gold.id ?? '') ?? { title: gold.title, abstract: '' };
      return { gold, paper: { id: String(gold.n), title, abstract, source } };
    }),
  ];
}

const words = (name: string): string[] =>
  name
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean)
    .map(foldWord);

/**
 * Whether a found name is an annotated one: written alike but for case, hyphen, space and plural, or, for the phrases
 * that techniques and tasks are, with the same last word, two thirds of the shorter and half of the longer.
 */
export function sameName(kind: EntityKind, found: readonly string[], known: readonly string[]): boolean {
  return found.some((a) =>
    known.some((b) => {
      const x = words(a);
      const y = words(b);
      if (x.join('') === y.join('')) return true;
      if ((kind !== 'technique' && kind !== 'task') || x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1))
        return false;
      const common = x.filter((word) => y.includes(word)).length;
      return common * 3 >= Math.min(x.length, y.length) * 2 && common * 2 >= Math.max(x.length, y.length);
    }),
  );
}
