import type { Finding } from '../finding.ts';
import { arxivId, doiOf } from '../identity.ts';
import { paperOf, type SourceRecord, yearOf } from '../record.ts';
import type { Paragraph } from './paragraphs.ts';
import { bareTitle, isFurniture, isMeta, isNames, isPageProse, isProse, titleLikeness } from './shape.ts';

type Kind = 'prose' | 'names' | 'meta' | 'furniture' | 'line' | 'label';

/** A paragraph with what it looks like. */
interface Piece extends Paragraph {
  kind: Kind;
  /** Of a label: its word, lower case. */
  label?: string;
  likeness: number;
}

const LABEL =
  /^(title|authors?|abstract|summary|tl;?dr|comments?|subjects?|categories|keywords?|index terms|journal(?:[ -]ref(?:erence)?)?|doi|date|submitted|published|year|venue|conference|url|link|report-no|(?:msc|acm)-class|license|primary area|submission (?:number|type)|track)\s*[:—–]\s*(.*)$/is;
const ABSTRACT_HEADING = /^(?:abstract|summary)[.:]?$/i;

/** A line that stands alone must look this much like a title to be a paper without an abstract. */
const SURE_TITLE = 0.84;
/** Below this a line above an abstract is not taken for its title. */
const POSSIBLE_TITLE = 0.3;

export interface Listing {
  findings: Finding[];
  /** How many titles have an abstract. */
  pairs: number;
  /** The share of lines of unknown meaning that were taken for titles: what a list of bare titles is judged by. */
  explained: number;
}

/**
 * Finds the papers of a pasted page: for each stretch of running text the line above it that looks most like a title,
 * where a title stands in the same place for most papers of one page. What repeats, counts, dates and names the page's
 * own parts is furniture.
 */
export function papersIn(paragraphs: readonly Paragraph[], file: string): Listing {
  const pieces = classified(paragraphs);
  const regions = regionsOf(pieces);
  const records = regions.some((region) => region.abstract.length > 0) ? paired(regions) : bareTitles(pieces);
  const findings = records.map(({ record, line, skipped }) =>
    skipped ? { skipped: { reason: skipped, line } } : paperOf(record, file, line),
  );
  const lines = pieces.filter((piece) => piece.kind === 'line');
  return {
    findings,
    pairs: records.filter(({ record, skipped }) => !skipped && record.abstract).length,
    explained: records.length / Math.max(1, lines.length),
  };
}

interface Found {
  record: SourceRecord;
  line: number;
  skipped?: string;
}

function classified(paragraphs: readonly Paragraph[]): Piece[] {
  const repeated = repeatedLines(paragraphs);
  const pieces: Piece[] = paragraphs.map((paragraph) => pieceOf(paragraph, repeated.has(paragraph.text)));
  return pieces.map((piece, at) => settled(piece, pieces[at - 1], pieces[at + 1]));
}

/**
 * What stands three times on one page before different things is a part of the page. A paper that was pasted three
 * times has the same abstract each time.
 */
function repeatedLines(paragraphs: readonly Paragraph[]): Set<string> {
  const followers = new Map<string, string[]>();
  for (const [at, { text }] of paragraphs.entries()) {
    const known = followers.get(text) ?? [];
    followers.set(text, known);
    known.push(paragraphs[at + 1]?.text ?? '');
  }
  return new Set(
    [...followers].filter(([, next]) => next.length > 2 && new Set(next).size > 1).map(([text]) => text),
  );
}

function pieceOf({ text, line }: Paragraph, repeated: boolean): Piece {
  const piece = (kind: Kind, value = text, likeness = 0): Piece => ({ text: value, line, kind, likeness });
  if (ABSTRACT_HEADING.test(text)) return { ...piece('label', ''), label: 'abstract' };
  const label = LABEL.exec(text);
  if (label?.[1] && label[2] !== undefined) {
    const word = label[1].toLowerCase();
    return { ...piece('label', label[2].trim()), label: word === 'summary' ? 'abstract' : word };
  }
  if (isMeta(text)) return piece('meta');
  if (isFurniture(text)) return piece('furniture');
  const prose = isProse(text);
  if (prose === true) return piece(isPageProse(text) ? 'furniture' : 'prose');
  if (isNames(text)) return piece('names');
  if (repeated) return piece('furniture');
  return piece('line', text, titleLikeness(bareTitle(text)));
}

/** One short sentence is an abstract if it follows a line that looks more like a title, and no longer text follows. */
function settled(piece: Piece, before: Piece | undefined, after: Piece | undefined): Piece {
  if (piece.kind !== 'line' || isProse(piece.text) !== 'maybe' || isPageProse(piece.text)) return piece;
  const follows = before?.kind === 'names' || (before?.kind === 'line' && before.likeness > piece.likeness);
  return follows && after?.kind !== 'prose' && after?.kind !== 'names'
    ? { ...piece, kind: 'prose', likeness: 0 }
    : piece;
}

