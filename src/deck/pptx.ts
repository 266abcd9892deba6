import type PptxGenJS from 'pptxgenjs';
import type { PaperGraph, Stop } from '../graph.ts';
import { counted, grouped } from '../picture/drawing.ts';
import { nameInk, nodePaint, THEMES } from '../picture/theme.ts';
import type { WriteOptions } from '../write/format.ts';
import { legal } from '../write/xml.ts';
import { type Deck, deckOf, type RegionSlide } from './deck.ts';
import { linesOf } from './lines.ts';
import { listLines } from './list.ts';
import { notesOf } from './notes.ts';
import { slidePicture, stopPicture, withoutNames } from './pictures.ts';
import {
  FONT,
  hex,
  LEADING,
  type Link,
  linkOf,
  MARGIN,
  type Place,
  POINTS_AN_INCH,
  Presentation,
  type Rasterize,
  run,
  SLIDE,
  type Slide,
  TITLE,
  WIDE,
} from './presentation.ts';
import type { Reference } from './reference.ts';
import type { Scores } from './scores.ts';

/**
 * The deck of a map for PowerPoint, Impress and Keynote: native text, lists and tables that can be edited, each picture
 * as SVG with a PNG beside it for those that read no SVG, links to the papers, and sentences as speaker notes. The same
 * map and options give the same bytes.
 */
export async function writePptx(
  graph: PaperGraph,
  options: WriteOptions,
  rasterize: Rasterize,
): Promise<Uint8Array> {
  // A quarter of a megabyte that only this needs.
  const { default: Pptx } = await import('pptxgenjs');
  const deck = deckOf(graph, options);
  const { name, overview, theme } = deck;
  const look = { title: name, subject: overview.heading, rasterize };
  const presentation = new Presentation(new Pptx(), THEMES[theme], look);
  await new DeckWriter(presentation, graph, deck, options).write();
  return presentation.written();
}

class DeckWriter {
  readonly #to: Presentation;
  readonly #graph: PaperGraph;
  readonly #deck: Deck;
  readonly #options: WriteOptions;

  constructor(to: Presentation, graph: PaperGraph, deck: Deck, options: WriteOptions) {
    this.#to = to;
    this.#graph = graph;
    this.#deck = deck;
    this.#options = options;
  }

  async write(): Promise<void> {
    const { regions, scores, stops } = this.#deck;
    await this.#title();
    for (const stop of stops) await this.#stop(stop);
    if (stops.length) return;
    await this.#overview();
    for (const region of regions) await this.#region(region);
    if (scores) this.#scores(scores);
  }

  async #title(): Promise<void> {
    const { name, facts, theme } = this.#deck;
    const slide = this.#to.slide('Title', '');
    const place = { x: 6.2, y: 0.4, w: 6.9, h: 6.7 };
    const drawing = slidePicture(this.#graph, place, theme, this.#options);
    await this.#to.picture(slide, place, withoutNames(drawing));
    const lines = linesOf(legal(name), TITLE.w, 40, 4, 600);
    slide.addText(lines.join(' '), { placeholder: 'title' });
    let y = TITLE.y + TITLE.h + 0.25;
    for (const fact of facts) {
      const h = (linesOf(fact, TITLE.w, 16, 3).length * 16 * LEADING) / POINTS_AN_INCH;
      this.#to.text(slide, fact, { x: MARGIN, y, w: TITLE.w, h }, { fontSize: 16, muted: true });
      y += h + 0.1;
    }
  }

  async #stop({ caption, state }: Stop): Promise<void> {
    const slide = this.#to.slide('Content', caption);
    const top = this.#to.heading(slide, caption, '');
    const place = { x: 0.35, y: top, w: SLIDE.w - 0.7, h: 7 - top };
    const drawing = stopPicture(this.#graph, place, this.#deck.theme, state, this.#options);
    await this.#to.picture(slide, place, drawing);
  }

