import Papa from 'papaparse';
import table from './knowledge/confidence.csv?raw';

/** What a confidence speaks of: an entity by the rule that found it, its role, or a relation, by theirs. */
export type Finding = 'entity' | 'role' | 'relation';

/** Shares by finding and rule; "*" is the share of all rules of the finding. */
const SHARES: Readonly<Record<Finding, Map<string, number>>> = {
  entity: new Map(),
  role: new Map(),
  relation: new Map(),
};
for (const row of Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: 'greedy' }).data)
  SHARES[row.finding as Finding].set(row.rule ?? '', Number(row.share));

/**
 * The share of the findings of a rule that are right on annotated papers, smoothed: 0 to 1. That of a relation is its
 * share where both ends are right. A rule that was never
 * measured has the share of all rules of its finding.
 *
 * @param rule for an entity its kind and the rule of its first mention ("model lexicon"), for a role its kind, the role
 * and the rule, for a relation its type and the rule
 */
export function confidenceOf(finding: Finding, rule: string): number {
  const shares = SHARES[finding];
  return shares.get(rule) ?? shares.get('*') ?? 0.5;
}
