import { ENTITY_KINDS, type FactEntity, type PaperFacts, RELATION_TYPES } from '../../extract/facts.ts';
import { foldTitle } from '../read/identity.ts';
import type { GoldEntity, GoldPaper, GoldRelation } from './gold.ts';
import { type Matching, match } from './match.ts';
import { exactlySame, foldForm, formsOf } from './same.ts';

/** One line of the table: true and false positives, false negatives, and the shares that follow from them, 0 to 1. */
export interface ScoreRow {
  row: string;
  /** How many there are to find. */
  gold: number;
  precision: number;
  recall: number;
  f1: number;
  tp: number;
  fp: number;
  fn: number;
}

/** One thing that was found and is not so (`+`), was not found (`-`), or has another role (`~`). */
export interface ScoreError {
  sign: '+' | '-' | '~';
  /** Number of the paper in the annotation. */
  n: number;
  /** A kind or a relation type. */
  what: string;
  text: string;
  /** The rules that made a wrong finding; empty for a missing one. */
  rules: string[];
}

export interface Score {
  papers: number;
  /** Annotated papers that the facts do not hold. */
  missing: number;
  table: ScoreRow[];
  errors: ScoreError[];
}

/** The rows of the table, in its order. The strict rows count only forms that are exactly the same. */
const ROWS = [
  'entities',
  ...ENTITY_KINDS.flatMap((kind) =>
    kind === 'technique' || kind === 'task' ? [kind, `${kind} (strict)`] : [kind],
  ),
  'roles',
  'role, if found',
  'introduces',
  'aliases',
  'relations',
  ...RELATION_TYPES,
];

/**
 * Precision, recall and F1 of extracted facts against annotated papers, which are joined by title.
 *
 * An alias that does not stand in the paper is ignored. A finding that fits only an optional entity counts neither way,
 * once for each such entity, and so does a relation with such an end. A second finding of a matched entity is wrong:
 * one entity is one node.
 */
export function score(facts: Iterable<PaperFacts>, gold: readonly GoldPaper[]): Score {
  const byTitle = new Map<string, PaperFacts>();
  for (const one of facts) byTitle.set(foldTitle(one.paper.title), one);
  const tally = new Tally();
  let missing = 0;
  for (const paper of gold) {
    const found = byTitle.get(foldTitle(paper.title));
    if (!found) missing += 1;
    const matching = match(found, paper);
    scoreEntities(paper, matching, tally);
    scoreRelations(paper, found, matching, tally);
  }
  return { papers: gold.length, missing, table: ROWS.map((row) => tally.row(row)), errors: tally.errors };
}

class Tally {
  private readonly counts = new Map<string, { tp: number; fp: number; fn: number }>();
  readonly errors: ScoreError[] = [];

  count(row: string, tp: number, fp: number, fn: number): void {
    const known = this.counts.get(row) ?? { tp: 0, fp: 0, fn: 0 };
    this.counts.set(row, { tp: known.tp + tp, fp: known.fp + fp, fn: known.fn + fn });
  }

  row(row: string): ScoreRow {
    const { tp, fp, fn } = this.counts.get(row) ?? { tp: 0, fp: 0, fn: 0 };
    const precision = tp / (tp + fp || 1);
    const recall = tp / (tp + fn || 1);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    return { row, gold: tp + fn, precision, recall, f1, tp, fp, fn };
  }
}

const isNeutral = ({ excused, goldOf }: Matching, id: string): boolean =>
  excused.has(id) || Boolean(goldOf.get(id)?.optional);

function scoreEntities(paper: GoldPaper, matching: Matching, tally: Tally): void {
  const { predicted, goldOf, foundAs, exact } = matching;
  for (const kind of ENTITY_KINDS) {
    const findings = predicted.filter((finding) => finding.kind === kind && !isNeutral(matching, finding.id));
    const wanted = paper.entities.filter((entity) => entity.kind === kind && !entity.optional);
    const pairs = findings.flatMap((finding) => {
      const entity = goldOf.get(finding.id);
      return entity ? [{ finding, entity }] : [];
    });
    const wrong = findings.filter((finding) => !goldOf.has(finding.id));
    const lost = wanted.filter((entity) => !foundAs.has(entity.id));
    const loose = pairs.filter(({ finding }) => !exact.has(finding.id)).length;
    tally.count(kind, pairs.length, wrong.length, lost.length);
    tally.count(`${kind} (strict)`, pairs.length - loose, wrong.length + loose, lost.length + loose);
    tally.count('entities', pairs.length, wrong.length, lost.length);
    for (const finding of wrong) tally.errors.push(wrongEntity(paper, finding));
    for (const { name, role } of lost) {
      tally.errors.push({ sign: '-', n: paper.n, what: kind, text: `${name}  [${role}]`, rules: [] });
    }
    scoreRoles(paper, findings, pairs, wanted, lost.length, tally);
  }
}

