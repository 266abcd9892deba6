import type { EntityKind } from '../../extract/facts.ts';
import type { PaperGraph } from '../../src/graph.ts';

/** The first line of a lexicon file (docs/lexicon.md). */
export const LEXICON_HEAD = 'name,kind,aliases,family,when';

/** The row of a lexicon file that says what a name is. */
export function lexiconLine(name: string, kind: EntityKind, aliases: readonly string[]): string {
  const others = aliases.filter((alias) => alias !== name && !alias.includes('|'));
  return [name, kind, others.join('|'), '', ''].map(cell).join(',');
}

/** The line of an ignore file after which a name is never found; white space is folded, as a line is one name. */
export function ignoreLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** RFC 4180. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rules that found a link, each with how often it did, the busiest first; empty where the map does not keep them. */
export function rulesOf(graph: PaperGraph, edge: string): { rule: string; times: number }[] {
  const times = new Map<string, number>();
  for (const { rule } of graph.getEdgeAttribute(edge, 'evidence')) {
    if (rule !== undefined) times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  return [...times]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([rule, count]) => ({ rule, times: count }));
}
