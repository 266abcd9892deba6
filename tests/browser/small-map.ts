import type { PaperFacts } from '../../extract/facts.ts';
import { buildGraph } from '../../src/build.ts';

const abstract =
  'We distill GPT-4 into Tiny, a small model. Tiny is evaluated on GSM8K. Tiny uses chain-of-thought prompting.';

function paper(n: number): PaperFacts {
  const at = (words: string) => ({
    start: abstract.indexOf(words),
    end: abstract.indexOf(words) + words.length,
  });
  const mention = (words: string) => [{ field: 'abstract' as const, ...at(words), rule: 'test' }];
  return {
    paper: {
      id: `p${n}`,
      title: `Tiny ${n}: distilling step by step`,
      abstract,
      year: 2020 + n,
      authors: ['Ada Lovelace'],
      source: { file: 'test.txt' },
    },
    entities: [
      {
        id: `model:tiny-${n}`,
        kind: 'model',
        name: `Tiny-${n}`,
        aliases: ['Tiny'],
        role: 'introduces',
        confidence: 0.9,
        mentions: mention('Tiny'),
      },
      {
        id: 'model:gpt-4',
        kind: 'model',
        name: 'GPT-4',
        aliases: ['GPT-4'],
        role: 'uses',
        confidence: 0.8,
        mentions: mention('GPT-4'),
      },
      {
        id: 'benchmark:gsm8k',
        kind: 'benchmark',
        name: 'GSM8K',
        aliases: ['GSM8K'],
        role: 'evaluated_on',
        confidence: 0.9,
        mentions: mention('GSM8K'),
      },
      {
        id: 'technique:chain-of-thought-prompting',
        kind: 'technique',
        name: 'chain-of-thought prompting',
        aliases: ['chain-of-thought prompting'],
        role: 'uses',
        confidence: 0.7,
        mentions: mention('chain-of-thought prompting'),
      },
    ],
    relations: [
      {
        type: 'distilled_from',
        from: `model:tiny-${n}`,
        to: 'model:gpt-4',
        value: null,
        confidence: 0.9,
        rule: 'test',
        evidence: { field: 'abstract', ...at('We distill GPT-4 into Tiny, a small model.') },
      },
    ],
    extractor: 'test',
  };
}

/** A map of a few papers that all say the same, as the JSON that the page reads. */
export function smallMap(papers = 6): string {
  const graph = buildGraph(
    Array.from({ length: papers }, (_, n) => paper(n)),
    {
      name: 'Small map',
      sources: ['test.txt'],
      counts: { read: papers, skipped: {} },
    },
  );
  return JSON.stringify(graph.export());
}
