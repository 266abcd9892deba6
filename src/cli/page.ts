import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PaperGraph } from '../graph.ts';
import { graphJson, type WriteOptions } from '../write/index.ts';
import { escapeXml } from '../write/xml.ts';
import { EXPLORER } from './explorer-files.ts';
import { Failure } from './failure.ts';

/**
 * The explorer with its map in one page that asks for no other file, so that it works from a folder, a mail or a stick.
 * The map stands in a data block where the explorer looks for it before it asks for `map.json`.
 *
 * @throws Failure if the explorer is not built, or its page needs a file that cannot be put inside
 */
export async function* writePage(graph: PaperGraph, options: WriteOptions): AsyncGenerator<string> {
  const [before, after] = await aroundMap(graph, options.view);
  yield before;
  yield* mapText(graph, options);
  yield `</script>\n    <script type="text/plain" id="slides-writer">${await slidesWriter(before)}`;
  yield after;
}

/** The script that writes slides, as the page's own script names it. */
const SLIDES_WRITER = /\bwrite-slides-[\w-]+\.js\b/;

/** The script that writes slides, packed: a third of its size, and without a letter that could end a data block. */
async function slidesWriter(page: string): Promise<string> {
  const [name] = SLIDES_WRITER.exec(page) ?? [];
  if (name === undefined)
    throw new Failure(join(EXPLORER, 'index.html'), 'names no script that writes slides');
  return gzipSync(await fileOf(join('assets', name)), { level: 9 }).toString('base64');
}

/** What of the explorer's page stands before the text of the map in it, and what behind. */
export async function aroundMap(graph: PaperGraph, view = ''): Promise<[string, string]> {
  const [head, tail] = split(await inlined('index.html'), '<div id="app"></div>');
  const title = `${titleTag(graph.getAttribute('name') || 'Map')}${opensWith(view)}`;
  return [`${head.replace(TITLE, () => title)}<div id="app"></div>\n    ${MAP}`, `</script>${tail}`];
}

/** Opens the data block that holds the map. */
export const MAP = '<script type="application/json" id="map">';
/** What a built page is called. */
export const TITLE = /<title>.*?<\/title>/s;
export const titleTag = (name: string): string => `<title>${escapeXml(name)} · Paperloom</title>`;

/** The map's JSON as it stands in a data block, which no text in it can end. */
export function* mapText(graph: PaperGraph, options: WriteOptions): Generator<string> {
  const decoder = new TextDecoder();
  for (const piece of graphJson.write(graph, options)) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    // In JSON a "<" stands in strings alone, where an escape means the same.
    yield text.replaceAll('<', '\\u003c');
  }
}

/**
 * Before the explorer reads its address: an address that has a view of its own keeps it, and one that only says how the
 * page stands in a frame (`#ui=none`) is added to the view.
 */
const opensWith = (view: string): string =>
  view &&
  `<script>if (!/^#v1$|[#&](?!t=)[a-z]=/.test(location.hash)) location.replace(${JSON.stringify(`#${view}`).replaceAll('<', '\\x3c')} + location.hash.replace(/^#(v1&)?/, '&'));</script>`;

const STYLE = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;
const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g;
/** What still asks for a file. An address of the kind `data:` is no request. */
const REQUEST = /<(?:link|script|img)\b[^>]*\b(?:href|src)="(?!data:)[^"]*"/;

/**
 * A built page with its style and script inside.
 *
 * @throws Failure if it is not built, or needs a file that cannot be put inside
 */
export async function inlined(name: string): Promise<string> {
  const page = await fileOf(name);
  const files = new Map<string, string>();
  for (const [, name = ''] of [...page.matchAll(STYLE), ...page.matchAll(SCRIPT)])
    files.set(name, await fileOf(name));
  const shell = page.replace(STYLE, '').replace(SCRIPT, '');
  if (REQUEST.test(shell))
    throw new Failure(join(EXPLORER, name), 'needs a file that is no part of the page');
  const [head = '', tail = ''] = split(page, '</head>');
  const put = (text: string): string =>
    text
      .replace(STYLE, (_, name: string) => `<style>${files.get(name)}</style>`)
      .replace(
        SCRIPT,
        (_, name: string) => `<script type="module">${harmless(files.get(name) ?? '')}</script>`,
      );
  return `${put(head)}</head>${put(tail)}`;
}

/** In the strings of a script these would end it, or begin what HTML takes for a comment; an escape means the same. */
const harmless = (script: string): string =>
  script.replace(/<(?=\/script)/gi, '\\x3c').replace(/<(?=!--)/g, '\\x3c');

async function fileOf(name: string): Promise<string> {
  try {
    return await readFile(join(EXPLORER, name), 'utf8');
  } catch {
    throw new Failure(join(EXPLORER, name), 'is not there; "npm run build" builds the explorer');
  }
}

/** A page in two, at a text in its body; scripts in its head may hold the same. */
export function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at, text.lastIndexOf('</head>'));
  if (index < 0) throw new Failure(join(EXPLORER, 'index.html'), `has no ${at}`);
  return [text.slice(0, index), text.slice(index + at.length)];
}
