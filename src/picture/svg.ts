import { attributes, escapeXml } from '../write/xml.ts';
import type { Drawing, Group, Item, TextItem } from './drawing.ts';
import { short } from './drawing.ts';
import { FONT_FAMILY } from './measure.ts';

/**
 * A drawing as one SVG document, piece by piece: real text, a `<title>` and a `<desc>` for screen readers, a tip on
 * every node, links on papers. It asks for no file and runs no script. `width` and `height` are the file's pixels, the
 * `viewBox` is the drawing's own; so every renderer makes exactly the pixels that were asked for.
 */
export function* writeSvg(drawing: Drawing): Generator<string> {
  const { width, height, unit, background, title, description } = drawing;
  yield `<svg${attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.round(width * unit),
    height: Math.round(height * unit),
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    role: 'img',
    'font-family': FONT_FAMILY,
  })}>\n`;
  yield `<title>${escapeXml(title)}</title>\n<desc>${escapeXml(description)}</desc>\n`;
  const clips = drawing.groups.flatMap(({ clip }) => (clip ? [clip] : []));
  const clipIds = new Map([...new Set(clips)].map((clip, i) => [clip, `frame${i}`]));
  for (const [clip, id] of clipIds)
    yield `<clipPath id="${id}"><rect${attributes({
      x: short(clip.left),
      y: short(clip.top),
      width: short(clip.width),
      height: short(clip.height),
    })}/></clipPath>\n`;
  if (background) yield `<rect width="100%" height="100%" fill="${background}"/>\n`;
  for (const group of drawing.groups) yield* writeGroup(group, group.clip && clipIds.get(group.clip));
  yield '</svg>\n';
}

type Look = Readonly<Record<string, string | number | undefined>>;

/** What most items of a group share stands on the group, which halves the file. */
function* writeGroup({ name, items }: Group, clip: string | undefined): Generator<string> {
  const looks = items.map(lookOf);
  const shared: Record<string, string | number | undefined> = {};
  for (const key of new Set(looks.flatMap((look) => Object.keys(look)))) {
    const value = looks[0]?.[key];
    if (value !== undefined && looks.every((look) => look[key] === value)) shared[key] = value;
  }
  yield `<g${attributes({ class: name, 'clip-path': clip && `url(#${clip})`, ...shared })}>\n`;
  for (const [i, item] of items.entries()) {
    const own = Object.fromEntries(Object.entries(looks[i] ?? {}).filter(([key]) => !(key in shared)));
    yield `${writeItem(item, own)}\n`;
  }
  yield '</g>\n';
}

function lookOf(item: Item): Look {
  if (item.type === 'text')
    return {
      'font-size': short(item.fontSize),
      'font-weight': item.weight === 400 ? undefined : item.weight,
      'text-anchor': item.align === 'start' ? undefined : item.align,
      fill: item.fill,
      'fill-opacity': item.fillAlpha,
    };
  const stroked = item.stroke !== undefined;
  return {
    fill: item.fill ?? 'none',
    'fill-opacity': item.fillAlpha,
    stroke: item.stroke,
    'stroke-opacity': stroked ? item.strokeAlpha : undefined,
    'stroke-width': stroked && item.strokeWidth !== undefined ? short(item.strokeWidth) : undefined,
  };
}

function writeItem(item: Item, look: Look): string {
  const element = item.type === 'text' ? writeText(item, look) : writeShape(item, look);
  return item.href ? `<a href="${escapeXml(item.href)}" target="_blank">${element}</a>` : element;
}

function writeShape(item: Exclude<Item, TextItem>, look: Look): string {
  const [name, place] =
    item.type === 'circle'
      ? ['circle', { cx: short(item.x), cy: short(item.y), r: short(item.r) }]
      : ['path', { d: item.d }];
  const open = `<${name}${attributes({ ...place, ...look })}`;
  return item.tip ? `${open}><title>${escapeXml(item.tip)}</title></${name}>` : `${open}/>`;
}

/** The rim is a second text under the first: `paint-order` is not known to PDF writers nor to PowerPoint. */
function writeText(item: TextItem, look: Look): string {
  const place = { x: short(item.x), y: short(item.y) };
  const text = escapeXml(item.text);
  const front = `<text${attributes({ ...place, ...look })}>${text}</text>`;
  if (!item.halo) return front;
  const rim = {
    ...place,
    ...look,
    fill: item.halo,
    'fill-opacity': undefined,
    stroke: item.halo,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'stroke-opacity': 0.85,
    'aria-hidden': 'true',
  };
  return `<text${attributes(rim)}>${text}</text>${front}`;
}
