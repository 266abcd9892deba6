import type { Paper } from '../../extract/paper.ts';
import { arxivId, doiOf, foldTitle, titleHash } from './identity.ts';

/** A paper as it is to be known, and whether it was met before. */
export interface Met {
  paper: Paper;
  /** `same`: nothing in it is new; `other`: it says something else of a paper that was met. */
  before: 'no' | 'same' | 'other';
}

/**
 * Watches over the ids of a whole input: tells which papers come again, and keeps apart those that share an id and are
 * not one. DOIs, arXiv ids and hashes say which paper it is, but a source's own key ("wang2020") is often given twice:
 * where the titles have less than half of their words in common, the later paper's id also says its title.
 *
 * @returns a function to call with every paper in turn; it keeps a title and a hash for each
 */
export function distinct(): (paper: Paper) => Met {
  const titles = new Map<string, string>();
  const seen = new Set<string>();
  return function meet(paper: Paper): Met {
    const known = titles.get(paper.id);
    if (known !== undefined && !isGlobal(paper.id) && !alike(known, paper.title)) {
      return meet({ ...paper, id: `${paper.id}~${titleHash(paper.title).slice(-8)}` });
    }
    const { source: _, ...record } = paper;
    const print = titleHash(JSON.stringify(record));
    const before = known === undefined ? 'no' : seen.has(print) ? 'same' : 'other';
    if (known === undefined) titles.set(paper.id, paper.title);
    seen.add(print);
    return { paper, before };
  };
}

const isGlobal = (id: string): boolean =>
  id.startsWith('title-') || id.includes('~') || doiOf(id) === id || arxivId(id) === id;

/** Whether two titles share half of the words that either has. */
function alike(a: string, b: string): boolean {
  const one = new Set(foldTitle(a).split(' '));
  const other = new Set(foldTitle(b).split(' '));
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 2 >= one.size + other.size - shared;
}
