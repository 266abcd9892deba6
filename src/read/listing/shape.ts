import Papa from 'papaparse';
import furniture from './furniture.csv?raw';

const phrases = (where: string): string[] =>
  Papa.parse<string[]>(furniture.trim())
    .data.filter(([kind]) => kind === where)
    .map(([, phrase]) => phrase ?? '');
const LINE_PHRASES = phrases('line');
const EXACT = new Set(LINE_PHRASES);
/** Longer phrases also open a line of furniture ("Published on Nov 3"); a single word may open a title. */
const OPENING = LINE_PHRASES.filter((phrase) => phrase.includes(' '));
const PROSE_PHRASES = phrases('prose');

const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/gu;
const cjkCount = (text: string): number => text.match(CJK)?.length ?? 0;

/** How many words; a script without spaces has one for two characters. */
export function wordCount(text: string): number {
  return (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) + Math.floor(cjkCount(text) / 2);
}

const SENTENCE_BREAK = /(?:[\p{Ll}\p{N})\]"”’%][.?!]["”’)]?\s+["“(]?\p{Lu}|[。！？]\S)/u;
const SENTENCE_END = /(?:[.…。]|\.\.\.)["”’)\]]*$/u;

/** The share of words that begin in lower case: running text has many, a heading or a list of names few. */
function lowerShare(text: string): number {
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}\p{L}*/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^(?:\p{Ll}|\p{Lo})/u.test(word)).length / words.length;
}

/** Running text, as an abstract is: 'maybe' where it is one short sentence, which a title may be too. */
export function isProse(text: string): boolean | 'maybe' {
  if (isNames(text)) return false;
  const length = text.length + cjkCount(text) * 2;
  if (length < 40 || lowerShare(text) < 0.45) return false;
  if (length >= 300) return true;
  if (SENTENCE_BREAK.test(text) && SENTENCE_END.test(text)) return true;
  if (length >= 120 && /(?:…|\.\.\.)$|^(?:…|\.\.\.)/.test(text)) return true;
  if (!SENTENCE_END.test(text)) return false;
  return length >= 200 ? true : 'maybe';
}

/** Prose of the page and not of a paper: a cookie notice, a footer. */
export function isPageProse(text: string): boolean {
  if (text.length > 600) return false;
  const lower = text.toLowerCase();
  return PROSE_PHRASES.filter((phrase) => lower.includes(phrase)).length >= (text.length > 250 ? 2 : 1);
}

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’.-]*|(?:van|von|der|den|de|da|di|du|del|della|dos|la|le|al|el|bin|ibn|ter|ten|zu|y|e)|\p{Lu}\.?)[\d*†‡§¶,]*$/u;
const TITLE_WORDS =
  /\b(?:for|of|the|with|via|in|on|to|from|using|towards?|learning|models?|networks?|language|data|neural|based|by|as|an|is|are|can|how|what|deep|large)\b/i;

/** Endings that no name has and titles are full of. */
const ABSTRACT_NOUN = /\p{L}{2}(?:tions?|ments?|ity|ology|ization)\b/iu;

/** A list of people: two or more short names between separators. */
export function isNames(text: string): boolean {
  const bare = text
    .replace(/^(?:by|authors?\s*:)\s*/i, '')
    .replace(/\s+[-–—]\s.*\b(?:19|20)\d\d\b.*$/u, '')
    .replace(/\s*[,·]?\s*(?:et al\.?|…|\.\.\.)$/u, '');
  const names = bare.split(/\s*(?:[,;|·•∙⋅&]|\band\b)\s*/u).filter(Boolean);
  if (names.length < 2) return bare !== text && !/^authors?/i.test(text) && isName(bare);
  const good = names.filter(isName).length;
  return good / names.length >= 0.75 && !TITLE_WORDS.test(bare) && !ABSTRACT_NOUN.test(bare);
}

