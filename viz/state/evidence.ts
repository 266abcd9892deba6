import { sentenceAround } from '../../extract/text/around.ts';
import type { NodeKind, PaperGraph, PaperNode } from '../../src/graph.ts';

/** Words that stand for a node, counted from the beginning of the passage's text. */
export interface Mark {
  start: number;
  end: number;
  node: string;
  kind: NodeKind;
}

/** One sentence of a paper that says something, with the words it says it of. */
export interface Passage {
  paper: string;
  field: 'title' | 'abstract';
  /** In the paper's field. */
  start: number;
  text: string;
  marks: Mark[];
}

/** The sentences behind a link: papers in the order of the evidence, a sentence once, its words marked. */
export function passagesOf(graph: PaperGraph, edge: string): Passage[] {
  if (!graph.hasEdge(edge)) return [];
  const [source, target] = graph.extremities(edge);
  const passages = new Map<string, Passage>();
  for (const { paper, field, start, end } of graph.getEdgeAttribute(edge, 'evidence')) {
    const record = paperOf(graph, paper);
    if (!record) continue;
    // A title is one sentence whatever marks stand in it.
    const whole =
      field === 'title'
        ? { start: 0, end: record.title.length }
        : sentenceAround(record.abstract, start, end);
    const key = `${paper} ${field} ${whole.start}`;
    let passage = passages.get(key);
    if (!passage) {
      passage = {
        paper,
        field,
        start: whole.start,
        text: record[field].slice(whole.start, whole.end),
        marks: [],
      };
      passages.set(key, passage);
    }
    // A mention is marked as it was found; a sentence that states a relation names both its ends.
    if (end - start < whole.end - whole.start || source === paper) {
      addMark(
        passage.marks,
        start - whole.start,
        end - whole.start,
        target,
        graph.getNodeAttribute(target, 'kind'),
      );
    }
  }
  for (const passage of passages.values()) {
    for (const node of [source, target]) {
      if (node !== passage.paper) markNames(passage, graph, node);
    }
    passage.marks.sort((a, b) => a.start - b.start);
  }
  return [...passages.values()];
}

/** A paper's abstract with everything that was found in it marked. */
export function markedAbstract(graph: PaperGraph, paper: string): Passage | null {
  const record = paperOf(graph, paper);
  if (!record) return null;
  const marks: Mark[] = [];
  graph.forEachOutEdge(paper, (_edge, { evidence }, _source, target) => {
    for (const span of evidence) {
      if (span.paper === paper && span.field === 'abstract') {
        addMark(marks, span.start, span.end, target, graph.getNodeAttribute(target, 'kind'));
      }
    }
  });
  marks.sort((a, b) => a.start - b.start);
  return { paper, field: 'abstract', start: 0, text: record.abstract, marks };
}

export function paperOf(graph: PaperGraph, key: string): PaperNode | null {
  if (!graph.hasNode(key)) return null;
  const node = graph.getNodeAttributes(key);
  return node.kind === 'paper' ? node : null;
}

/** Where two marks would overlap the longer stays. */
function addMark(marks: Mark[], start: number, end: number, node: string, kind: NodeKind): void {
  const rivals = marks.filter((mark) => mark.start < end && mark.end > start);
  if (rivals.some((mark) => mark.end - mark.start >= end - start)) return;
  for (const rival of rivals) marks.splice(marks.indexOf(rival), 1);
  marks.push({ start, end, node, kind });
}

function markNames(passage: Passage, graph: PaperGraph, node: string): void {
  const attributes = graph.getNodeAttributes(node);
  const forms = attributes.kind === 'paper' ? [] : [attributes.label, ...attributes.aliases];
  const text = passage.text.toLowerCase();
  for (const form of new Set(forms.map((name) => name.toLowerCase()))) {
    if (form === '') continue;
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (isWordPart(text[at - 1]) || isWordPart(text[end])) continue;
      addMark(passage.marks, at, end, node, attributes.kind);
    }
  }
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
