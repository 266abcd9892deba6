import type { PaperGraph } from '../graph.ts';
import { counted, type Drawing, grouped } from '../picture/drawing.ts';
import { viewOf } from '../picture/link.ts';
import { writeSvg } from '../picture/svg.ts';
import { nameInk, nodePaint, THEMES, type ThemeName } from '../picture/theme.ts';
import type { WriteOptions } from '../write/format.ts';
import { escapeXml } from '../write/xml.ts';
import type { Deck, RegionSlide } from './deck.ts';
import { listLines } from './list.ts';
import { notesOf } from './notes.ts';
import { type Inches, slidePicture, stopPicture, withoutNames } from './pictures.ts';
import type { Reference } from './reference.ts';
import type { Scores } from './scores.ts';

/**
 * The slides of a deck as sections for reveal.js, one after the other. Each picture is an SVG inside the page; its
 * figure says which view of the explorer it stands for.
 */
export function* slidesHtml(graph: PaperGraph, deck: Deck, options: WriteOptions): Generator<string> {
  const { theme: name, overview, regions, scores } = deck;
  const theme = THEMES[name];
  const picture = (place: Inches, region?: string): Drawing =>
    slidePicture(graph, place, name, options, region);

  yield section(
    'title',
    '',
    `<div class="body"><div><h1>${escapeXml(deck.name)}</h1>${deck.facts.map(muted).join('')}</div>
      <figure class="still">${image(withoutNames(picture({ w: 6.4, h: 6.6 })))}</figure></div>`,
  );

  for (const { caption, state } of deck.stops)
    yield section(
      'stop',
      caption,
      `<h2${caption.length > LONG_CAPTION ? ' class="long"' : ''}>${escapeXml(caption)}</h2>
      <div class="body">${figure(stopPicture(graph, { w: 13.6, h: 6.6 }, name, state, options), viewAt(state, name))}</div>`,
    );
  if (deck.stops.length) return;

  const { lines, gap } = listLines(
    overview.regions.map(({ name: region }) => region),
    LIST,
  );
  const rows = overview.regions.slice(0, lines.length).map(({ name: region, color, nodes }, i) => {
    const link = `<a href="#/region-${i + 1}">${escapeXml(region)}</a>`;
    const look = `--colour: ${nodePaint(color, theme)}; --lines: ${lines[i]}`;
    return `<li style="${look}">${link} <span class="muted">${grouped(nodes)}</span></li>`;
  });
  const rest = overview.regions.length - rows.length;
  yield section(
    'overview',
    notesOf.overview(deck),
    `<h2>${escapeXml(overview.heading)}</h2>
      <div class="body">${figure(picture({ w: 8.4, h: 6 }), viewOf({ on: 'all' }, name))}
      <div><ul class="regions" style="--gap: ${gap}in">${rows.join('')}</ul>${rest > 0 ? muted(`and ${counted(rest, 'smaller region')}`) : ''}</div></div>`,
  );

  for (const [i, region] of regions.entries()) {
    const look = `--colour: ${nodePaint(region.color, theme)}; --ink: ${nameInk(region.color, theme)}`;
    const focus = { on: 'region', cluster: region.id } as const;
    yield section(
      'region',
      notesOf.region(region),
      `<h2>${escapeXml(region.name)}</h2>${muted(region.facts)}
      <div class="body"><div>${about(region)}</div>
      ${figure(picture({ w: 7.6, h: 5.6 }, region.id), viewOf(focus, name))}</div>`,
      ` id="region-${i + 1}" style="${look}"`,
    );
  }
  if (scores) yield section('scores', notesOf.scores(scores), table(scores));
}

/** The list beside the overview, in letters a tenth larger, as those of the reader's own face may be wider. */
const LIST = { w: 2.4, h: 5.9, points: 13.5 * 1.1, line: 0.229, gap: 0.135 };
/** Characters that are too many for two lines of a heading. */
const LONG_CAPTION = 95;

/** The view of a stop in the colours of the deck. */
const viewAt = (state: string, theme: ThemeName): string => `${state || 'v1'}&t=${theme}`;

function section(kind: string, notes: string, content: string, more = ''): string {
  const aside = notes
    ? `\n      <aside class="notes">${escapeXml(notes).replaceAll('&#10;', '<br>')}</aside>`
    : '';
  return `    <section class="${kind}"${more}>\n      ${content}${aside}\n    </section>\n`;
}

const muted = (text: string): string => `<p class="muted">${escapeXml(text)}</p>`;

/** A picture that a click makes a live map of the same part. */
function figure(drawing: Drawing, shows: string): string {
  const view = escapeXml(`${shows}&ui=mini`);
  return `<figure class="map" data-view="${view}">${image(drawing)}<button type="button" aria-label="Explore the map"><span>Click to explore</span></button></figure>`;
}

/** The picture as an address of its own, since names within two pictures of one page would meet. */
function image(drawing: Drawing): string {
  const svg = [...writeSvg(drawing)].join('').replace(/[%#"<>\n]/g, (sign) => encodeURIComponent(sign));
  return `<img alt="${escapeXml(drawing.description)}" src="data:image/svg+xml;charset=utf-8,${escapeXml(svg)}">`;
}

function about({ terms, papers }: RegionSlide): string {
  const marks = terms.map((term) => `<li>${escapeXml(term)}</li>`).join('');
  const middle = papers
    .slice(0, MOST_PAPERS)
    .map((paper) => `<li><p>${linked(paper)}</p>${paper.who && muted(paper.who)}</li>`)
    .join('');
  return [
    marks && `<h3>What marks it</h3><ul class="terms">${marks}</ul>`,
    middle && `<h3>In its middle</h3><ul class="papers">${middle}</ul>`,
  ].join('');
}

const MOST_PAPERS = 3;

const linked = ({ title, href }: Reference): string =>
  href
    ? `<a href="${escapeXml(href)}" target="_blank" rel="noopener">${escapeXml(title)}</a>`
    : escapeXml(title);

function table({ rows, all, benchmarks }: Scores): string {
  const part = rows.length < all ? `${rows.length} of ` : '';
  const lines = rows.map(({ benchmark, model, value, paper }, i) => {
    const first = rows[i - 1]?.benchmark === benchmark ? '' : `<strong>${escapeXml(benchmark)}</strong>`;
    return `<tr><td>${first}</td><td>${escapeXml(model)}</td><td>${escapeXml(value)}</td><td>${paper ? linked(paper) : ''}</td></tr>`;
  });
  return `<h2>What the papers report</h2>${muted(`${part}${counted(all, 'score')} on ${counted(benchmarks, 'benchmark')}, as written`)}
      <table><colgroup><col style="width: 20%"><col style="width: 22%"><col style="width: 12%"><col></colgroup>
      <thead><tr><th>Benchmark</th><th>Model</th><th>Score</th><th>Paper</th></tr></thead>
      <tbody>${lines.join('')}</tbody></table>`;
}
