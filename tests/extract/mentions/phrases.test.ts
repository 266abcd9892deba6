import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

test.each([
  ['Detecting Small Objects in the Harbor', ['task object detection']],
  ['Ships: How to Retrieve Images', ['task image retrieval']],
])('a task that a title words as a verb and its object: %s', (title, expected) => {
  expect(found('verbal-task', '', title)).toEqual(expected);
});

test('a verb of an abstract is a task only where it is said to be one', () => {
  expect(found('verbal-task', 'We look at the problem of detecting objects.')).toEqual([
    'task object detection',
  ]);
  expect(found('verbal-task', 'Ships go on detecting objects.')).toEqual([]);
});

describe('a phrase outside the lexicon', () => {
  test.each([
    ['phrase:x-task', 'We look at the tidal berth forecasting task.', 'task tidal berth forecasting'],
    ['phrase:task-of', 'We look at the problem of tidal berth forecasting.', 'task tidal berth forecasting'],
  ])('counts with a cue, %s: %s', (rule, abstract, expected) => {
    expect(found(rule, abstract)).toEqual([expected]);
  });

  test('counts in a title', () => {
    expect(found('phrase:title', '', 'Robust Tidal Berth Forecasting')).toEqual([
      'task tidal berth forecasting',
    ]);
  });

  test('is a task where a title is for it, and a technique where a title works by it', () => {
    expect(found('phrase:title', '', 'Two Harbors for Tidal Berth Learning')).toEqual([
      'task tidal berth learning',
    ]);
    expect(found('phrase:title', '', 'Mooring Ships via Tidal Berth Forecasting')).toEqual([
      'technique tidal berth forecasting',
    ]);
  });

  test.each([
    ['phrase:title-for', 'Two Harbors for Quayside Protection in Spring', 'task quayside protection'],
    ['phrase:title-by', 'Mooring Ships via Quayside Formalization', 'technique quayside formalization'],
    ['phrase:title-by', 'Mooring Ships with a Quayside Generator', 'technique quayside generator'],
    [
      'phrase:title-of',
      'Real-Time Identification of the Moored Ships by Night',
      'task moored ship identification',
    ],
  ])('counts in its place in a title, %s: %s', (rule, title, expected) => {
    expect(found(rule, '', title)).toEqual([expected]);
  });

  test('does not count in a title where it is a thing or data', () => {
    expect(found('phrase:title-', '', 'Mooring Ships with Soft Tips for Small Harbors')).toEqual([]);
    expect(found('phrase:title-', '', 'Mooring Ships via Harbor Cameras')).toEqual([]);
    expect(found('phrase:title-', '', 'Semantic Segmentation of Harbors')).toEqual([]);
    expect(found('phrase:title-', '', 'Soft Fenders in Harbors')).toEqual([]);
  });

  test('counts in a list beside a known one', () => {
    expect(
      found('phrase', 'Ships help with berth verification, tide assessment, and machine translation.'),
    ).toEqual(['task berth verification', 'task tide assessment']);
  });

  test('counts in a list of three beside a known one, whatever its head noun', () => {
    expect(
      found('phrase:item', 'Ships help with berth tidying, machine translation, and tide polishing.'),
    ).toEqual(['task berth tidying', 'task tide polishing']);
    expect(found('phrase:item', 'Ships help with machine translation and tide polishing.')).toEqual([]);
  });

  test('is what a title coordinates with it', () => {
    expect(found('phrase:title', '', 'Two Harbors for Swift Tides and Tidal Berth Learning')).toEqual([
      'task tidal berth learning',
    ]);
  });

  test('counts where a title words it as a verb, unless the verb is vague', () => {
    expect(found('phrase:title-verb', '', 'Harbor Models for Detecting Moored Ships')).toEqual([
      'task moored ship detection',
    ]);
    expect(found('phrase:title-verb', '', 'Enhancing Moored Ships')).toEqual([]);
    expect(found('phrase:title-verb', '', 'Detecting the Limits of Moored Ships')).toEqual([]);
    expect(found('verbal-task', '', 'Evaluating Language Models on Moored Ships')).toEqual([]);
  });

  test.each([
    ['Detecting the Leaks of Moored Ships', ['moored ship leak detection']],
    ['Counting Ships Moored at Quays', ['ship counting']],
    ['Learning to Sail by Recognizing and Counting Moored Ships', []],
    ['Recognizing and Counting Moored Ships', ['moored ship recognition', 'moored ship counting']],
    [
      'Tidy Berths for Detecting Moored Ships and Sunken Wrecks',
      ['moored ship detection', 'sunken wreck detection'],
    ],
    ['Towards Predicting Fast and Swift Tides', ['swift tide prediction']],
    ['Berths to Patiently Detect Moored Ships', ['moored ship detection']],
  ])('is named by verb and object of a title: %s', (title, tasks) => {
    expect(found('phrase:title-verb', '', title)).toEqual(tasks.map((task) => `task ${task}`));
  });

  test.each([
    ['Swift Automatic Identification of Moored Ships', ['moored ship identification']],
    ['Analysis of Machine Translation', []],
    ['Design of a Floating Berth', []],
    ['Evaluations of Floating Berths', []],
  ])('is named by what a title says it is of: %s', (title, tasks) => {
    expect(found('phrase:title-of', '', title)).toEqual(tasks.map((task) => `task ${task}`));
  });

  test.each([
    ['phrase:any-task', 'Ships share the berth tidying task by night.', ['berth tidying']],
    ['phrase:any-task', 'Ships share quayside tasks by night.', []],
    ['phrase:subject', 'Berth tidying (BT) aims to move ships.', ['berth tidying']],
    ['phrase:subject', 'Berth tidyings are rare.', []],
    [
      'phrase:task-list',
      'Ships share tasks such as berth tidying and tide polishing.',
      ['berth tidying', 'tide polishing'],
    ],
    ['phrase:task-list', 'Ships learn by pretext tasks such as berth tidying.', []],
    ['phrase:list-task', 'Ships are tried on berth tidying and tide polishing tasks.', ['berth tidying']],
    ['lexicon:listed', 'Ships share tasks such as reasoning and planning.', ['reasoning', 'planning']],
    ['phrase:subject', 'Ships know that berth tidying is hard.', []],
  ])('is what the text says to be one, %s: %s', (rule, abstract, tasks) => {
    expect(found(rule, abstract)).toEqual(tasks.map((task) => `task ${task}`));
  });

  test('goes by the term of the lexicon that it sees closer', () => {
    expect(found('phrase:title', '', 'Harbors for Tide-Aware Berth Question Answering')).toEqual([
      'task question answering',
    ]);
  });

  test('counts where a method is for it', () => {
    expect(found('phrase:for', 'This is a framework for tidal berth forecasting.')).toEqual([
      'task tidal berth forecasting',
    ]);
  });

  test('is no technique where it only says what kind of data or cost is meant', () => {
    expect(found('phrase', 'They reduce waiting using tidal berth decoding latency.')).toEqual([]);
  });

  test('does not count without', () => {
    expect(found('phrase', 'They speak of tidal berth forecasting there.')).toEqual([]);
  });
});