  async #overview(): Promise<void> {
    const { overview, theme } = this.#deck;
    const slide = this.#to.slide('Content', notesOf.overview(this.#deck));
    const top = this.#to.heading(slide, overview.heading, '');
    const place = { x: 0.35, y: top, w: overview.regions.length ? 8.9 : SLIDE.w - 0.7, h: 7 - top };
    await this.#to.picture(slide, place, slidePicture(this.#graph, place, theme, this.#options));
    this.#regionList(slide, { x: 9.5, y: top, w: SLIDE.w - MARGIN - 9.5, h: 7 - top });
  }

  /** Colour, name and size of each region; a name leads to its slide. */
  #regionList(slide: Slide, { x, y, w, h }: Place): void {
    const { regions } = this.#deck.overview;
    const [fontSize, line, indent, count] = [14, 0.235, 0.28, 0.55];
    const room = w - indent - count;
    const names = regions.map(({ name }) => legal(name));
    const { lines, gap } = listLines(names, { w: room, h, points: fontSize, line, gap: 0.13 });
    let at = y;
    for (const [i, { name, color, nodes }] of regions.slice(0, lines.length).entries()) {
      const tall = (lines[i] ?? 1) * line;
      const fill = { color: hex(nodePaint(color, this.#to.theme)) };
      slide.addShape('ellipse', { x, y: at + 0.05, w: 0.15, h: 0.15, fill, objectName: `Colour ${i + 1}` });
      this.#to.text(slide, name, { x: x + indent, y: at, w: room, h: tall }, { fontSize });
      const counts = { x: x + w - count, y: at, w: count, h: line };
      this.#to.text(slide, grouped(nodes), counts, { fontSize, muted: true, align: 'right' });
      // Over the row, as a linked text is underlined.
      slide.addShape('rect', {
        ...{ x, y: at, w, h: tall },
        fill: { ...fill, transparency: 100 },
        hyperlink: { slide: FIRST_REGION + i },
        objectName: legal(`To ${name}`),
      });
      at += tall + gap;
    }
    if (lines.length === regions.length) return;
    const rest = `and ${counted(regions.length - lines.length, 'smaller region')}`;
    this.#to.text(slide, rest, { x: x + indent, y: at, w: room, h: line }, { fontSize, muted: true });
  }

  async #region(region: RegionSlide): Promise<void> {
    const slide = this.#to.slide('Content', notesOf.region(region));
    const top = this.#to.heading(slide, region.name, region.facts) + 0.1;
    const bar = { color: hex(nodePaint(region.color, this.#to.theme)) };
    slide.addShape('rect', { x: 0, y: 0.45, w: 0.16, h: top - 0.65, fill: bar, objectName: 'Colour' });
    const place = { x: 5, y: top - 0.1, w: 8, h: 7.1 - top };
    const drawing = slidePicture(this.#graph, place, this.#deck.theme, this.#options, region.id);
    await this.#to.picture(slide, place, drawing);
    const ink = hex(nameInk(region.color, this.#to.theme));
    const after = this.#terms(slide, region.terms, top, ink);
    this.#papers(slide, region.papers, after, ink);
  }

  #terms(slide: Slide, terms: readonly string[], top: number, color: string): number {
    if (!terms.length) return top;
    const w = 4.1;
    this.#to.text(
      slide,
      'What marks it',
      { x: MARGIN, y: top, w, h: 0.25 },
      { fontSize: 13, bold: true, color },
    );
    let y = top + 0.34;
    for (const term of terms) {
      const h = linesOf(legal(term), w, 18, 2).length * 0.3;
      this.#to.text(slide, term, { x: MARGIN, y, w, h }, { fontSize: 18 });
      y += h + 0.06;
    }
    return y + 0.3;
  }

  /** As many papers as the slide has room for. */
  #papers(slide: Slide, papers: readonly Reference[], top: number, color: string): void {
    const w = 4.1;
    let y = top + 0.34;
    let written = 0;
    for (const { title, who, href } of papers) {
      const h = linesOf(legal(title), w, 13, 2).length * 0.22;
      if (y + h + (who ? 0.2 : 0) > 7) break;
      if (!written++) {
        const label = { x: MARGIN, y: top, w, h: 0.25 };
        this.#to.text(slide, 'In its middle', label, { fontSize: 13, bold: true, color });
      }
      this.#to.text(slide, title, { x: MARGIN, y, w, h }, { fontSize: 13, link: linkOf(href) });
      y += h + 0.02;
      if (who) {
        this.#to.text(slide, who, { x: MARGIN, y, w, h: 0.2 }, { fontSize: 11, muted: true });
        y += 0.2;
      }
      y += 0.1;
    }
  }

  #scores(scores: Scores): void {
    const slide = this.#to.slide('Content', notesOf.scores(scores));
    const part = scores.rows.length < scores.all ? `${scores.rows.length} of ` : '';
    const below = `${part}${counted(scores.all, 'score')} on ${counted(scores.benchmarks, 'benchmark')}, as written`;
    const top = this.#to.heading(slide, 'What the papers report', below);
    const colW = [2.4, 2.6, 1.4, WIDE - 6.4];
    const { text, muted, rule } = this.#to.theme;
    const cell = (
      at: number,
      content: string,
      look: { color: string; bold?: boolean; link?: Link },
    ): PptxGenJS.TableCell => {
      const { link, ...plain } = look;
      const cut = linesOf(legal(content), (colW[at] ?? 1) - 0.2, 14, 1, look.bold ? 600 : 400).join(' ');
      return {
        text: [run(cut, { color: look.color, hyperlink: link })],
        options: {
          ...plain,
          border: [NONE, NONE, { type: 'solid', pt: 0.75, color: hex(rule) }, NONE],
          align: at === 2 ? 'right' : 'left',
          margin: at === 3 ? [0, 0, 0, 0.2] : [0, 0.1, 0, 0],
        },
      };
    };
    const header = ['Benchmark', 'Model', 'Score', 'Paper'].map((name, at) =>
      cell(at, name, { color: hex(muted), bold: true }),
    );
    const rows = scores.rows.map(({ benchmark, model, value, paper }, i) => [
      cell(0, scores.rows[i - 1]?.benchmark === benchmark ? '' : benchmark, { color: hex(text), bold: true }),
      cell(1, model, { color: hex(text) }),
      cell(2, value, { color: hex(text) }),
      cell(3, paper?.title ?? '', { color: hex(muted), link: linkOf(paper?.href) }),
    ]);
    slide.addTable([header, ...rows], {
      x: MARGIN,
      y: top,
      w: WIDE,
      colW,
      rowH: 0.46,
      fontFace: FONT,
      fontSize: 14,
      valign: 'middle',
      autoPage: false,
    });
  }
}

const FIRST_REGION = 3;
const NONE = { type: 'none' } as const;
