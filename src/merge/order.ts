/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entries of a map by key, in code-unit order. */
export const sortedEntries = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort((a, b) => byCodeUnits(a[0], b[0]));

/** What most voted for; of equals, the first in code-unit order. Null when nobody voted. */
export function mostVoted(votes: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [choice, count] of sortedEntries(votes)) {
    if (count > most) [best, most] = [choice, count];
  }
  return best;
}
