import { readStages } from '../../extract/clauses/scene.ts';
import type { Document, Entity, Mention } from '../../extract/document.ts';
import { ENTITY_KINDS, type EntityKind } from '../../extract/facts.ts';
import { findRelations } from '../../extract/relations/find.ts';
import { assignRoles } from '../../extract/roles/assign.ts';
import { readDocument } from '../../extract/text/sentences.ts';

const MARK = /\[(!?)([mtbk]):([^\]]+)\]/gu;
const KIND: Record<string, EntityKind> = { m: 'model', t: 'technique', b: 'benchmark', k: 'task' };

/**
 * Reads an abstract in which the entities are marked, so that a rule can be tried without the ones that find names:
 * "[!t:Nimbus] outperforms [m:BERT]": the kind is m(odel), t(echnique), b(enchmark) or k (task), "!" what the paper
 * introduces. Equal names are one entity.
 */
export function marked(text: string, title = ''): { document: Document; entities: Entity[] } {
  const bare = (marks: string) => marks.replace(MARK, '$3');
  const document = readDocument({
    id: 'p',
    title: bare(title),
    abstract: bare(text),
    source: { file: 'test' },
  });
  const entities = new Map<string, Entity>();
  for (const [field, marks] of [
    ['title', title],
    ['abstract', text],
  ] as const) {
    let shift = 0;
    for (const match of marks.matchAll(MARK)) {
      const [whole, introduced, letter = 'm', name = ''] = match;
      const start = match.index - shift;
      shift += whole.length - name.length;
      const sentence = document.sentences.find((s) => s.field === field && s.start <= start && start < s.end);
      if (!sentence) throw new Error(`no sentence at ${start}`);
      const kind = KIND[letter] ?? ENTITY_KINDS[0];
      const mention: Mention = {
        kind,
        name,
        rule: 'marked',
        sentence: sentence.index,
        first: sentence.tokens.findIndex((token) => token.start === start),
        last: sentence.tokens.findIndex((token) => token.end === start + name.length) + 1,
        ...(introduced ? { introduced: true } : {}),
      };
      const entity = entities.get(name) ?? {
        id: `${kind}:${name}`,
        kind,
        name,
        mentions: [],
        role: 'mentions',
        roleRule: '',
      };
      if (introduced) {
        entity.role = 'introduces';
        entity.roleRule = 'introduced';
      }
      entity.mentions.push(mention);
      entities.set(name, entity);
    }
  }
  return { document, entities: [...entities.values()] };
}

/** The role of each entity of a marked text, by name. */
export function rolesOf(text: string, title?: string): Record<string, string> {
  const { document, entities } = marked(text, title);
  const reading = readStages(document, entities);
  const roles = assignRoles(reading, entities, findRelations(reading, entities));
  return Object.fromEntries(roles.map((entity) => [entity.name, entity.role]));
}

/** The relations of a marked text as "A outperforms B", with the score behind a colon where there is one. */
export function relationsOf(text: string, title?: string): string[] {
  return findingsOf(text, title).map(({ relation }) => relation);
}

/** The relations of a marked text, each with the rule that found it. */
export function findingsOf(text: string, title?: string): { relation: string; rule: string }[] {
  const { document, entities } = marked(text, title);
  const name = (id: string) => id.slice(id.indexOf(':') + 1);
  return findRelations(readStages(document, entities), entities).map(({ type, from, to, value, rule }) => ({
    relation: `${name(from)} ${type} ${name(to)}${value === null ? '' : `: ${value}`}`,
    rule: `${type} ${rule}`,
  }));
}
