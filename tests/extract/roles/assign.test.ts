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
});