function scoreRoles(
  paper: GoldPaper,
  findings: readonly FactEntity[],
  pairs: readonly { finding: FactEntity; entity: GoldEntity }[],
  wanted: readonly GoldEntity[],
  lost: number,
  tally: Tally,
): void {
  const right = pairs.filter(({ finding, entity }) => finding.role === entity.role).length;
  const unlike = pairs.length - right;
  tally.count('roles', right, findings.length - right, lost + unlike);
  tally.count('role, if found', right, unlike, unlike);
  const said = findings.filter((finding) => finding.role === 'introduces').length;
  const so = pairs.filter(
    ({ finding, entity }) => finding.role === 'introduces' && entity.role === 'introduces',
  ).length;
  tally.count(
    'introduces',
    so,
    said - so,
    wanted.filter((entity) => entity.role === 'introduces').length - so,
  );
  for (const { finding, entity } of pairs) {
    const known = new Set(formsOf(entity).map(foldForm));
    const forms = formsOf(finding);
    const good = forms.filter((form) => known.has(foldForm(form))).length;
    tally.count('aliases', good, forms.length - good, 0);
    if (finding.role === entity.role) continue;
    const text = `${finding.name}  is ${finding.role}, should be ${entity.role}`;
    tally.errors.push({ sign: '~', n: paper.n, what: finding.kind, text, rules: rulesOf(finding) });
  }
}

function wrongEntity(paper: GoldPaper, finding: FactEntity): ScoreError {
  const { name, role, kind } = finding;
  const other = paper.entities.find(
    (entity) => !entity.optional && entity.kind !== kind && exactlySame(finding, entity),
  );
  const text = `${name}  [${role}]${other ? `  (is a ${other.kind})` : ''}`;
  return { sign: '+', n: paper.n, what: kind, text, rules: rulesOf(finding) };
}

const rulesOf = (finding: FactEntity): string[] => [
  ...new Set((finding.mentions ?? []).map(({ rule }) => rule)),
];

function scoreRelations(
  paper: GoldPaper,
  facts: PaperFacts | undefined,
  matching: Matching,
  tally: Tally,
): void {
  const byId = new Map(paper.entities.map((entity) => [entity.id, entity]));
  const wanted = new Map<string, GoldRelation>();
  for (const relation of paper.relations) {
    if (byId.get(relation.from)?.optional || byId.get(relation.to)?.optional) continue;
    wanted.set(`${relation.type} ${relation.from} ${relation.to}`, relation);
  }
  const goldId = (id: string): string => matching.goldOf.get(id)?.id ?? `?${id}`;
  const name = (id: string): string => matching.predicted.find((finding) => finding.id === id)?.name ?? id;
  const found = new Set<string>();
  const wrong = new Set<string>();
  for (const { type, from, to, rule } of facts?.relations ?? []) {
    if (isNeutral(matching, from) || isNeutral(matching, to)) continue;
    const key = `${type} ${goldId(from)} ${goldId(to)}`;
    if (wanted.has(key)) found.add(key);
    if (wanted.has(key) || wrong.has(key)) continue;
    wrong.add(key);
    tally.count('relations', 0, 1, 0);
    tally.count(type, 0, 1, 0);
    const text = `${name(from)} -> ${name(to)}`;
    tally.errors.push({ sign: '+', n: paper.n, what: type, text, rules: rule ? [rule] : [] });
  }
  for (const [key, { type, from, to }] of wanted) {
    const hit = found.has(key) ? 1 : 0;
    tally.count('relations', hit, 0, 1 - hit);
    tally.count(type, hit, 0, 1 - hit);
    if (hit) continue;
    const text = `${byId.get(from)?.name} -> ${byId.get(to)?.name}`;
    tally.errors.push({ sign: '-', n: paper.n, what: type, text, rules: [] });
  }
}
