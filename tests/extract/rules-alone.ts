import { Weights } from '../../extract/candidates/weights.ts';
import { ContributionWeights } from '../../extract/contributions/weights.ts';
import { extract as extractWith, type Paper, type PaperFacts } from '../../extract/index.ts';
import { buildKnowledge } from '../../extract/lexicon/knowledge.ts';
import { RoleWeights } from '../../extract/roles/weights.ts';

const rulesAlone = {
  ...buildKnowledge(),
  weights: new Weights(new Map()),
  contributionWeights: new ContributionWeights(new Map()),
  roleWeights: new RoleWeights(new Map()),
  coreference: new Map(),
};

/** The facts of a paper as the rules find them, so that a test of a rule asks nothing of the weights of words. */
export const extract = (paper: Paper): PaperFacts => extractWith(paper, rulesAlone);
