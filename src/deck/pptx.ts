import type PptxGenJS from 'pptxgenjs';
import type { PaperGraph } from '../graph.ts';
import { counted, type Drawing, grouped } from '../picture/drawing.ts';
import { writeSvg } from '../picture/svg.ts';
import { nameInk, nodePaint, THEMES, type Theme } from '../picture/theme.ts';
import type { Stop } from '../picture/tour.ts';
import type { WriteOptions } from '../write/format.ts';
import { legal } from '../write/xml.ts';
import { type Deck, deckOf, type RegionSlide } from './deck.ts';
import { linesOf } from './lines.ts';
import { listLines } from './list.ts';
import { notesOf } from './notes.ts';
import { mended } from './open-xml.ts';
import { type Inches, slidePicture, stopPicture, withoutNames } from './pictures.ts';
import type { Reference } from './reference.ts';
import type { Scores } from './scores.ts';

type Slide = PptxGenJS.Slide;
type Place = Inches & { x: number; y: number };

/** Makes a PNG of a drawing, of its own pixels. */
export type Rasterize = (drawing: Drawing) => Uint8Array | Promise<Uint8Array>;

/** Inches, 16:9. */
const SLIDE: Inches = { w: 13.333, h: 7.5 };
const MARGIN = 0.6;
const WIDE = SLIDE.w - 2 * MARGIN;
/** On every computer that shows slides, or a face of the same widths. */
const FONT = 'Arial';
const HEADING = 30;
const POINTS_AN_INCH = 72;
/** From one line of Arial to the next, in its size. */
const LEADING = 1.2;

/** What stands for a picture until its bytes are put in: pptxgenjs takes an SVG, but writes a broken PNG beside it. */
const NO_PICTURE =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxIiBoZWlnaHQ9IjEiLz4=';

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
  const { default: Presentation } = await import('pptxgenjs');
  const deck = deckOf(graph, options);
  const writer = new PptxWriter(new Presentation(), graph, deck, options, rasterize);
  return writer.written();
}

class PptxWriter {
  readonly #pptx: PptxGenJS;
  readonly #graph: PaperGraph;
  readonly #deck: Deck;
  readonly #options: WriteOptions;
  readonly #rasterize: Rasterize;
  readonly #theme: Theme;
  /** Bytes and text of the pictures, by the part that holds them. */
  readonly #pictures = new Map<string, Uint8Array | string>();
  #slides = 0;

  constructor(pptx: PptxGenJS, graph: PaperGraph, deck: Deck, options: WriteOptions, rasterize: Rasterize) {
    this.#pptx = pptx;
    this.#graph = graph;
    this.#deck = deck;
    this.#options = options;
    this.#rasterize = rasterize;
    this.#theme = THEMES[deck.theme];
  }

  async written(): Promise<Uint8Array> {
    const { overview, regions, scores, stops, name } = this.#deck;
    const pptx = this.#pptx;
    pptx.layout = 'LAYOUT_WIDE';
    pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
    pptx.title = legal(name);
    pptx.subject = legal(overview.heading);
    pptx.author = 'Paperloom';
    pptx.company = 'Paperloom';
    this.#masters();
    await this.#title();
    for (const stop of stops) await this.#stop(stop);
    if (!stops.length) {
      await this.#overview();
      for (const region of regions) await this.#region(region);
      if (scores) this.#scores(scores);
    }
    const bytes = await pptx.write({ outputType: 'uint8array' });
    return mended(bytes as Uint8Array, this.#pictures);
  }

  #masters(): void {
    const background = { color: hex(this.#theme.background) };
    const title = (place: Place, fontSize: number, valign: 'top' | 'bottom') => ({
      placeholder: {
        options: {
          name: 'title',
          type: 'title' as const,
          ...place,
          margin: 0,
          align: 'left' as const,
          valign,
          fontFace: FONT,
          fontSize,
          bold: true,
          color: hex(this.#theme.text),
        },
        text: '',
      },
    });
    this.#pptx.defineSlideMaster({ title: 'Title', background, objects: [title(TITLE, 40, 'bottom')] });
    this.#pptx.defineSlideMaster({
      title: 'Content',
      background,
      objects: [title({ x: MARGIN, y: 0.45, w: WIDE, h: 1 }, HEADING, 'top')],
      slideNumber: {
        x: SLIDE.w - MARGIN - 0.6,
        y: 7.06,
        w: 0.6,
        h: 0.24,
        align: 'right',
        fontFace: FONT,
        fontSize: 10,
        color: hex(this.#theme.muted),
      },
    });
  }

  #slide(master: 'Title' | 'Content', notes: string): Slide {
    this.#slides += 1;
    const slide = this.#pptx.addSlide({ masterName: master });
    if (notes) slide.addNotes(legal(notes));
    return slide;
  }

  /** The heading of a slide at its top; gives where the room below it begins. */
  #heading(slide: Slide, text: string, below: string): number {
    const lines = linesOf(legal(text), WIDE, HEADING, 2, 600);
    const h = (lines.length * HEADING * LEADING) / POINTS_AN_INCH;
    slide.addText(lines.join(' '), { placeholder: 'title', x: MARGIN, y: 0.45, w: WIDE, h });
    if (!below) return 0.45 + h + 0.2;
    this.#text(slide, below, { x: MARGIN, y: 0.53 + h, w: WIDE, h: 0.3 }, { fontSize: 15, muted: true });
    return 0.53 + h + 0.45;
  }

