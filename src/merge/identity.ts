import type { EntityKind } from '../../extract/facts.ts';
import { byCodeUnits, mostVoted, sortedEntries } from './order.ts';

/** What the corpus as a whole knows of one entity id. */
export interface EntityUse {
  kind: EntityKind;
  /** Written and canonical forms, each with the number of papers that have it. */
  forms: Map<string, number>;
  papers: number;
}

/**
 * Finds entity ids that differ from paper to paper and mean one thing, and gives each its one id.
 *
 * United are ids whose slugs differ
 * - in hyphens and spaces ("gpt-3.5", "gpt3.5"), but never between two digits ("llama-2-7b" is not "llama-27b");
 * - in the plural of the last word, for techniques and tasks ("prompting-strategy", "prompting-strategies");
 * - in the kind, among model, technique and task: a name that one paper calls a method and another a model.
 *   Benchmarks stay apart, because a model and the data that trained it often share a name (Alpaca, Dolly);
 * - as abbreviation and full form, where a paper writes both for one entity, the letters are the initials, and no
 *   other entity claims the same abbreviation.
 * A longer name is never united with a shorter one ("Orca", "Orca-Math").
 *
 * @returns for every id the id that stands for it: of those united the one that most papers use.
 */
export function unite(uses: ReadonlyMap<string, EntityUse>): Map<string, string> {
  const groups = new Groups();
  const bySpelling = new Map<string, string>();
  const abbreviations = claimedAbbreviations(uses);
  for (const [id, use] of sortedEntries(uses)) {
    const spelling = spellingKey(id, use.kind);
    const twin = bySpelling.get(spelling);
    if (twin === undefined) bySpelling.set(spelling, id);
    else groups.join(twin, id);
  }
  for (const [key, owners] of sortedEntries(abbreviations)) {
    const abbreviated = bySpelling.get(key);
    const roots = new Set(owners.map((owner) => groups.root(owner)));
    if (abbreviated === undefined || roots.size !== 1) continue;
    const [owner] = roots;
    if (owner !== undefined) groups.join(owner, abbreviated);
  }
  const votes = new Map<string, Map<string, number>>();
  for (const [id, use] of uses) {
    const root = groups.root(id);
    const group = votes.get(root) ?? new Map<string, number>();
    votes.set(root, group.set(id, use.papers));
  }
  return new Map(
    [...uses.keys()].map((id) => [id, mostVoted(votes.get(groups.root(id)) ?? new Map()) ?? id]),
  );
}

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Equal for ids that are spellings of one name. */
function spellingKey(id: string, kind: EntityKind): string {
  let slug = slugOf(id).toLowerCase();
  if (kind === 'technique' || kind === 'task') slug = singular(slug);
  const joined = slug.replace(/(?<!\d)[\s_-]+|[\s_-]+(?!\d)/gu, '');
  return `${kind === 'benchmark' ? 'benchmark' : 'other'}:${joined}`;
}

/** Without the plural ending of the last word; short words and words in -ss, -us, -is have none. */
function singular(slug: string): string {
  if (/[a-z]{3}ies$/u.test(slug)) return slug.replace(/ies$/u, 'y');
  if (/(?:ch|sh|ss|x)es$/u.test(slug)) return slug.replace(/es$/u, '');
  return /[a-z]{3}[^sui]s$/u.test(slug) ? slug.slice(0, -1) : slug;
}

/** The spelling keys of abbreviations, each with the ids of the entities whose papers write it beside its full form. */
function claimedAbbreviations(uses: ReadonlyMap<string, EntityUse>): Map<string, string[]> {
  const claims = new Map<string, string[]>();
  for (const [id, use] of sortedEntries(uses)) {
    const forms = [...use.forms.keys()].sort(byCodeUnits);
    for (const form of forms) {
      if (!/^[A-Z][A-Za-z]*[A-Z]s?$/u.test(form) || !forms.some((full) => abbreviates(form, full))) continue;
      const key = spellingKey(`${use.kind}:${form}`, use.kind);
      claims.set(key, [...(claims.get(key) ?? []), id]);
    }
  }
  return claims;
}

/** True when the letters of `short` are the initials of the words of `full`, in order: DPO, Direct Preference Optimization. */
function abbreviates(short: string, full: string): boolean {
  const letters = short.replace(/s$/u, '').toLowerCase();
  const initials = full
    .split(/[\s_-]+/u)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  return letters.length >= 2 && full.length > short.length + 2 && initials === letters;
}

/** Disjoint sets of ids; the root of a set is its least id, so that the order of joining does not matter. */
class Groups {
  private readonly parents = new Map<string, string>();

  root(id: string): string {
    let root = id;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    return root;
  }

  join(a: string, b: string): void {
    const [low, high] = [this.root(a), this.root(b)].sort(byCodeUnits);
    if (low !== undefined && high !== undefined && low !== high) this.parents.set(high, low);
  }
}
