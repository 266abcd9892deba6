import type { FactEntity, FactRelation, PaperFacts } from '../../extract/facts.ts';

type Fields<T> = { [K in keyof T]?: T[K] };

/** Facts of one small paper, for tests: what is not given is plain. */
export function paperFacts(
  paper: Fields<PaperFacts['paper']> & { id: string },
  entities: FactEntity[] = [],
  relations: FactRelation[] = [],
): PaperFacts {
  const record = { title: paper.id, abstract: '', source: { file: 'papers.ndjson' }, ...paper };
  return { paper: record, entities, relations, extractor: 'paperloom 0.1.0' };
}

export function entity(id: string, more: Fields<FactEntity> = {}): FactEntity {
  const [kind, slug = ''] = id.split(':');
  const name = more.name ?? slug;
  return {
    id,
    kind: kind as FactEntity['kind'],
    name,
    aliases: [name],
    role: 'uses',
    confidence: 0.9,
    mentions: [{ field: 'title', start: 0, end: name.length, rule: 'lexicon' }],
    ...more,
  };
}

export function relation(
  from: string,
  type: FactRelation['type'],
  to: string,
  more: Fields<FactRelation> = {},
): FactRelation {
  const evidence = { field: 'abstract' as const, start: 0, end: 40 };
  return { type, from, to, value: null, confidence: 0.8, rule: 'stated', evidence, ...more };
}