  /** Plain text, cut where it would not fit its place. */
  #text(
    slide: Slide,
    text: string,
    place: Place,
    look: {
      fontSize: number;
      muted?: boolean;
      bold?: boolean;
      color?: string;
      align?: 'left' | 'right';
      link?: PptxGenJS.HyperlinkProps | undefined;
    },
  ): void {
    const { fontSize, muted = false, bold = false, align = 'left' } = look;
    const most = Math.max(1, Math.floor((place.h * POINTS_AN_INCH) / (fontSize * LEADING) + 0.1));
    const lines = linesOf(legal(text), place.w, fontSize, most, bold ? 600 : 400);
    const color = look.color ?? hex(muted ? this.#theme.muted : this.#theme.text);
    // Impress breaks a linked text in the midst of words, unless it is told where.
    const runs = look.link
      ? lines.map((line, i) => run(line, { color, hyperlink: look.link, breakLine: i < lines.length - 1 }))
      : [run(lines.join(' '), { color })];
    slide.addText(runs, {
      ...place,
      margin: 0,
      align,
      valign: 'top',
      fontFace: FONT,
      fontSize,
      bold,
    });
  }

  /** A drawing as SVG, and as PNG for whoever reads none. */
  async #picture(slide: Slide, place: Place, drawing: Drawing): Promise<void> {
    slide.addImage({
      ...place,
      data: NO_PICTURE,
      altText: legal(drawing.description),
      objectName: 'Map',
    });
    // Else it draws the PNG itself, where there is a page to draw it in.
    for (const media of (slide as unknown as { _relsMedia: { isSvgPng?: boolean }[] })._relsMedia)
      media.isSvgPng = false;
    this.#pictures.set(`ppt/media/image-${this.#slides}-1.png`, await this.#rasterize(drawing));
    this.#pictures.set(`ppt/media/image-${this.#slides}-2.svg`, [...writeSvg(drawing)].join(''));
  }

  async #title(): Promise<void> {
    const { name, facts, theme } = this.#deck;
    const slide = this.#slide('Title', '');
    const place = { x: 6.2, y: 0.4, w: 6.9, h: 6.7 };
    const drawing = slidePicture(this.#graph, place, theme, this.#options);
    await this.#picture(slide, place, withoutNames(drawing));
    const lines = linesOf(legal(name), TITLE.w, 40, 4, 600);
    slide.addText(lines.join(' '), { placeholder: 'title' });
    let y = TITLE.y + TITLE.h + 0.25;
    for (const fact of facts) {
      const h = (linesOf(fact, TITLE.w, 16, 3).length * 16 * LEADING) / POINTS_AN_INCH;
      this.#text(slide, fact, { x: MARGIN, y, w: TITLE.w, h }, { fontSize: 16, muted: true });
      y += h + 0.1;
    }
  }

  async #stop({ caption, state }: Stop): Promise<void> {
    const slide = this.#slide('Content', caption);
    const top = this.#heading(slide, caption, '');
    const place = { x: 0.35, y: top, w: SLIDE.w - 0.7, h: 7 - top };
    const drawing = stopPicture(this.#graph, place, this.#deck.theme, state, this.#options);
    await this.#picture(slide, place, drawing);
  }

  async #overview(): Promise<void> {
    const { overview, theme } = this.#deck;
    const slide = this.#slide('Content', notesOf.overview(this.#deck));
    const top = this.#heading(slide, overview.heading, '');
    const place = { x: 0.35, y: top, w: overview.regions.length ? 8.9 : SLIDE.w - 0.7, h: 7 - top };
    await this.#picture(slide, place, slidePicture(this.#graph, place, theme, this.#options));
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
      const fill = { color: hex(nodePaint(color, this.#theme)) };
      slide.addShape('ellipse', { x, y: at + 0.05, w: 0.15, h: 0.15, fill, objectName: `Colour ${i + 1}` });
      this.#text(slide, name, { x: x + indent, y: at, w: room, h: tall }, { fontSize });
      const counts = { x: x + w - count, y: at, w: count, h: line };
      this.#text(slide, grouped(nodes), counts, { fontSize, muted: true, align: 'right' });
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
    this.#text(slide, rest, { x: x + indent, y: at, w: room, h: line }, { fontSize, muted: true });
  }

  async #region(region: RegionSlide): Promise<void> {
    const slide = this.#slide('Content', notesOf.region(region));
    const top = this.#heading(slide, region.name, region.facts) + 0.1;
    const bar = { color: hex(nodePaint(region.color, this.#theme)) };
    slide.addShape('rect', { x: 0, y: 0.45, w: 0.16, h: top - 0.65, fill: bar, objectName: 'Colour' });
    const place = { x: 5, y: top - 0.1, w: 8, h: 7.1 - top };
    const drawing = slidePicture(this.#graph, place, this.#deck.theme, this.#options, region.id);
    await this.#picture(slide, place, drawing);
    const ink = hex(nameInk(region.color, this.#theme));
    const after = this.#terms(slide, region.terms, top, ink);
    this.#papers(slide, region.papers, after, ink);
  }

  #terms(slide: Slide, terms: readonly string[], top: number, color: string): number {
    if (!terms.length) return top;
    const w = 4.1;
    this.#text(
      slide,
      'What marks it',
      { x: MARGIN, y: top, w, h: 0.25 },
      { fontSize: 13, bold: true, color },
    );
    let y = top + 0.34;
    for (const term of terms) {
      const h = linesOf(legal(term), w, 18, 2).length * 0.3;
      this.#text(slide, term, { x: MARGIN, y, w, h }, { fontSize: 18 });
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
        this.#text(slide, 'In its middle', label, { fontSize: 13, bold: true, color });
      }
      this.#text(slide, title, { x: MARGIN, y, w, h }, { fontSize: 13, link: linkOf(href) });
      y += h + 0.02;
      if (who) {
        this.#text(slide, who, { x: MARGIN, y, w, h: 0.2 }, { fontSize: 11, muted: true });
        y += 0.2;
      }
      y += 0.1;
    }
  }

  #scores(scores: Scores): void {
    const slide = this.#slide('Content', notesOf.scores(scores));
    const part = scores.rows.length < scores.all ? `${scores.rows.length} of ` : '';
    const below = `${part}${counted(scores.all, 'score')} on ${counted(scores.benchmarks, 'benchmark')}, as written`;
    const top = this.#heading(slide, 'What the papers report', below);
    const colW = [2.4, 2.6, 1.4, WIDE - 6.4];
    const { text, muted, rule } = this.#theme;
    const cell = (
      at: number,
      content: string,
      look: { color: string; bold?: boolean; link?: PptxGenJS.HyperlinkProps | undefined },
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

const TITLE: Place = { x: MARGIN, y: 1.4, w: 5.4, h: 2.7 };
const FIRST_REGION = 3;
const NONE = { type: 'none' } as const;

/** Its options are copied: pptxgenjs keeps what it finds out about a link in them. */
function run(
  text: string,
  {
    hyperlink,
    ...look
  }: { color: string; hyperlink?: PptxGenJS.HyperlinkProps | undefined; breakLine?: boolean },
): PptxGenJS.TextProps {
  return { text, options: { ...look, ...(hyperlink && { hyperlink: { ...hyperlink } }) } };
}

/** Colours as Open XML has them. */
const hex = (color: string): string => color.replace('#', '').toUpperCase();

/** An address that Open XML takes for one; PowerPoint calls a file broken for a blank in it. */
function linkOf(href: string | undefined): PptxGenJS.HyperlinkProps | undefined {
  if (href === undefined) return undefined;
  const url = legal(href)
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
  return /^https?:\/\/[\w.-]+(:\d+)?([/?#]|$)/i.test(url) ? { url } : undefined;
}
