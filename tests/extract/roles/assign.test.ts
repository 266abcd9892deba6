import { describe, expect, it } from 'vitest';
import { rolesOf } from '../marked.ts';

describe('the role of an entity', () => {
  it('tells what a method is made of from what it is compared with', () => {
    expect(
      rolesOf(
        'We propose [!t:Nimbus] for [k:table parsing], which fine-tunes [m:T5] with [t:LoRA]. ' +
          'On [b:WikiSQL], Nimbus beats [m:TAPAS].',
      ),
    ).toEqual({
      Nimbus: 'introduces',
      'table parsing': 'addresses',
      T5: 'uses',
      LoRA: 'uses',
      WikiSQL: 'evaluated_on',
      TAPAS: 'evaluates',
    });
  });
  it('takes what stands only before the own sentences for background', () => {
    expect(rolesOf('Assistants such as [m:ChatGPT] are popular. We propose [!t:Nimbus].').ChatGPT).toBe(
      'mentions',
    );
  });
  it('takes the models of a study that brings nothing for evaluated', () => {
    expect(rolesOf('We ask whether models reason. We prompt [m:GPT-4] with puzzles.')['GPT-4']).toBe(
      'evaluates',
    );
  });
  it('takes the techniques of a study for evaluated, where no words say more', () => {
    expect(rolesOf('This survey covers four protocols. [t:LoRA] offers low cost.').LoRA).toBe('evaluates');
  });
  it('takes training data for used', () => {
    expect(rolesOf('We release [!m:Petrel], pre-trained on [b:The Pile].')['The Pile']).toBe('uses');
  });
  it('takes what the own thing is built from for used, though it is beaten too', () => {
    expect(
      rolesOf(
        'We propose [!m:Petrel], fine-tuned from [m:Llama-2-7B]. [!m:Petrel] beats [m:Llama-2-7B] and [m:GPT-2].',
      ),
    ).toEqual({ Petrel: 'introduces', 'Llama-2-7B': 'uses', 'GPT-2': 'evaluates' });
  });
  it('takes what wins or loses for evaluated, though it is fine-tuned', () => {
    expect(
      rolesOf('We propose [!t:Nimbus]. The fine-tuned [m:GPT-2] lags behind [m:OPT-6.7B].'),
    ).toMatchObject({ 'GPT-2': 'evaluates', 'OPT-6.7B': 'evaluates' });
  });
  it('takes a benchmark with a result for evaluated on, though it is trained on too', () => {
    expect(
      rolesOf('We train on [b:SQuAD]. We release [!m:Petrel], which reaches 80% on [b:SQuAD].').SQuAD,
    ).toBe('evaluated_on');
  });
  it('takes what a sentence about others names for background, behind the own sentences too', () => {
    expect(
      rolesOf('We propose [!t:Nimbus]. Existing parsers rely on [t:beam search] for speed.')['beam search'],
    ).toBe('mentions');
  });
  it('takes the techniques of a method without a name for used', () => {
    expect(
      rolesOf('We propose a framework for parsing tables. It is steered by [t:beam search].')['beam search'],
    ).toBe('uses');
  });
  it('takes what the title spells out for the subject, though only the background names it', () => {
    expect(
      rolesOf(
        '[t:Instruction tuning] needs much data. We propose [!t:Nimbus], which picks it.',
        'Picking Data for LLM Instruction Tuning',
      )['Instruction tuning'],
    ).toBe('uses');
  });
  it('takes the models of a study for used, where it says so of them before the results', () => {
    const text = (verb: string) =>
      `We study the jokes of students. We ${verb} [m:GPT-4] with the transcripts. The results are sobering.`;
    expect(rolesOf(text('employ'))['GPT-4']).toBe('uses');
    expect(rolesOf(text('confront'))['GPT-4']).toBe('evaluates');
  });
  it('takes what a study speaks of as one of many for used', () => {
    expect(rolesOf('We study jokes. They pass through a [t:random forest].')['random forest']).toBe('uses');
    expect(rolesOf('We study jokes. They puzzle [t:random forests].')['random forests']).toBe('evaluates');
  });
  it('takes the models of a paper whose title compares or attacks for evaluated', () => {
    const text = 'We propose [!t:Nimbus]. It steers [m:GPT-4] in ten languages.';
    expect(rolesOf(text, 'Steering language models')['GPT-4']).toBe('uses');
    expect(rolesOf(text, 'Comparing language models')['GPT-4']).toBe('evaluates');
    expect(rolesOf(text, 'Jailbreaking language models')['GPT-4']).toBe('evaluates');
  });
  it('takes a phrase of the title behind "using" for used, if the paper brings another thing', () => {
    const title = 'Parsing tables using [!t:guided descent]';
    expect(rolesOf('We read tables.', title)['guided descent']).toBe('introduces');
    expect(rolesOf('We propose [!t:Nimbus].', title)['guided descent']).toBe('uses');
  });
  it('takes whom the own method comes near for evaluated', () => {
    expect(
      rolesOf('We propose [!t:Nimbus], with comparable performance to [t:beam search].')['beam search'],
    ).toBe('evaluates');
  });
  it('takes what a paper asks about for evaluated, unless it brings a system for it', () => {
    expect(rolesOf('We explain [t:dropout] by the noise that it adds.').dropout).toBe('evaluates');
    expect(rolesOf('We explain [t:dropout] and propose [!t:Nimbus], which needs less noise.').dropout).toBe(
      'uses',
    );
  });
  it('takes a technique beside experiments for evaluated, where the paper has no system that uses it', () => {
    const text = (start: string) => `${start} [t:beam search] in our experiments with [t:nucleus sampling].`;
    expect(rolesOf(text('We apply'))).toEqual({ 'beam search': 'uses', 'nucleus sampling': 'evaluates' });
    expect(rolesOf(text('We propose [!t:Nimbus] and apply'))['nucleus sampling']).toBe('uses');
  });
  it('takes what is named once, somewhere behind a comparison, for evaluated', () => {
    expect(
      rolesOf(
        'We propose [!t:Nimbus] and compare it in three towns, on foot, with care, using [t:beam search].',
      )['beam search'],
    ).toBe('evaluates');
  });
});
