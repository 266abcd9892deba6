import type { Document, Mention } from '../../../extract/document.ts';
import { buildKnowledge } from '../../../extract/lexicon/knowledge.ts';
import { findMentions } from '../../../extract/mentions/find.ts';
import { readDocument } from '../../../extract/text/sentences.ts';

const knowledge = buildKnowledge();

export function paperOf(abstract: string, title = ''): Document {
  return readDocument({ id: 'p', title, abstract, source: { file: 'p' } });
}

/** What the rules find whose name begins with `rule`, each place for itself. */
export function mentionsOf(rule: string, abstract: string, title = '', known = knowledge): Mention[] {
  return findMentions(paperOf(abstract, title), known).filter((mention) => mention.rule.startsWith(rule));
}

/** What is found, as "kind name", each once, by the rules whose name begins with `rule`. */
export function found(rule: string, abstract: string, title = ''): string[] {
  return [...new Set(mentionsOf(rule, abstract, title).map(({ kind, name }) => `${kind} ${name}`))];
}
