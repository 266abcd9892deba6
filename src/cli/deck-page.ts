import { deckOf } from '../deck/deck.ts';
import { slidesHtml } from '../deck/html.ts';
import type { PaperGraph } from '../graph.ts';
import type { WriteOptions } from '../write/index.ts';
import { aroundMap, inlined, MAP, mapText, split, TITLE, titleTag } from './page.ts';

const SLIDES = '<div class="slides">';

/**
 * The deck of a map as one page that asks for no file: reveal.js, the slides with their pictures, and the explorer once,
 * in pieces that each live map of the deck is put together from.
 *
 * @throws Failure if the explorer is not built
 */
export async function* writeDeckPage(graph: PaperGraph, options: WriteOptions): AsyncGenerator<string> {
  const deck = deckOf(graph, options);
  const [head, rest] = split(await inlined('deck.html'), SLIDES);
  const [slides, tail] = split(rest, '</body>');
  const theme = `<html data-theme="${deck.theme}"`;
  yield `${head.replace(TITLE, () => titleTag(deck.name)).replace('<html', theme)}${SLIDES}\n`;
  yield* slidesHtml(graph, deck, options);
  yield `${slides}${MAP}`;
  yield* mapText(graph, options);
  const explorer = JSON.stringify(await aroundMap(graph)).replaceAll('<', '\\u003c');
  yield `</script>\n<script type="application/json" id="explorer">${explorer}</script>\n</body>${tail}`;
}
