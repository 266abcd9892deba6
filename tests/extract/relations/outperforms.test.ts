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
    ['a denial', 'We find that [m:OPT-6.7B] does not outperform [m:GPT-2].', []],
    ['somebody without a name', 'We find that larger networks outperform [m:GPT-2].', []],
    ['a paper without a name', 'Our method outperforms [m:GPT-2].', []],
  ])('%s', (_, text, relations) => {
    expect(relationsOf(text)).toEqual(relations);
  });
});
