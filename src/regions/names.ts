import { runs, type Word } from './words.ts';

/** A phrase that could head a region. */
interface Phrase {
  /** Stems, in order: equal for two written forms of one phrase. */
  key: string;
  words: number;
  forms: Map<string, number>;
  papers: Set<number>;
}

/**
 * Names regions by phrases of two to four words that their papers use.
 *
 * @param texts of every paper, titles and abstracts as separate strings
 * @param regions the region of every paper, from 0, or less than 0 for none
 */
export function nameRegions(texts: readonly (readonly string[])[], regions: Int32Array): string[] {
  const phrases = phrasesOf(texts);
  const total = regions.reduce((most, region) => Math.max(most, region + 1), 0);
  const size = new Array<number>(total).fill(0);
  for (const region of regions) if (region >= 0) (size[region] as number)++;
  const taken = new Set<string>();
  return size.map((members, region) => {
    let best = `Region ${region + 1}`;
    let most = -1;
    for (const phrase of phrases) {
      if (taken.has(phrase.key)) continue;
      let inside = 0;
      for (const paper of phrase.papers) if (regions[paper] === region) inside++;
      if (inside < 2) continue;
      const outside = phrase.papers.size - inside;
      const lift = inside / members / ((outside + 1) / (texts.length - members + 2));
      const score = (inside / members) * Math.log(1 + lift) * (1 + 0.2 * phrase.words);
      if (score > most) {
        most = score;
        best = headed(phrase);
        taken.delete(best);
      }
    }
    for (const phrase of phrases) if (headed(phrase) === best) taken.add(phrase.key);
    return best;
  });
}

function headed(phrase: Phrase): string {
  let form = '';
  let most = 0;
  for (const [written, times] of [...phrase.forms].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (times > most) [form, most] = [written, times];
  }
  return form.charAt(0).toUpperCase() + form.slice(1);
}

function phrasesOf(texts: readonly (readonly string[])[]): Phrase[] {
  const all = new Map<string, Phrase>();
  for (const [paper, fields] of texts.entries()) {
    for (const field of fields) {
      for (const run of runs(field)) addPhrases(all, run, paper);
    }
  }
  return [...all.values()]
    .filter((phrase) => phrase.papers.size >= 2)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function addPhrases(all: Map<string, Phrase>, run: Word[], paper: number): void {
  for (let from = 0; from < run.length; from++) {
    if (run[from]?.isFunction || run[from]?.isPlain) continue;
    for (let to = from + 2; to <= Math.min(run.length, from + 4); to++) {
      const words = run.slice(from, to);
      const last = words.at(-1);
      if (!last || last.isFunction) break;
      if (last.isPlain) continue;
      const key = words.map((word) => word.stem).join(' ');
      const form = words
        .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word.text) ? word.lower : word.text))
        .join(' ');
      const phrase = all.get(key) ?? { key, words: words.length, forms: new Map(), papers: new Set() };
      phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
      phrase.papers.add(paper);
      all.set(key, phrase);
    }
  }
}
