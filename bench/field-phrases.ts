/**
 * Mines the phrases that the field uses for its tasks, from many papers' titles and abstracts, into
 * `extract/knowledge/phrase-statistics.csv`:
 *
 *   npm run mine:phrases -- PAPERS.ndjson.gz [GOLD.json …]
 *
 * A phrase of two to four words ends in a head noun that is a strong sign of a task (`phrase-heads.csv`). It is kept
 * when at least four papers use it, two of them in their titles, and a fifth of its papers do: what stands in titles is
 * what papers are about. Papers of the gold files (by `id` or title) are left out, so that nothing is learnt from them.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { phraseName, phraseStart, withoutModifiers } from '../extract/mentions/noun-phrase.ts';
import { readDocument } from '../extract/text/sentences.ts';

const LONGEST = 4;
const KEEP = { papers: 4, titles: 2, share: 0.2 };
const OUTPUT = new URL('../extract/knowledge/phrase-statistics.csv', import.meta.url);

interface Count {
  papers: number;
  titles: number;
}

const [papersFile, ...goldFiles] = process.argv.slice(2).filter((argument) => argument !== '--');
if (papersFile === undefined) {
  console.error('usage: npm run mine:phrases -- PAPERS.ndjson.gz [GOLD.json …]');
  process.exit(2);
}

const fold = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const leftOut = new Set(
  goldFiles
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as { id?: string; title: string }[])
    .flatMap(({ id, title }) => [id ?? '', fold(title)]),
);

const knowledge = buildKnowledge();
const counts = new Map<string, Count>();
const lines = createInterface({ input: createReadStream(papersFile).pipe(createGunzip()) });
for await (const line of lines) {
  const paper = JSON.parse(line) as { id: string; title: string; abstract?: string };
  if (leftOut.has(paper.id) || leftOut.has(fold(paper.title))) continue;
  for (const [phrase, inTitle] of phrasesOf(paper)) {
    const count = counts.get(phrase) ?? { papers: 0, titles: 0 };
    count.papers++;
    if (inTitle) count.titles++;
    counts.set(phrase, count);
  }
}

const kept = [...counts]
  .filter(
    ([, { papers, titles }]) =>
      papers >= KEEP.papers && titles >= KEEP.titles && titles / papers >= KEEP.share,
  )
  .map(([phrase, { papers, titles }]) => ({ phrase, papers, titles }))
  .sort((a, b) => (a.phrase < b.phrase ? -1 : 1));
writeFileSync(OUTPUT, `${Papa.unparse(kept, { newline: '\n' })}\n`);
console.log(`${kept.length} phrases of ${counts.size}`);

/** Each phrase of a paper, and whether its title holds it. */
function phrasesOf({
  id,
  title,
  abstract,
}: {
  id: string;
  title: string;
  abstract?: string;
}): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const document = readDocument({ id, title, abstract: abstract ?? '', source: { file: '' } });
  for (const { field, tokens } of document.sentences) {
    tokens.forEach((token, head) => {
      const known = knowledge.phraseHeads.get(token.key);
      if (known?.kind !== 'task' || known.strength !== 'strong' || tokens[head + 1]?.joint === '-') return;
      const start = withoutModifiers(tokens, phraseStart(tokens, head + 1, knowledge), head + 1, knowledge);
      for (let first = Math.max(start, head + 1 - LONGEST); first < head; first++) {
        if (tokens[first]?.joint === '-') continue;
        const phrase = phraseName(tokens, first, head + 1);
        found.set(phrase, found.get(phrase) === true || field === 'title');
      }
    });
  }
  return found;
}
