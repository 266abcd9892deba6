/** Where a paper was read from, so that a user can find it again. `line` counts from 1. */
export interface Source {
  file: string;
  line?: number;
}

/**
 * One paper as a reader hands it on.
 *
 * `title` and `abstract` are the text as a person would print it: entities and markup decoded, white space folded,
 * nothing dropped. Every offset in {@link PaperFacts} counts UTF-16 code units into one of these two strings.
 */
export interface Paper {
  /** Stable: the DOI, else the arXiv id, else the source's own key, else a hash of the folded title. */
  id: string;
  title: string;
  abstract: string;
  year?: number;
  authors?: string[];
  venue?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
  keywords?: string[];
  source: Source;
}
