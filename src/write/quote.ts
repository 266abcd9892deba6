import { sentenceAround } from '../../extract/text/around.ts';
import type { Evidence, PaperGraph, PaperNode } from '../graph.ts';

/** Longest quote in an export, in UTF-16 code units: fair use of an abstract, and no cell grows past reading. */
export const QUOTE_LENGTH = 500;

/** The paper that a piece of evidence stands in, if the map holds it. */
export function paperOf(graph: PaperGraph, evidence: Evidence): PaperNode | undefined {
  if (!graph.hasNode(evidence.paper)) return undefined;
  const node = graph.getNodeAttributes(evidence.paper);
  return node.kind === 'paper' ? node : undefined;
}

/** The sentence behind an edge, at most {@link QUOTE_LENGTH} long and cut at words; undefined if it is not there. */
export const quoteOf = (graph: PaperGraph, evidence: Evidence): string | undefined =>
  quoteFrom(paperOf(graph, evidence), evidence);

/** As {@link quoteOf}, for whoever has the paper. */
export function quoteFrom(paper: PaperNode | undefined, evidence: Evidence): string | undefined {
  const text = paper?.[evidence.field];
  const { start, end } = evidence;
  if (!text?.slice(start, end).trim()) return undefined;
  if (evidence.field === 'title') return shortened(text, start, end);
  const sentence = sentenceAround(text, start, end);
  return shortened(text.slice(sentence.start, sentence.end), start - sentence.start, end - sentence.start);
}

/** A sentence that is too long from the word on that leaves the stretch in it. */
function shortened(sentence: string, start: number, end: number): string {
  if (sentence.length <= QUOTE_LENGTH) return sentence;
  const room = QUOTE_LENGTH - 2;
  const from = end <= room ? 0 : Math.min(start, sentence.length - room);
  let part = sentence.slice(from, from + room);
  if (from > 0) part = part.replace(/^\S*\s+|^[\udc00-\udfff]/, '');
  if (from + room < sentence.length) part = part.replace(/\s+\S*$|[\ud800-\udbff]$/, '');
  return `${from > 0 ? '…' : ''}${part}${from + room < sentence.length ? '…' : ''}`;
}

/** "Fu et al. 2023", as far as the record says it. */
export function whoWrote({ authors = [], year }: PaperNode): string {
  const [first, ...others] = authors;
  const family = first?.includes(',') ? first.split(',')[0] : first?.split(' ').at(-1);
  return [family && `${family}${others.length ? ' et al.' : ''}`, year].filter(Boolean).join(' ');
}

/** Where to read a paper: its DOI, else arXiv, else the address that its record has. */
export function urlOf(paper: PaperNode): string | undefined {
  if (paper.doi) return `https://doi.org/${pathOf(paper.doi)}`;
  if (paper.arxiv) return `https://arxiv.org/abs/${pathOf(paper.arxiv)}`;
  return paper.url;
}

/** An identifier as the path of an address; its slashes stay. `encodeURI` throws on half a surrogate pair. */
function pathOf(identifier: string): string {
  return encodeURI(identifier.replace(/\p{Cs}/gu, '')).replace(/[?#]/g, encodeURIComponent);
}