function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => NAME_WORD.test(word)) &&
    !/^\d+$/.test(text)
  );
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
const META = [
  /^[\d\s.,:;#%+·•|/kKmM()[\]-]+$/,
  new RegExp(
    `^(?:\\w+ ){0,3}(?:${MONTH}\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+${MONTH}(?:\\s+\\d{4})?|${MONTH}\\s+\\d{4})$`,
    'i',
  ),
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s.{0,30}\d/i,
  /^\d{4}-\d{2}-\d{2}/,
  /^https?:\/\/\S+$/i,
  /^(?:\[\d+\]\s*)?arxiv\s*:\s*\S+/i,
  /^(?:doi\s*:?\s*)?(?:https?:\/\/doi\.org\/)?10\.\d{4,}\/\S+$/i,
  /^(?:\[?(?:pdf|html|abs|bib|other|ps|code|video|slides|poster|supp|supplementary|checklist|dataset)\]?[\s,|·]*)+$/i,
  /^(?:[a-z-]+\.[A-Z]{2}\s*)+$/,
  /^·?\s*\d+\s+(?:authors?|comments?|citations?|versions?|upvotes?|pages?|results?|papers?|likes?|replies|views|stars?)\b.{0,20}$/i,
  /^(?:[A-Z]\w*[A-Z]\w*|Findings of \w+)(?: (?:Findings|Workshop|Conference|Main))?,? (?:19|20)\d\d(?: (?:[\w-]+ ){0,4}(?:poster|oral|spotlight|workshop|track|conference|findings|main|papers?|submission|accept).{0,30})?$/,
  /^(?:submitted|published|posted|updated|announced|last modified|received|accepted)\b.{0,30}\b(?:19|20)\d\d\b/i,
  /^\\\\/,
  /^[-=_*~]{3,}$/,
  /^\(?\s*https?:\/\/\S+\s*[,;]?\s*\d*\s*(?:kb)?\s*\)?$/i,
];

/** A line of counts, dates, links or ids: never a title. */
export const isMeta = (text: string): boolean => META.some((pattern) => pattern.test(text));

/** A line that pages have around their papers, by the phrases of furniture.csv. */
export function isFurniture(text: string): boolean {
  const folded = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  if (EXACT.has(folded) || EXACT.has(folded.replace(/ ?\d+$/, ''))) return true;
  return text.length < 120 && OPENING.some((phrase) => folded.startsWith(`${phrase} `));
}

const HEADLINE_WORD = /^(?:\p{Lu}|\p{N}|["“'(‘]\p{Lu})/u;

/** How much a line looks like the title of a paper, from 0 to 1; above 0.5 it may well be one. */
export function titleLikeness(text: string): number {
  if (text.length > 400 || isMeta(text) || isFurniture(text) || !/\p{L}{2}/u.test(text)) return 0;
  const words = wordCount(text);
  let likeness = 0.5;
  if (words < 2) likeness -= 0.3;
  else if (words < 3) likeness -= 0.1;
  else if (words <= 25) likeness += 0.15;
  else if (words > 40) likeness -= 0.4;
  if (text.length < 10) likeness -= 0.15;
  if (text.length > 250) likeness -= 0.3;
  if (/[^.]\.$/.test(text)) likeness -= 0.2;
  if (/[,;:]$/.test(text)) likeness -= 0.3;
  if (isNames(text)) likeness -= 0.5;
  else if (words < 4 && isName(text) && !TITLE_WORDS.test(text)) likeness -= 0.15;
  const long = text.split(/[\s-]+/).filter((word) => word.length >= 4);
  const capital = long.filter((word) => HEADLINE_WORD.test(word)).length;
  if (long.length >= 2 && capital / long.length >= 0.6) likeness += 0.2;
  if (!HEADLINE_WORD.test(text) && capital === 0 && cjkCount(text) === 0) likeness -= 0.25;
  if (/\S: \S/.test(text) || TITLE_WORDS.test(text)) likeness += 0.1;
  return Math.max(0, Math.min(1, likeness));
}

const MARK =
  /^(?:\[?(?:\d{1,4}[.)\]]|\[\d{1,4}\])|[•▪◦‣*–-]|#{1,6}|\[(?:PDF|HTML|BOOK|CITATION|C|B|DOC)\])\s+/;

/** A title without what stands around it on the page: numbers and bullets of lists, Markdown, "[PDF]". */
export function bareTitle(text: string): string {
  let bare = text.trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(MARK, '').trim();
  }
  bare = bare.replace(/^\[([^\]]+)\]\(https?:[^)\s]*\)$/, '$1').replace(/^(\*\*|__)(.+)\1$/, '$2');
  return bare.replace(/\s*\[(?:pdf|html|code|arxiv|link|paper)\](?:\(\S+\))?$/i, '').trim() || text.trim();
}