/** What stands between two abstracts, and the abstract that ends it; the last region has none. */
interface Region {
  above: Piece[];
  abstract: Piece[];
}

function regionsOf(pieces: readonly Piece[]): Region[] {
  const regions: Region[] = [];
  let region: Region = { above: [], abstract: [] };
  let expected = false;
  for (const piece of pieces) {
    const isAbstract =
      piece.kind === 'prose' ||
      (piece.label === 'abstract' && piece.text !== '') ||
      (expected && piece.kind === 'line');
    if (piece.label === 'abstract' && piece.text === '') {
      expected = true;
      continue;
    }
    if (isAbstract) {
      region.abstract.push(piece);
      expected = false;
    } else {
      if (region.abstract.length > 0) {
        regions.push(region);
        region = { above: [], abstract: [] };
      }
      region.above.push(piece);
    }
  }
  if (region.above.length > 0 || region.abstract.length > 0) regions.push(region);
  return regions;
}

const isCandidate = (piece: Piece): boolean =>
  piece.label === 'title' || (piece.kind === 'line' && piece.likeness >= POSSIBLE_TITLE);

/** The lines that can be the title of a region; where there is none, "Pruning and Quantization" may look like names. */
function candidatesIn(region: Region): Piece[] {
  const candidates = region.above.filter(isCandidate);
  return candidates.length > 0 ? candidates : region.above.filter((piece) => piece.kind === 'names');
}

function paired(regions: readonly Region[]): Found[] {
  const usual = usualPlace(regions);
  const idsAbove = standAbove(regions, hasId);
  const datesAbove = standAbove(regions, (piece) => yearIn(piece) !== undefined);
  const titles = regions.map((region) => (region.abstract.length > 0 ? titleIn(region, usual) : undefined));
  const forerunner = usualForerunner(regions, titles);
  const found: Found[] = [];
  for (const [at, region] of regions.entries()) {
    const title = titles[at];
    found.push(...lonelyTitles(region, title, at > 0, forerunner));
    const [first] = region.abstract;
    if (!first) continue;
    if (!title) {
      found.push({ record: { title: '' }, line: first.line, skipped: 'an abstract without a title' });
      continue;
    }
    const place = region.above.indexOf(title);
    const between = region.above.slice(place + 1);
    const next = regions[at + 1];
    const nextTitle = titles[at + 1];
    const foot = next?.above.slice(0, nextTitle ? next.above.indexOf(nextTitle) : 8) ?? [];
    const head = region.above.slice(0, place).slice(-6);
    const near = (above: boolean): Piece[] => [...between, ...(above ? head : foot)];
    const record: SourceRecord = {
      ...marksOf(near(idsAbove), title),
      ...yearNear(near(datesAbove)),
      ...detailsOf(between),
      title: titleText(title),
      abstract: region.abstract.map((piece) => piece.text.replace(UNFOLDED, '')).join(' '),
    };
    found.push({ record, line: title.line });
  }
  return found;
}

/** arXiv's buttons at the end of an abstract. */
const UNFOLDED = /\s*[▽△]\s*(?:More|Less)\s*$/;

const titleText = (piece: Piece): string => (piece.label ? piece.text : bareTitle(piece.text));

/** How many lines stand between a candidate and its abstract: names count, what belongs to the page does not. */
function placeOf(region: Region, piece: Piece): number {
  const below = region.above.slice(region.above.indexOf(piece) + 1);
  return below.filter((other) => other.kind === 'line' || other.kind === 'names' || other.label === 'title')
    .length;
}

const weight = (piece: Piece): number => (piece.label === 'title' ? 2 : piece.likeness);

/** Where the titles of this page stand: the place that looks most like a title over all abstracts. */
function usualPlace(regions: readonly Region[]): number {
  const sums: number[] = [];
  let count = 0;
  for (const region of regions) {
    if (region.abstract.length === 0) continue;
    count += 1;
    for (const piece of candidatesIn(region)) {
      const place = placeOf(region, piece);
      if (place < 6) sums[place] = (sums[place] ?? 0) + weight(piece);
    }
  }
  // Nearer to the abstract is likelier, all else equal: what is further up may be the foot of the paper before.
  const scores = Array.from(sums, (sum = 0, place) => sum / count - place * 0.05);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function titleIn(region: Region, usual: number): Piece | undefined {
  let best: Piece | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const piece of candidatesIn(region)) {
    const place = placeOf(region, piece);
    const value = weight(piece) + (place === usual ? 0.3 : 0) - place * 0.05;
    if (value >= highest) {
      highest = value;
      best = piece;
    }
  }
  return best;
}

const kindBefore = (region: Region, at: number): string => {
  const before = region.above[at - 1];
  return before ? (before.label ?? before.kind) : 'abstract';
};

