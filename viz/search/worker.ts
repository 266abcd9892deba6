import { addTexts, type Entry, find, indexOf, type SearchIndex } from './search.ts';

type In = { entries: Entry[]; last: boolean } | { ask: number; typed: string };

const TEXTS_AT_ONCE = 200;

const entries: Entry[] = [];
const early: { ask: number; typed: string }[] = [];
let index: SearchIndex | null = null;

/**
 * In: the entries, a handful at a time, then what is typed, numbered. Out: the hits under the same number, as soon as
 * the names are known; abstracts are added between the questions.
 */
addEventListener('message', ({ data }: MessageEvent<In>) => {
  if ('entries' in data) {
    entries.push(...data.entries);
    if (!data.last) return;
    index = indexOf(entries);
    for (const question of early.splice(0)) answer(question);
    addMore(0);
  } else if (index) answer(data);
  else early.push(data);
});

function answer({ ask, typed }: { ask: number; typed: string }): void {
  postMessage({ ask, hits: index ? find(index, typed) : [] });
}

function addMore(from: number): void {
  if (!index || from >= entries.length) return;
  addTexts(index, entries.slice(from, from + TEXTS_AT_ONCE));
  setTimeout(addMore, 0, from + TEXTS_AT_ONCE);
}
