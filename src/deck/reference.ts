import type { PaperNode } from '../graph.ts';
import { linkTo } from '../picture/drawing.ts';
import { urlOf, whoWrote } from '../write/quote.ts';

/** A paper as a slide names it. */
export interface Reference {
  title: string;
  /** "Fu et al. 2023"; empty where the record names neither. */
  who: string;
  /** Where it is read. */
  href?: string;
}

export const referenceTo = (paper: PaperNode): Reference => ({
  title: paper.title,
  who: whoWrote(paper),
  ...linkTo(urlOf(paper)),
});

/** "Fu et al. 2023, Specializing Smaller Language Models". */
export const referenceText = ({ who, title }: Reference): string => [who, title].filter(Boolean).join(', ');
