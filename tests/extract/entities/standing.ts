import type { Document, Entity, Mention } from '../../../extract/document.ts';
import { shippedKnowledge } from '../../../extract/extract.ts';
import type { EntityKind, Role } from '../../../extract/facts.ts';
import { readDocument } from '../../../extract/text/sentences.ts';

export const knowledge = shippedKnowledge();

export const readAbstract = (abstract: string, title = ''): Document =>
  readDocument({ id: 'p', title, abstract, source: { file: 'p' } });

/** An entity at each place where these words stand, as if a rule had found it there. */
export function standing(
  document: Document,
  kind: EntityKind,
  name: string,
  {
    forms = [name],
    role = 'mentions',
    rule = 'phrase',
  }: { forms?: string[]; role?: Role; rule?: string } = {},
): Entity {
  const mentions = document.sentences.flatMap(({ index, field, tokens }) =>
    tokens.flatMap((start, first): Mention[] => {
      const form = forms.find((one) => document.paper[field].startsWith(one, start.start));
      const last = tokens.findIndex(({ end }) => end === start.start + (form?.length ?? 0)) + 1;
      return form && last > first ? [{ sentence: index, first, last, kind, name, rule }] : [];
    }),
  );
  return { id: `${kind}:${name}`, kind, name, mentions, role, roleRule: 'none' };
}

/** Each entity's name with its places, as written. */
export const placesOf = (document: Document, entities: readonly Entity[]): Record<string, string[]> =>
  Object.fromEntries(
    entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ sentence, first, last }) => {
        const tokens = document.sentences[sentence]?.tokens ?? [];
        return document.paper.abstract?.slice(tokens[first]?.start, tokens[last - 1]?.end) ?? '';
      }),
    ]),
  );
