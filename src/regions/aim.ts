import type { Phrase, PhraseBook } from './phrases.ts';
import { runs, type Word } from './words.ts';

/** Prepositions that lead from a process to what it makes, serves or starts from. */
const LEADS = new Set(['into', 'to', 'for', 'from']);
/** How far behind its head, in words, the preposition may stand: "distill both kinds of knowledge into …". */
const REACH = 14;
/** Share of the papers of a group that must say so, and how many at least. */
const SAID = 0.12;
const SAID_BY = 2;
/** Most words of the whole name. */
const LONGEST = 6;

/** What an aim is told by, whatever its grade: "small" and "smaller" are one. */
const gradeless = (word: Word): string =>
  word.lower.length > 5 ? word.lower.replace(/(?<=[^e])(?:er|est)$/u, '') : word.lower;

/** Of every model, so no aim. */
const SPENT = new Set(['language', 'neural', 'deep', 'large', 'larg', 'pre', 'trained', 'pretrained']);

/** Words that name the maker's product and so may close an aim. */
const CLOSES = /^(?:models?|students?|networks?|LMs?|LLMs?|SLMs?)$/iu;

/**
 * Adds to a name what its papers do it for, where several say so in words of their own: "knowledge distillation" and
 * "distilled into a much smaller model", "distill large models into smaller ones" make "Knowledge distillation into
 * smaller models". The aim must hold, like the name itself, for half of the papers.
 *
 * @param label the name, one phrase
 * @param papers the group's
 */
export function withAim(label: string, phrase: Phrase, papers: Uint32Array, book: PhraseBook): string {
  const head = phrase.stems.at(-1);
  if (head === undefined || phrase.words > 2) return label;
  const said = new Map<string, { papers: Set<number>; forms: Map<string, number> }>();
  const speaking = new Set(book.papersOf.get(head));
  for (const paper of papers) {
    if (!speaking.has(paper)) continue;
    for (const text of book.texts[paper] ?? []) {
      for (const { lead, grade, form } of aims(text, head)) {
        const key = grade;
        if (SPENT.has(grade)) continue;
        const known = said.get(key) ?? { papers: new Set(), forms: new Map() };
        known.papers.add(paper);
        known.forms.set(`${lead} ${form}`, (known.forms.get(`${lead} ${form}`) ?? 0) + 1);
        said.set(key, known);
      }
    }
  }
  const ranked = [...said].sort((a, b) => b[1].papers.size - a[1].papers.size || (a[0] < b[0] ? -1 : 1));
  for (const [grade, { papers: by, forms }] of ranked) {
    if (by.size < Math.max(SAID_BY, SAID * papers.length)) break;
    const holds = papers.filter((paper) => (book.texts[paper] ?? []).some((text) => has(text, grade)));
    if (2 * holds.length < papers.length) continue;
    const [form = ''] =
      [...forms].sort((a, b) => b[1] - a[1] || rankOf(a[0]) - rankOf(b[0]) || (a[0] < b[0] ? -1 : 1))[0] ??
      [];
    if (phrase.words + 3 <= LONGEST) return `${label} ${form} models`;
  }
  return label;
}

/** "Into" says most clearly that something is made of something. */
const rankOf = (form: string): number => [...LEADS].indexOf(form.split(' ')[0] ?? '');

const has = (text: string, grade: string): boolean =>
  runs(text).some((run) => run.some((word) => gradeless(word) === grade));

/** "… distil … into [much] smaller [language] models": the preposition, the telling word without and with its grade. */
function* aims(text: string, head: string): Generator<{ lead: string; grade: string; form: string }> {
  for (const run of runs(text)) {
    for (const [at, word] of run.entries()) {
      if (word.stem !== head) continue;
      for (let i = at + 1; i < Math.min(run.length, at + REACH); i++) {
        const lead = run[i] as Word;
        if (!LEADS.has(lead.lower)) continue;
        const behind = run.slice(i + 1, i + 7);
        const close = behind.findIndex((one) => CLOSES.test(one.text));
        // "from large teachers to smaller models": what stands behind the nearer preposition is the aim.
        if (close < 1 || behind.slice(0, close).some((one) => LEADS.has(one.lower))) continue;
        for (const one of behind.slice(0, close)) {
          if (one.isFunction) continue;
          yield { lead: lead.lower, grade: gradeless(one), form: one.lower };
        }
      }
    }
  }
}
