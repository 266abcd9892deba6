import { expect, test } from 'vitest';
import { extract } from '../rules-alone.ts';

const tasksOf = (title: string, abstract: string): string[] =>
  extract({ id: 'p', title, abstract, source: { file: 'p' } })
    .entities.filter(({ kind }) => kind === 'task')
    .map(({ name, aliases }) => `${name}: ${aliases.join(', ')}`);

test.each([
  // The general word of the title means the narrower task of the text.
  [
    'How Ships Reason: Reasoning at Sea',
    'Ships need temporal reasoning.',
    ['temporal reasoning: Reasoning, temporal reasoning'],
  ],
  // Another task does not take it up.
  [
    'Reasoning at Sea',
    'Ships need machine translation.',
    ['reasoning: Reasoning', 'machine translation: machine translation'],
  ],
])('a task that hardly stands alone is the narrower one with its head: %s', (title, abstract, tasks) => {
  expect(tasksOf(title, abstract).sort()).toEqual(tasks.sort());
});
