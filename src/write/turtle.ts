import type { NodeKind, PaperGraph, PaperNode } from '../graph.ts';
import { linkTo } from '../picture/drawing.ts';
import type { WriteFormat, WriteOptions } from './format.ts';
import { paperOf, quoteOf, urlOf } from './quote.ts';
import { type EdgeRow, type NodeRow, rowsOf } from './rows.ts';
import { encoded } from './utf8.ts';
import { legal, xmlIds } from './xml.ts';

/**
 * RDF as Turtle: papers and what they name in the words of schema.org, every relation as a triple of its own, and
 * behind it a statement that PROV leads to the sentences it was derived from. The vocabulary is told in
 * docs/vocabulary.md.
 *
 * https://www.w3.org/TR/turtle/ https://www.w3.org/TR/prov-o/
 */
export const turtle: WriteFormat = {
  name: 'RDF (Turtle)',
  endings: ['.ttl'],
  mediaType: 'text/turtle',
  evidence: true,
  write: (graph, options) => encoded(document(graph, options)),
};

const PREFIXES = `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix schema: <https://schema.org/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix loom: <urn:paperloom:vocabulary:> .

`;

const CLASSES: Readonly<Record<NodeKind, string>> = {
  paper: 'schema:ScholarlyArticle',
  model: 'loom:Model',
  technique: 'loom:Technique',
  benchmark: 'loom:Benchmark',
  task: 'loom:Task',
};

const EXTRACTOR = '<urn:paperloom:extractor>';

function* document(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const rows = rowsOf(graph, options);
  const node = named(
    'node',
    xmlIds(graph.nodes(), (key) => graph.hasNode(key)),
  );
  const edge = named(
    'edge',
    xmlIds(graph.edges(), (key) => graph.hasEdge(key)),
  );
  const clusters = graph.getAttribute('clusters') ?? [];
  const regionIds = new Set(clusters.map(({ id }) => id));
  const region = named(
    'region',
    xmlIds(regionIds, (id) => regionIds.has(id)),
  );

  yield PREFIXES;
  yield resource(EXTRACTOR, [
    ['a', 'prov:SoftwareAgent'],
    ['schema:name', literal(graph.getAttribute('extractor') || 'Paperloom')],
  ]);
  for (const { id, label, terms, parent } of clusters) {
    yield resource(region(id), [
      ['a', 'loom:Region'],
      ['schema:name', literal(label)],
      ...(terms ?? []).map((term): Pair => ['loom:term', literal(term)]),
      ...(parent !== undefined ? [['schema:isPartOf', region(parent)] satisfies Pair] : []),
    ]);
  }
  for (const row of rows.nodes()) yield resource(node(row.key), about(row, regionIds, region, options));
  for (const row of rows.edges()) {
    const predicate = `loom:${predicateOf(row.attributes.relation)}`;
    yield `${node(row.source)} ${predicate} ${node(row.target)} .\n`;
    yield resource(edge(row.key), [
      ['a', 'rdf:Statement, prov:Entity'],
      ['rdf:subject', node(row.source)],
      ['rdf:predicate', predicate],
      ['rdf:object', node(row.target)],
      ['loom:papers', decimalOf(row.attributes.weight)],
      ['loom:confidence', decimalOf(row.attributes.confidence)],
      ...(row.attributes.value !== undefined
        ? [['loom:score', literal(row.attributes.value)] satisfies Pair]
        : []),
      ['prov:wasAttributedTo', EXTRACTOR],
      ...((options.evidence ?? true) ? evidenceOf(graph, row, node) : []),
    ]);
  }
}

/** A predicate and its object, both as they stand in the file. */
type Pair = [string, string];

const resource = (subject: string, pairs: readonly Pair[]): string =>
  `${subject} ${pairs.map(([predicate, object]) => `${predicate} ${object}`).join(' ;\n  ')} .\n`;

/** `distilled_from` as properties are written in RDF: `distilledFrom`. */
const predicateOf = (relation: string): string =>
  legal(relation)
    .replace(/[^A-Za-z]+(.)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/[^A-Za-z]/g, '') || 'mentions';

function about(
  { attributes }: NodeRow,
  regions: ReadonlySet<string>,
  region: (id: string) => string,
  options: WriteOptions,
): Pair[] {
  const pairs: Pair[] = [
    ['a', CLASSES[attributes.kind]],
    ['schema:name', literal(attributes.kind === 'paper' ? attributes.title : attributes.label)],
  ];
  for (const id of [attributes.cluster, attributes.subcluster]) {
    if (id !== undefined && regions.has(id)) pairs.push(['loom:region', region(id)]);
  }
  if (attributes.kind === 'paper') return [...pairs, ...recordOf(attributes, options)];
  for (const alias of attributes.aliases ?? []) {
    if (alias !== attributes.label) pairs.push(['schema:alternateName', literal(alias)]);
  }
  pairs.push(['loom:namedBy', decimalOf(attributes.papers)]);
  return pairs;
}

function recordOf(paper: PaperNode, options: WriteOptions): Pair[] {
  const pairs: Pair[] = [];
  const name = (type: string, text: string): string => `[ a schema:${type} ; schema:name ${literal(text)} ]`;
  for (const author of paper.authors ?? []) pairs.push(['schema:author', name('Person', author)]);
  if (paper.year !== undefined && paper.year >= 1000 && paper.year <= 9999)
    pairs.push(['schema:datePublished', `"${paper.year}"^^xsd:gYear`]);
  if (paper.venue) pairs.push(['schema:isPartOf', name('CreativeWork', paper.venue)]);
  if (paper.doi) pairs.push(['schema:identifier', literal(`doi:${paper.doi}`)]);
  if (paper.arxiv) pairs.push(['schema:identifier', literal(`arXiv:${paper.arxiv}`)]);
  const { href } = linkTo(urlOf(paper));
  if (href) pairs.push(['schema:url', iri(href)]);
  for (const keyword of paper.keywords ?? []) pairs.push(['schema:keywords', literal(keyword)]);
  if ((options.evidence ?? true) && paper.abstract) pairs.push(['schema:abstract', literal(paper.abstract)]);
  return pairs;
}

function evidenceOf(graph: PaperGraph, { attributes }: EdgeRow, node: (key: string) => string): Pair[] {
  return (attributes.evidence ?? []).flatMap((one): Pair[] => {
    const sentence = quoteOf(graph, one);
    if (sentence === undefined || !paperOf(graph, one)) return [];
    const parts = [
      'a prov:Entity',
      `prov:wasQuotedFrom ${node(one.paper)}`,
      `schema:text ${literal(sentence)}`,
      `loom:field ${literal(one.field)}`,
      `loom:start ${decimalOf(one.start)}`,
      `loom:end ${decimalOf(one.end)}`,
      ...(one.value !== undefined ? [`loom:score ${literal(one.value)}`] : []),
    ];
    return [['prov:wasDerivedFrom', `[ ${parts.join(' ; ')} ]`]];
  });
}

/** A number as RDF reads it: whole ones are integers, others decimals. What is no number is 0. */
function decimalOf(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value || 0}`;
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? value.toFixed(3) : '0';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const literal = (text: string): string =>
  `"${legal(text).replace(/["\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;

/** Turtle §6.4: what an IRI may not hold, as in an address. */
const iri = (address: string): string =>
  `<${legal(address).replace(/[\s<>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;

/** A key as a name that stays the same in every file: `<urn:paperloom:node:model%3At5>`. */
const named =
  (sort: string, id: (key: string) => string) =>
  (key: string): string =>
    `<urn:paperloom:${sort}:${encodeURIComponent(id(key))}>`;
