/**
 * Learns the weights by which candidates are judged, into `extract/knowledge/candidate-weights.tsv`:
 *
 *   npm run mine:weights
 *
 * Every candidate of the annotated papers is an example of the kind that the annotators gave it, or of nothing; what they
 * left open is none. A multinomial logistic regression over the features that several examples have gives each its
 * weights, to one digit. Learnt from `learning.json`, from which no rule was written, and from the odd papers of the
 * later sets: even papers go on measuring what nobody has learnt from.
 */
import { writeFileSync } from 'node:fs';
import { writeWeights } from '../extract/candidates/weight-file.ts';
import { buildKnowledge } from '../extract/lexicon/knowledge.ts';
import { judgedCandidates, weightsOfCandidates } from './candidate-weights.ts';
import { papersToLearn } from './gold.ts';

const OUTPUT = new URL('../extract/knowledge/candidate-weights.tsv', import.meta.url);

const knowledge = buildKnowledge();
const papers = await papersToLearn();
const examples = papers.flatMap(({ text, gold }) => judgedCandidates(text, gold, knowledge));
const weights = weightsOfCandidates(examples);
writeFileSync(OUTPUT, writeWeights(weights));
console.log(`${weights.size} features from ${examples.length} candidates of ${papers.length} papers`);