/** What the piece before a title is, for most titles after the first. */
function usualForerunner(
  regions: readonly Region[],
  titles: readonly (Piece | undefined)[],
): string | undefined {
  const votes = new Map<string, number>();
  for (const [at, region] of regions.entries()) {
    const title = titles[at];
    if (at === 0 || !title) continue;
    const kind = kindBefore(region, region.above.indexOf(title));
    votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Papers without an abstract: labelled titles, and lines that are titles through and through and follow on what titles
 * of this page follow on. Nothing above the first title of a page is one.
 */
function lonelyTitles(
  region: Region,
  title: Piece | undefined,
  inside: boolean,
  forerunner: string | undefined,
): Found[] {
  const end = title ? region.above.indexOf(title) : region.above.length;
  const found: Found[] = [];
  let before = forerunner;
  for (const [at, piece] of region.above.slice(0, end).entries()) {
    const kind = kindBefore(region, at);
    const sure =
      piece.kind === 'line' &&
      piece.likeness >= SURE_TITLE &&
      inside &&
      (kind === forerunner || before === 'taken');
    before = '';
    if (piece.label !== 'title' && !sure) continue;
    before = 'taken';
    const rest = region.above.slice(at + 1, end);
    const next = rest.findIndex(isCandidate);
    const own = next < 0 ? rest : rest.slice(0, next);
    found.push({
      record: { ...marksOf(own, piece), ...yearNear(own), ...detailsOf(own), title: titleText(piece) },
      line: piece.line,
    });
  }
  return found;
}

const hasId = (piece: Piece): boolean => arxivId(piece.text) !== undefined || doiOf(piece.text) !== undefined;

/** Whether a page sets such lines above its titles (arXiv its ids) or below its abstracts (most others). */
function standAbove(regions: readonly Region[], such: (piece: Piece) => boolean): boolean {
  const last = regions.find((region) => region.abstract.length === 0);
  return (regions[0]?.above.some(such) ?? false) && !(last?.above.some(such) ?? false);
}

/** What says which paper it is. */
function marksOf(near: readonly Piece[], title?: Piece): Partial<SourceRecord> {
  const marks: Partial<SourceRecord> = {};
  const texts = near
    .filter((piece) => piece.kind === 'meta' || (piece.kind === 'label' && piece.label !== 'license'))
    .map((piece) => piece.text);
  for (const text of title ? [title.text, ...texts] : texts) {
    marks.arxiv ??= arxivId(/arxiv.*/is.exec(text)?.[0]);
    marks.doi ??= doiOf(text);
    marks.url ??= /https?:\/\/[^\s)]+/.exec(text)?.[0];
  }
  return marks;
}

function yearNear(near: readonly Piece[]): Partial<SourceRecord> {
  return { year: near.map(yearIn).find((year) => year !== undefined) };
}

/** A year beside a month, in a date or after a label that announces one; a bare number may count something else. */
function yearIn(piece: Piece): number | undefined {
  if (/^(?:date|year|published|submitted)$/.test(piece.label ?? '')) return yearOf(piece.text);
  const dated =
    /^\D{0,20}(?:\p{L}{3,}\.? (?:\d{1,2},? )?|\d{1,2} \p{L}{3,}\.?,? )(?:19|20)\d\d|^\d{4}-\d{2}-\d{2}/u;
  const isDate = (piece.kind === 'meta' || piece.kind === 'furniture') && dated.test(piece.text);
  return isDate ? yearOf(piece.text) : undefined;
}

/** What stands between a title and its abstract: its authors, venue and keywords. */
function detailsOf(between: readonly Piece[]): Partial<SourceRecord> {
  const record: Partial<SourceRecord> = {};
  for (const { label = '', text } of between) {
    if (/^(?:keywords?|index terms)$/.test(label)) record.keywords ??= text;
    if (/^(?:venue|conference|journal)/.test(label)) record.venue ??= text;
  }
  const names = between.find((piece) => piece.kind === 'names' || /^authors?$/.test(piece.label ?? ''));
  if (!names) return record;
  const [people = '', where] = names.text.replace(/^by\s+/i, '').split(/\s+[-–—]\s+/);
  record.authors = people
    .replace(/\s*[·•∙⋅|]\s*/g, '; ')
    .replace(/\s*[,;]?\s*(?:et al\.?|…|\.\.\.)\s*$/u, '');
  const year = yearOf(where);
  if (year !== undefined) record.year = year;
  const arxiv = arxivId(/arxiv.*/i.exec(where ?? '')?.[0]);
  if (arxiv) record.arxiv = arxiv;
  return record;
}

/** A page without any running text: the lines that are titles through and through. */
function bareTitles(pieces: readonly Piece[]): Found[] {
  return pieces
    .filter((piece) => piece.label === 'title' || (piece.kind === 'line' && piece.likeness >= SURE_TITLE))
    .map((piece) => ({ record: { title: titleText(piece) }, line: piece.line }));
}
