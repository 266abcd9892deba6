import { ROLES } from '../../extract/facts.ts';
import type { PaperGraph } from '../../src/graph.ts';
import { rulesOf } from '../state/corrections.ts';
import { paperOf } from '../state/evidence.ts';
import type { Question } from './messages.ts';

/** What to ask about a link, or in one line why it cannot be asked. */
export function questionOf(graph: PaperGraph, edge: string): Question | string {
  const { relation, evidence } = graph.getEdgeAttributes(edge);
  if (!ROLES.some((role) => role === relation)) {
    const rules = rulesOf(graph, edge).map(({ rule, times }) => ({ rule: `${relation} ${rule}`, times }));
    return rules.length > 0 ? { rules } : 'This map does not keep which rules they were.';
  }
  const source = graph.source(edge);
  const record = paperOf(graph, source);
  const lacking = evidence.some(({ field, end }) => !record || end > record[field].length);
  if (!record || evidence.length === 0 || lacking)
    return 'This map does not hold the paper’s text, so its words cannot be weighed again.';
  const { title, abstract } = record;
  return {
    paper: { id: source, title, abstract, source: record.source },
    mentions: evidence.map(({ field, start, end, rule = '' }) => ({ field, start, end, rule })),
  };
}
