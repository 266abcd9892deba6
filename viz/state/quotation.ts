import type { PaperNode } from '../../src/graph.ts';

/** Where a reader finds the paper; only links to the web, whatever a record says. */
export function linkOf(paper: PaperNode): string | null {
  if (paper.doi) return `https://doi.org/${encodeURI(paper.doi)}`;
  if (paper.arxiv) return `https://arxiv.org/abs/${encodeURI(paper.arxiv)}`;
  return paper.url && /^https?:\/\//i.test(paper.url) ? paper.url : null;
}

/** "Raffel et al.", "Raffel and Shazeer", "Raffel". */
export function shortAuthors(authors: readonly string[] | undefined): string {
  const names = (authors ?? []).map(familyName).filter((name) => name !== '');
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' and ');
}

/** The sentence in quotation marks with its reference, ready to be pasted into a text. */
export function quotation(paper: PaperNode, sentence: string): string {
  const authors = shortAuthors(paper.authors);
  const year = paper.year === undefined ? '' : `(${paper.year})`;
  const head = [authors, year].filter(Boolean).join(' ');
  const parts = [head, paper.title, paper.venue, linkOf(paper)].filter((part): part is string =>
    Boolean(part),
  );
  return `“${sentence}” — ${parts.map((part) => part.replace(/\.$/, '')).join('. ')}.`;
}

function familyName(author: string): string {
  const comma = author.indexOf(',');
  if (comma > 0) return author.slice(0, comma).trim();
  return author.trim().split(/\s+/).at(-1) ?? '';
}
