import type { PaperGraph, PaperNode } from '../graph.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { papersOf } from './papers.ts';
import { urlOf } from './quote.ts';
import { encoded } from './utf8.ts';
import { legal } from './xml.ts';

/** The papers of a map for LaTeX and reference managers, in UTF-8. http://www.bibtex.org/Format */
export const bibtex: WriteFormat = {
  name: 'Papers (BibTeX)',
  endings: ['.bib'],
  mediaType: 'application/x-bibtex',
  evidence: true,
  write: (graph, options) => encoded(entries(graph, options)),
};

function* entries(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const taken = new Set<string>();
  for (const { attributes: paper } of papersOf(graph, options)) {
    const plain = citationKey(paper);
    let key = plain;
    for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`;
    taken.add(key);
    const { type, venue } = kindOf(paper);
    const fields: [string, string | undefined][] = [
      // The inner braces keep the capitals of names: "T5" and not "t5".
      ['title', `{${tex(paper.title)}}`],
      ['author', paper.authors?.map(author).filter(Boolean).join(' and ')],
      ['year', paper.year === undefined ? undefined : `${paper.year}`],
      [venue, tex(paper.venue ?? '')],
      ['doi', verbatim(paper.doi ?? '')],
      ['eprint', verbatim(paper.arxiv ?? '')],
      ['archiveprefix', paper.arxiv && 'arXiv'],
      ['url', verbatim(urlOf(paper) ?? '')],
      ['keywords', tex((paper.keywords ?? []).join(', '))],
      ['abstract', (options.evidence ?? true) ? tex(paper.abstract) : undefined],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    yield `@${type}{${key},\n${lines.join(',\n')}\n}\n\n`;
  }
}

/** `raffel2020exploring`: family name, year and the first word of the title, in plain letters and digits. */
function citationKey({ authors, year, title }: PaperNode): string {
  const first = authors?.[0] ?? '';
  const family = first.includes(',') ? first.split(',')[0] : first.split(' ').at(-1);
  const word = plain(title)
    .split(/[^a-z0-9]+/)
    .find((part) => part.length > 2 && !ARTICLES.has(part));
  return `${plain(family ?? '').replace(/[^a-z0-9]/g, '')}${year ?? ''}${word ?? ''}` || 'paper';
}

const ARTICLES = new Set(['the', 'an', 'a']);

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function kindOf({ venue = '' }: PaperNode): { type: string; venue: string } {
  if (!venue || /^arxiv/i.test(venue)) return { type: 'misc', venue: 'howpublished' };
  return /proceedings|conference|workshop|symposium|meeting/i.test(venue)
    ? { type: 'inproceedings', venue: 'booktitle' }
    : { type: 'article', venue: 'journal' };
}

/** A name that holds the word that parts names is one name in braces. */
function author(name: string): string {
  const text = tex(name);
  return /\sand\s/i.test(text) || /,.*,.*,/.test(text) ? `{${text}}` : text;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Balanced or not, a brace of the text must not count as one of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text as LaTeX prints it, on one line. */
const tex = (text: string): string =>
  legal(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\~^{}]|[&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** An identifier or address, which is read as it stands; what would end the field is written as in an address. */
const verbatim = (text: string): string =>
  legal(text).replace(
    /[\s\\{}]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
