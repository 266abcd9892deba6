import type { RelationType, Role } from '../../extract/facts.ts';
import type { NodeKind } from '../../src/graph.ts';

/** How the page calls a kind, for one and for several. */
export const KIND_WORDS: Record<NodeKind, { one: string; many: string }> = {
  paper: { one: 'paper', many: 'Papers' },
  model: { one: 'model', many: 'Models' },
  technique: { one: 'technique', many: 'Techniques' },
  benchmark: { one: 'benchmark', many: 'Benchmarks' },
  task: { one: 'task', many: 'Tasks' },
};

/** Reading an edge from its source, from its target, and as a filter. */
export const RELATION_WORDS: Record<Role | RelationType, { out: string; in: string; name: string }> = {
  introduces: { out: 'Introduces', in: 'Introduced by', name: 'introduces' },
  evaluated_on: { out: 'Evaluated on', in: 'Evaluations on it', name: 'evaluated on' },
  evaluates: { out: 'Evaluates', in: 'Evaluated by', name: 'evaluates' },
  uses: { out: 'Uses', in: 'Used by', name: 'uses' },
  addresses: { out: 'Addresses', in: 'Addressed by', name: 'addresses' },
  mentions: { out: 'Mentions', in: 'Mentioned by', name: 'mentions' },
  distilled_from: { out: 'Distilled from', in: 'Distilled into', name: 'distilled from' },
  based_on: { out: 'Based on', in: 'Basis of', name: 'based on' },
  outperforms: { out: 'Outperforms', in: 'Outperformed by', name: 'outperforms' },
  trained_on: { out: 'Trained on', in: 'Training data of', name: 'trained on' },
  scores_on: { out: 'Scores on', in: 'Scores of', name: 'scores on' },
  variant_of: { out: 'Variant of', in: 'Variants', name: 'variant of' },
};

/** Groups in the panel come in this order: what tells most about a thing first. */
export const RELATION_ORDER: readonly (Role | RelationType)[] = [
  'introduces',
  'distilled_from',
  'based_on',
  'variant_of',
  'outperforms',
  'scores_on',
  'trained_on',
  'evaluated_on',
  'evaluates',
  'uses',
  'addresses',
  'mentions',
];

/** "1 paper", "1,240 papers": grouped by hand, as the reader's locale must not change what is written. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
