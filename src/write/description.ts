import type { GraphAttributes } from '../graph.ts';

const FOUND_AT = 'regions found at resolution ';

/**
 * What is to be said of a map in the one text that Gephi keeps of it (`description` in the `meta` of a GEXF): its name
 * in the first line, then how many papers were read and skipped, where they are from, and the resolution at which the
 * Leiden algorithm found the regions.
 */
export function descriptionOf({ name, counts, sources, resolution }: Partial<GraphAttributes>): string {
  const skipped = Object.entries(counts?.skipped ?? {}).map(([reason, count]) => `${count} ${reason}`);
  return [
    name,
    `${counts?.read ?? 0} papers read${skipped.length ? `, skipped: ${skipped.join(', ')}` : ''}`,
    sources?.length ? `from ${sources.join(', ')}` : '',
    resolution === undefined ? '' : `${FOUND_AT}${resolution}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What {@link descriptionOf} says that a file does not tell otherwise; other words, such as a reader's own, are no harm. */
export function described(description: string): {
  name: string;
  skipped: Record<string, number>;
  resolution?: number;
} {
  const lines = description.split(/\r?\n/).map((line) => line.trim());
  const list = /^\d+ papers read, skipped: (.+)$/m.exec(lines.join('\n'))?.[1] ?? '';
  const counts = list.matchAll(/(?:^|, )(\d+) (.+?)(?=, \d+ |$)/g);
  const resolution = Number(lines.find((line) => line.startsWith(FOUND_AT))?.slice(FOUND_AT.length));
  return {
    name: lines[0] || 'Map',
    skipped: Object.fromEntries([...counts].map(([, count, reason = '']) => [reason, Number(count)])),
    ...(resolution > 0 && Number.isFinite(resolution) && { resolution }),
  };
}
