import type { Paper } from '../../extract/paper.ts';
import type { Finding } from './finding.ts';
import { identify } from './identity.ts';
import { printed } from './printed.ts';

/** One record of a source, every field as it stands there. Lists may still be one string. */
export interface SourceRecord {
  title: string;
  abstract?: string | undefined;
  year?: string | number | undefined;
  authors?: string | string[] | undefined;
  venue?: string | undefined;
  doi?: string | undefined;
  arxiv?: string | undefined;
  url?: string | undefined;
  keywords?: string | string[] | undefined;
  key?: string | undefined;
  /** An id that is to be kept as it is: the record is a Paper already. */
  id?: string | undefined;
}

/** Makes the paper that a record tells of; without a title there is none. An abstract may be missing. */
export function paperOf(record: SourceRecord, file: string, line: number): Finding {
  const title = printed(record.title);
  if (!/[\p{L}\p{N}]/u.test(title)) return { skipped: { reason: 'no title', line } };
  const { id, doi, arxiv } = identify({ ...record, title });
  const paper: Paper = {
    id: record.id ?? id,
    title,
    abstract: realAbstract(printed(record.abstract ?? '')),
    source: { file, line },
  };
  const year = yearOf(record.year) ?? arxivYear(arxiv);
  if (year !== undefined) paper.year = year;
  const authors = authorList(record.authors);
  if (authors.length > 0) paper.authors = authors;
  const venue = printed(record.venue ?? '');
  if (venue) paper.venue = venue;
  if (doi) paper.doi = doi;
  if (arxiv) paper.arxiv = arxiv;
  const url = webAddress(record.url);
  if (url) paper.url = url;
  const keywords = list(record.keywords, /[;|\n]/);
  if (keywords.length > 0) paper.keywords = keywords;
  return { paper };
}

/** What exports write where there is no abstract. */
const NO_ABSTRACT =
  /^[[(]?(?:no abstract(?: is)?(?: available| provided| found)?|abstract (?:is )?(?:not|un)\s?available|n\/?a|none|null|nan|undefined|tba|tbd|[-–—.]+)[\])]?\.?$/i;

function realAbstract(abstract: string): string {
  return NO_ABSTRACT.test(abstract) ? '' : abstract.replace(/^abstract\s*[.:—–-]+\s+(?=\S)/i, '');
}

/** The first number that can be a year of print, 1500 to 2099: "2014//", "Nov 22, 2023" and 2020 have one. */
export function yearOf(value: string | number | undefined): number | undefined {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(String(value ?? ''))?.[0];
  return year ? Number(year) : undefined;
}

/** An arXiv id begins with the year and month of its first version: "2401.09911", "cs/9901123". */
function arxivYear(arxiv: string | undefined): number | undefined {
  const digits = /(?:^|\/)(\d\d)\d\d/.exec(arxiv ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits) + (Number(digits) > 90 ? 1900 : 2000);
}

/** An address that a browser may open: http and https alone. */
function webAddress(value: string | undefined): string | undefined {
  const first = value?.trim().split(/[\s;|]+/)[0];
  return first && /^https?:\/\/[^\s"<>]+$/i.test(first) ? first : undefined;
}

function list(value: string | string[] | undefined, separator: RegExp): string[] {
  const parts =
    typeof value === 'string' ? (literalList(value) ?? splitList(value, separator)) : (value ?? []);
  return [...new Set(parts.map(printed).filter(Boolean))];
}

/** Without the usual separator, commas separate. */
function splitList(value: string, separator: RegExp): string[] {
  return value.split(separator.test(value) ? separator : /,/);
}

/** "['Marx, Karl', 'Lindgren, Astrid']": a list as Python prints it, or JSON. */
function literalList(value: string): string[] | undefined {
  if (!/^\s*\[\s*(['"]).*\1\s*,?\s*\]\s*$/s.test(value)) return undefined;
  return [...value.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((m) =>
    (m[1] ?? m[2] ?? '').replace(/\\(.)/g, '$1'),
  );
}

/**
 * Authors come as "Last, First; Last, First" (Zotero), "A. Last; B. Last" (IEEE), "Last A.B., Last C." (Scopus),
 * "First Last|First Last" (OpenAlex), "Last, First and Last, First" (BibTeX), "First Last, First Last and First Last",
 * or run together as "First LastFirst Last" (SpringerLink). A single "Last, First" stays whole.
 */
export function authorList(value: string | string[] | undefined): string[] {
  if (typeof value !== 'string' || literalList(value) || /[;|\n]/.test(value)) return list(value, /[;|\n]/);
  const names = value
    .split(/,?\s+and\s+/)
    .flatMap((part) => (separateNames(part) ? part.split(',') : part.split(RUN_TOGETHER)));
  return list(names, /;/);
}

/** Between a small letter and a capital, but not in McDonald or DeVries. */
const RUN_TOGETHER = /(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz))(?=\p{Lu}[\p{Ll}.])/u;

/** Whether the commas stand between names and not within one: each part has a space of its own, or there are many. */
function separateNames(value: string): boolean {
  const parts = value.split(',').filter((part) => part.trim());
  return parts.length > 2 || (parts.length === 2 && parts.every((part) => /\S\s+\S/.test(part.trim())));
}
