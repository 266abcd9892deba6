import { describe, expect, it } from 'vitest';
import { relationsOf } from '../marked.ts';

describe('outperforms', () => {
  it.each([
    [
      'the plain verb',
      'Here [m:Falcon-7B] clearly outperforms [m:OPT-6.7B].',
      ['Falcon-7B outperforms OPT-6.7B'],
    ],
    [
      'a series of losers with margins',
      'It turns out that [m:Falcon-7B] surpasses [m:OPT-6.7B] by 3.1 points, [m:BLOOM] by 4.0 points and [m:GPT-2].',
      ['Falcon-7B outperforms OPT-6.7B', 'Falcon-7B outperforms BLOOM', 'Falcon-7B outperforms GPT-2'],
    ],
    [
      'the participle behind the clause',
      'We present [!t:Nimbus], a parser for tables, outperforming strong models such as [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'no base in brackets behind the winner',
      'The assistant (built on [m:Falcon-7B] and [m:BLOOM]) outperforms [m:TAPAS].',
      [],
    ],
    [
      'a name in brackets behind the winner',
      'The searched assistant (named [!t:Nimbus]) outperforms [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'the second verb of a subject',
      'We call it [!t:Nimbus]. Our method needs no labels and outperforms [m:TAPAS] on tables.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'the passive',
      'In our tests [m:GPT-2] is outperformed by [m:OPT-6.7B].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'the comparative',
      'We find that [m:OPT-6.7B] is far more accurate than [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'an experiment with what the paper brings',
      'We propose [!t:Nimbus]. An evaluation of [!t:Nimbus] on tables shows better results than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'an improvement upon',
      'We propose [!t:Nimbus]. [!t:Nimbus] shows a clear improvement upon [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'a performance superior to another',
      'We find that [m:OPT-6.7B] exhibits superior performance to [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'a hyphened preposition before the loser',
      'We propose [!t:Nimbus]. It outperforms from-scratch parsers such as [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'in front of the clause',
      'We propose [!t:Nimbus]. Compared to [m:TAPAS], our method gives better tables.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'in front, joined by a comma to the winner',
      'Compared to the recent [m:TAPAS], our [!m:Petrel] achieves a higher score.',
      ['Petrel outperforms TAPAS'],
    ],
    [
      'the side that loses',
      'We find that [m:GPT-2] falls short of [m:OPT-6.7B].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    ['the losing verb', 'We find that [m:GPT-2] underperforms [m:OPT-6.7B].', ['OPT-6.7B outperforms GPT-2']],
    [
      'the noun with its owner',
      'We show the superiority of [m:OPT-6.7B] over [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'a comparable performance, which is no better',
      'We propose [!t:Nimbus], which improves speed while keeping comparable performance to [m:TAPAS].',
      [],
    ],
    [
      'a sentence about somebody else behind "over"',
      'We propose [!t:Nimbus]. We look better over the table and we compare [m:TAPAS] heads.',
      [],
    ],
    ['a gap that remains', 'Yet [m:GPT-2] reduces cost, and a gap remains compared to [m:OPT-6.7B].', []],
    [
      'both baselines that were named before',
      'We propose [!t:Nimbus]. We compare it with [m:TAPAS] and [m:GPT-2]. Our method outperforms both baselines.',
      ['Nimbus outperforms TAPAS', 'Nimbus outperforms GPT-2'],
    ],
    [
      'existing methods, which may be any',
      'We propose [!t:Nimbus]. We compare it with [m:TAPAS]. Our method outperforms existing methods.',
      [],
    ],
    [
      'an attack, which does not beat what it is against',
      'We show that [!t:Nimbus] is an efficient attack against [m:GPT-2].',
      [],
    ],
    [
      'a clause behind what it was measured on',
      'We find that [m:OPT-6.7B] outperforms training from scratch by 9% over [b:BoolQ], and [m:GPT-2] is close behind.',
      ['OPT-6.7B scores_on BoolQ'],
    ],
    [
      'losers with citations',
      'Here [m:OPT-6.7B] outperforms [m:GPT-2] [1], [m:TAPAS] [2] and [m:BLOOM] [3].',
      ['OPT-6.7B outperforms GPT-2', 'OPT-6.7B outperforms TAPAS', 'OPT-6.7B outperforms BLOOM'],
    ],
    [
      'an example without its comma',
      'For example [m:OPT-6.7B] outperforms [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'one of several things that the paper brings, by a word of its name',
      'We propose [!t:Nimbus] with a [!t:layered parser]. Our layered approach outperforms [m:TAPAS].',
      ['layered parser outperforms TAPAS'],
    ],
    [
      'a rate that is raised',
      'Here [t:LoRA] raises success rates by 9% relative to [t:full tuning].',
      ['LoRA outperforms full tuning'],
    ],
    [
      'what proves to be better',
      'Here [t:LoRA] proves to be more effective than [t:full tuning].',
      ['LoRA outperforms full tuning'],
    ],
    ['an amount, which is nobody', 'With success rates exceeding 90% on [m:GPT-2], [m:BLOOM] is safe.', []],
    [
      'losers by what they use',
      'Here [t:LoRA] outperforms methods that rely on [t:prompt tuning].',
      ['LoRA outperforms prompt tuning'],
    ],
    [
      'a participle, which only describes the loser',
      'Here [t:LoRA] outperforms [m:GPT-2] and [t:pruned] models.',
      ['LoRA outperforms GPT-2'],
    ],
    [
      'names inside adjectives, in series',
      'Here [t:LoRA] outperforms [t:NeRF]-based and [t:wind-only] methods.',
      ['LoRA outperforms NeRF', 'LoRA outperforms wind-only'],
    ],
    [
      'an experiment that shows a common noun to win',
      'We propose [!t:Nimbus]. Experiments show that the resulting parser outperforms [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'what has been shown to be better',
      'Here [t:LoRA] has been shown to make more progress than [t:full tuning].',
      ['LoRA outperforms full tuning'],
    ],
    [
      'what a result indicates',
      'We propose [!t:Nimbus]. Here [!t:Nimbus] stays close, indicating better transfer than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'all that the paper proposes',
      'We propose [!t:Nimbus] and [!t:Cirrus]. Compared to [m:TAPAS], all proposed approaches are faster.',
      ['Nimbus outperforms TAPAS', 'Cirrus outperforms TAPAS'],
    ],
    [
      'a concession, which decides nothing',
      'We propose [!t:Nimbus]. Here [!t:Nimbus] is small, with only a marginal 4% increase in error compared to [m:TAPAS].',
      [],
    ],
    [
      'a speed-up',
      'We propose [!t:Nimbus]. These results are a 2x speed-up over [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'an amount behind "over"',
      'We propose [!t:Nimbus]. Our method reduces cost by 50% for [m:TAPAS] and over 90% for [m:GPT-2].',
      [],
    ],
    [
      'a verb in the past',
      'Here [m:OPT-6.7B] as a teacher showed better accuracy than [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'a clause of its own',
      'We show the merits of [!t:Nimbus] over plain [t:LoRA], where it not only wins but also matches or surpasses [m:GPT-2].',
      ['Nimbus outperforms GPT-2'],
    ],
    [
      'figures of errors, of which the smaller is better',
      'Here [m:OPT-6.7B] has an error that reaches 8%, while [m:GPT-2] reaches 5%.',
      ['GPT-2 outperforms OPT-6.7B'],
    ],
    [
      'figures of different sorts, which decide nothing',
      'Here [m:OPT-6.7B] reaches 80%, while [m:GPT-2] reaches 5 points.',
      [],
    ],
    [
      'a figure in brackets',
      'Here [!t:Nimbus] achieves an accuracy of 80% (vs. 70% for [m:TAPAS]).',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'what a clause has',
      'Results show that [!t:Nimbus] has superior accuracy, precision and recall over [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'any verb between the name and the comparative',
      'We find that [!t:Nimbus] converges faster and more stably than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'whom the paper compares itself with',
      'We propose [!t:Nimbus]. We compare it with [m:TAPAS] and show that we outperform it.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'an object and the subject of the next clause',
      'Here [m:OPT-6.7B] surpasses [m:GPT-2], and [m:OPT-13B] outperforms [m:TAPAS].',
      ['OPT-6.7B outperforms GPT-2', 'OPT-13B outperforms TAPAS'],
    ],
    [
      'two comparatives of one verb',
      'We propose [!t:Nimbus]. It wins, achieving 56.2% higher accuracy than [t:CoT]-based methods and 78.8% higher accuracy than [m:TAPAS].',
      ['Nimbus outperforms CoT', 'Nimbus outperforms TAPAS'],
    ],
    [
      'what trails its clause',
      'We propose [!t:Nimbus]. Here [!t:Nimbus] answers within 23 ms, 2x smaller and 1.5x faster than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'what is done with it',
      'We propose [!t:Nimbus]. Applying [!t:Nimbus] yields better results than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'whom somebody enables to',
      'We propose [!t:Nimbus]. Here [!t:Nimbus] enables the small [m:OPT-6.7B] to match or surpass [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'a list whose numbers have one bracket',
      'We find that 1) [t:tides] matter, 2) [m:OPT-6.7B] outperforms [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'losers behind a colon',
      'Here [m:Falcon-7B] outperforms the strongest methods: [m:OPT-6.7B] and [m:GPT-2].',
      ['Falcon-7B outperforms OPT-6.7B', 'Falcon-7B outperforms GPT-2'],
    ],
    [
      'losers that are told by how they were trained',
      'Here [m:Falcon-7B] outperforms strong baselines trained with [t:tidal tuning].',
      ['Falcon-7B outperforms tidal tuning'],
    ],
    [
      'the same preposition on both sides',
      'Users with [!t:Nimbus] find ships faster than with [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'a record compared to others',
      'We propose [!t:Nimbus]. Here [!t:Nimbus] reaches state-of-the-art accuracy compared to [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'what is better far before "compared to"',
      'We propose [!t:Nimbus]. Tests confirm [!t:Nimbus], showing an improvement of 29% in finding the ships of a harbor, as measured by us, compared to [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'a comparison between two commas',
      'We propose [!t:Nimbus]. Here our parser [!t:Nimbus], in comparison to [m:TAPAS], reduces the cost of memory.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'a comparison in front of a verb of showing',
      'We propose [!t:Nimbus]. Compared to [m:TAPAS], [!t:Nimbus] demonstrates higher accuracy.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'another name between the comparison and who is better',
      'We propose [!t:Nimbus]. Compared to [m:TAPAS], a large parser of tables, [!t:Nimbus] is faster.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'who is best, without a verb of scoring',
      'We found [m:OPT-6.7B] to be the best of all, closely followed by [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'where others fail',
      'We propose [!t:Nimbus]. Here [!t:Nimbus] achieves good results in storms where [m:TAPAS] fails.',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'the only own thing, where the subject has no name',
      'We propose [!t:Nimbus]. The codes that [!t:Nimbus] writes make a small parser better than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'experiments with others that show it',
      'We propose [!t:Nimbus]. Experiments with [m:OPT-6.7B] show better accuracy than [m:TAPAS].',
      ['Nimbus outperforms TAPAS'],
    ],
    [
      'who stands behind a phrase that opens the sentence, and not what the phrase names',
      'Combined with [t:tidal tuning], [m:OPT-6.7B] consistently outperforms [m:GPT-2].',
      ['OPT-6.7B outperforms GPT-2'],
    ],
    [
      'a series that opens the sentence',
      'Both [t:LoRA], [m:BLOOM] and [m:OPT-6.7B] outperform [m:GPT-2].',
      ['LoRA outperforms GPT-2', 'BLOOM outperforms GPT-2', 'OPT-6.7B outperforms GPT-2'],
    ],
    [
      'a baseline that is told by how it was made, but no models',
      'Here [m:OPT-6.7B] outperforms the [t:instruction-tuned] baseline and surpasses [t:fine-tuned] models.',
      ['OPT-6.7B outperforms instruction-tuned'],
    ],
    ['no gain', 'Here [m:OPT-6.7B] offers no clear benefits compared to [m:GPT-2].', []],
    ['a denial', 'We find that [m:OPT-6.7B] does not outperform [m:GPT-2].', []],
    ['somebody without a name', 'We find that larger networks outperform [m:GPT-2].', []],
    ['a paper without a name', 'Our method outperforms [m:GPT-2].', []],
  ])('%s', (_, text, relations) => {
    expect(relationsOf(text)).toEqual(relations);
  });
});

describe('"our method"', () => {
  it.each([
    [
      'a coined name before a phrase of the title',
      'We propose [!t:SkyNet]. Our method outperforms [m:TAPAS].',
      'Matching with [!t:gated erosion]',
      ['SkyNet outperforms TAPAS'],
    ],
    [
      'a phrase of the title before the name that is short for it',
      'We propose [!t:GES]. Our method outperforms [m:TAPAS].',
      'Fast [!t:gated erosion search]',
      ['gated erosion search outperforms TAPAS'],
    ],
    [
      'a coined name before a phrase of the title that it is not short for',
      'We propose [!t:QuayPS]. Our method outperforms [m:BERT].',
      'Finding [t:quays] with [!t:harbor maps]',
      ['QuayPS outperforms BERT'],
    ],
    [
      'a name of the abstract before a title that it never takes up',
      'We propose [!t:Petrel]. Our method outperforms [m:BERT].',
      '[!t:Towards Safe OS]: berths for all',
      ['Petrel outperforms BERT'],
    ],
    [
      'a name of the title before another',
      'We propose [!t:SkyNet]. Our method outperforms [m:TAPAS].',
      '[!t:Nimbus]: A Network',
      ['Nimbus outperforms TAPAS'],
    ],
  ])('is %s', (_, text, title, relations) => {
    expect(relationsOf(text, title)).toEqual(relations);
  });
});
