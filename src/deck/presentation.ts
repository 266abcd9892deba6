import type PptxGenJS from 'pptxgenjs';
import type { Drawing } from '../picture/drawing.ts';
import { writeSvg } from '../picture/svg.ts';
import type { Theme } from '../picture/theme.ts';
import { legal } from '../write/xml.ts';
import { linesOf } from './lines.ts';
import { mended } from './open-xml.ts';
import type { Inches } from './pictures.ts';

export type Slide = PptxGenJS.Slide;
export type Link = PptxGenJS.HyperlinkProps | undefined;
export type Place = Inches & { x: number; y: number };

/** Makes a PNG of a drawing, of its own pixels. */
export type Rasterize = (drawing: Drawing) => Uint8Array | Promise<Uint8Array>;

/** Inches, 16:9. */
export const SLIDE: Inches = { w: 13.333, h: 7.5 };
export const MARGIN = 0.6;
export const WIDE = SLIDE.w - 2 * MARGIN;
/** On every computer that shows slides, or a face of the same widths. */
export const FONT = 'Arial';
const HEADING = 30;
export const POINTS_AN_INCH = 72;
/** From one line of Arial to the next, in its size. */
export const LEADING = 1.2;

/** What stands for a picture until its bytes are put in: pptxgenjs takes an SVG, but writes a broken PNG beside it. */
const NO_PICTURE =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxIiBoZWlnaHQ9IjEiLz4=';

/** Where the title of the first slide stands; its size is 40 points. */
export const TITLE: Place = { x: MARGIN, y: 1.4, w: 5.4, h: 2.7 };

/** A presentation in the look of a theme, and what every slide of it is made of: heading, text that fits, pictures. */
export class Presentation {
  readonly theme: Theme;
  readonly #pptx: PptxGenJS;
  readonly #rasterize: Rasterize;
  /** Bytes and text of the pictures, by the part that holds them. */
  readonly #pictures = new Map<string, Uint8Array | string>();
  #slides = 0;

  constructor(
    pptx: PptxGenJS,
    theme: Theme,
    { title, subject, rasterize }: { title: string; subject: string; rasterize: Rasterize },
  ) {
    this.theme = theme;
    this.#pptx = pptx;
    this.#rasterize = rasterize;
    pptx.layout = 'LAYOUT_WIDE';
    pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
    pptx.title = legal(title);
    pptx.subject = legal(subject);
    pptx.author = 'Paperloom';
    pptx.company = 'Paperloom';
    this.#masters();
  }

  async written(): Promise<Uint8Array> {
    const bytes = await this.#pptx.write({ outputType: 'uint8array' });
    return mended(bytes as Uint8Array, this.#pictures);
  }

  #masters(): void {
    const background = { color: hex(this.theme.background) };
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
          color: hex(this.theme.text),
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
        color: hex(this.theme.muted),
      },
    });
  }

  slide(master: 'Title' | 'Content', notes: string): Slide {
    this.#slides += 1;
    const slide = this.#pptx.addSlide({ masterName: master });
    if (notes) slide.addNotes(legal(notes));
    return slide;
  }

  /** The heading of a slide at its top; gives where the room below it begins. */
  heading(slide: Slide, text: string, below: string): number {
    const lines = linesOf(legal(text), WIDE, HEADING, 2, 600);
    const h = (lines.length * HEADING * LEADING) / POINTS_AN_INCH;
    slide.addText(lines.join(' '), { placeholder: 'title', x: MARGIN, y: 0.45, w: WIDE, h });
    if (!below) return 0.45 + h + 0.2;
    this.text(slide, below, { x: MARGIN, y: 0.53 + h, w: WIDE, h: 0.3 }, { fontSize: 15, muted: true });
    return 0.53 + h + 0.45;
  }

  /** Plain text, cut where it would not fit its place. */
  text(
    slide: Slide,
    text: string,
    place: Place,
    look: {
      fontSize: number;
      muted?: boolean;
      bold?: boolean;
      color?: string;
      align?: 'left' | 'right';
      link?: Link;
    },
  ): void {
    const { fontSize, muted = false, bold = false, align = 'left' } = look;
    const most = Math.max(1, Math.floor((place.h * POINTS_AN_INCH) / (fontSize * LEADING) + 0.1));
    const lines = linesOf(legal(text), place.w, fontSize, most, bold ? 600 : 400);
    const color = look.color ?? hex(muted ? this.theme.muted : this.theme.text);
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
  async picture(slide: Slide, place: Place, drawing: Drawing): Promise<void> {
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
}

/** Its options are copied: pptxgenjs keeps what it finds out about a link in them. */
export function run(
  text: string,
  { hyperlink, ...look }: { color: string; hyperlink?: Link; breakLine?: boolean },
): PptxGenJS.TextProps {
  return { text, options: { ...look, ...(hyperlink && { hyperlink: { ...hyperlink } }) } };
}

/** Colours as Open XML has them. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();

/** An address that Open XML takes for one; PowerPoint calls a file broken for a blank in it. */
export function linkOf(href: string | undefined): Link {
  if (href === undefined) return undefined;
  const url = legal(href)
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
  return /^https?:\/\/[\w.-]+(:\d+)?([/?#]|$)/i.test(url) ? { url } : undefined;
}
