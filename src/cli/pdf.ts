import PDFDocument from 'pdfkit';
import type { PaperGraph } from '../graph.ts';
import { drawMap } from '../picture/draw.ts';
import type { Drawing, Group, Item, TextItem } from '../picture/drawing.ts';
import type { PictureOptions } from '../picture/options.ts';
import { INTER } from './fonts.ts';

type Page = InstanceType<typeof PDFDocument>;

/**
 * The map as one page of vectors, as large as the drawing (1280 × 720 points for a 16:9 picture), with real text,
 * Inter embedded and links on papers. Drawn from the drawing itself: the converters from SVG to PDF add nothing to it.
 */
export function writePdf(graph: PaperGraph, options: PictureOptions = {}): Promise<Uint8Array> {
  const drawing = drawMap(graph, options);
  const page = new PDFDocument({
    size: [drawing.width, drawing.height],
    margin: 0,
    // No clock: the same map gives the same bytes.
    info: {
      Title: drawing.title,
      Subject: drawing.description,
      Producer: 'Paperloom',
      CreationDate: new Date(0),
    },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    page.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
  });
  paint(page, drawing);
  page.end();
  return bytes;
}

function paint(page: Page, drawing: Drawing): void {
  page.registerFont('400', INTER.regular).registerFont('600', INTER.semibold);
  if (drawing.background) page.rect(0, 0, drawing.width, drawing.height).fill(drawing.background);
  for (const group of drawing.groups) paintGroup(page, group);
}

function paintGroup(page: Page, { clip, items }: Group): void {
  page.save();
  if (clip) page.rect(clip.left, clip.top, clip.width, clip.height).clip();
  for (const item of items) {
    if (item.type === 'text') paintText(page, item);
    else paintShape(page, item);
  }
  page.restore();
}

function paintShape(page: Page, item: Exclude<Item, TextItem>): void {
  if (item.type === 'circle') page.circle(item.x, item.y, item.r);
  else page.path(item.d);
  page
    .lineWidth(item.strokeWidth ?? 1)
    .fillOpacity(item.fillAlpha ?? 1)
    .strokeOpacity(item.strokeAlpha ?? 1);
  if (item.fill && item.stroke) page.fillAndStroke(item.fill, item.stroke);
  else if (item.fill) page.fill(item.fill);
  else page.stroke(item.stroke ?? '#888888');
  if (item.href && item.type === 'circle')
    page.link(item.x - item.r, item.y - item.r, 2 * item.r, 2 * item.r, item.href);
}

function paintText(
  page: Page,
  { text, x, y, fontSize, weight, align, fill, fillAlpha, halo }: TextItem,
): void {
  page.font(String(weight)).fontSize(fontSize);
  const width = page.widthOfString(text);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  const at = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (halo) {
    page.lineWidth(3).lineJoin('round').strokeOpacity(0.85).strokeColor(halo).fillOpacity(1).fillColor(halo);
    page.text(text, left, y, { ...at, fill: true, stroke: true });
  }
  page
    .fillOpacity(fillAlpha ?? 1)
    .fillColor(fill)
    .text(text, left, y, at);
}
