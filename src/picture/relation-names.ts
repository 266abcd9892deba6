import type { RelationType, Role } from '../../extract/facts.ts';

/** How a relation is read from its source to its target: "DistilBERT, distilled from, BERT". */
export const RELATION_NAMES: Readonly<Record<Role | RelationType, string>> = {
  introduces: 'introduces',
  evaluated_on: 'evaluated on',
  evaluates: 'evaluates',
  uses: 'uses',
  addresses: 'addresses',
  mentions: 'mentions',
  distilled_from: 'distilled from',
  based_on: 'based on',
  outperforms: 'outperforms',
  trained_on: 'trained on',
  scores_on: 'scores on',
  variant_of: 'variant of',
};
