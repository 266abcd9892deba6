/** What a source says about which paper this is, each as it stands there. */
export interface Marks {
  doi?: string | undefined;
  arxiv?: string | undefined;
  url?: string | undefined;
  /** The source's own key. */
  key?: string | undefined;
  title: string;
}

export interface Identity {
  id: string;
  doi?: string;
  arxiv?: string;
}

/**
 * Which paper it is: the DOI in lower case, else the arXiv id without its version, else the source's own key, else a
 * hash of the folded title. A DOI or arXiv id is also found in `url`.
 *
 * The DOIs that arXiv itself gives out (10.48550/arXiv.…) say the arXiv id, so that a paper has one id whether a
 * source names it one way or the other. A key that is a bare number of up to six digits counts the rows of one file
 * and says nothing across files, so it is passed over.
 */
export function identify(marks: Marks): Identity {
  const arxiv = arxivId(marks.arxiv) ?? arxivId(marks.doi) ?? arxivId(marks.url);
  const doi = doiOf(marks.doi) ?? doiOf(marks.url);
  const own = doi && /^10\.48550\//.test(doi) ? undefined : doi;
  const key = marks.key?.trim();
  return {
    id: own ?? arxiv ?? (key && !/^\d{1,6}$/.test(key) ? key : titleHash(marks.title)),
    ...(doi ? { doi } : {}),
    ...(arxiv ? { arxiv } : {}),
  };
}

/** The DOI in `text`, whatever stands around it, in lower case: DOIs ignore case (DOI Handbook 3.4). */
export function doiOf(text: string | undefined): string | undefined {
  const found = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text ?? '')?.[0];
  if (!found) return undefined;
  let doi = found.replace(/[.,;:'\]}]+$/, '');
  // A closing bracket belongs to the sentence around it, unless the DOI opens one.
  while (doi.endsWith(')') && doi.split('(').length < doi.split(')').length) doi = doi.slice(0, -1);
  return doi.toLowerCase();
}

const NEW_ARXIV =
  /(?:^|arxiv[.:/\s]*|arxiv\.org\/(?:abs|pdf|html)\/|papers\/)(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)/i;
const OLD_ARXIV =
  /(?:^|arxiv[.:/\s]*|arxiv\.org\/(?:abs|pdf)\/)([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i;

/** The arXiv id in `text`, without version: "https://arxiv.org/abs/2305.14314v2" gives "2305.14314". */
export function arxivId(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return NEW_ARXIV.exec(text.trim())?.[1] ?? OLD_ARXIV.exec(text.trim())?.[1]?.toLowerCase();
}

/** The title in lower case with its letters and digits alone: equal for two ways to set one title. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "title-" and 16 hexadecimal digits of the folded title: for a million titles the odds of two alike are 1 to 10^7. */
export function titleHash(title: string): string {
  const folded = foldTitle(title) || title;
  // Two lanes of cyrb53 (bryc, public domain), here all 64 bits of it.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `title-${hex(b)}${hex(a)}`;
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
