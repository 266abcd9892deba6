import { decodeHTMLStrict } from 'entities/decode';
import { printedTex } from './tex.ts';

// Only tags that publishers and indexes are known to leave in titles and abstracts (HTML, JATS, MathML): a "<think>"
// or "<SEG>" in an abstract is part of what it says.
const BLOCK_TAG =
  /<\/?(?:jats:)?(?:p|br|div|li|ul|ol|h[1-6]|sec|title|abstract|section|list|list-item|label|tr|td)(?:\s[^<>]*)?\/?>/gi;
const INLINE_TAG =
  /<\/?(?:(?:jats:)?(?:i|b|em|strong|u|s|sub|sup|span|small|tt|code|font|a|inf|bold|italic|sc|monospace|underline|styled-content|ext-link|xref|inline-formula|alternatives)|mml:[a-z]+|math|mrow|mi|mo|mn|mtext|msub|msup|msubsup|mfrac|semantics|scp)(?:\s[^<>]*)?\/?>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

// What a page does not show: controls, soft hyphens, zero-width spaces, marks of direction, lone halves of surrogates.
// Joiners (U+200C, U+200D) stay: they change the letters of Persian and Hindi words.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

const MAY_NEED_WORK = /[&<\\]/;

/**
 * The text as a reader would see it on a page: HTML entities and markup and the TeX of running text decoded, nothing
 * invisible, white space folded to single spaces, Unicode in composed form (NFC).
 */
export function printed(raw: string): string {
  let text = raw;
  if (MAY_NEED_WORK.test(text)) {
    text = withoutTags(text.replace(CDATA, '$1').replace(COMMENT, ''));
    // Some exports encode their tags once more, so that decoding brings them to light.
    if (text.includes('&')) text = withoutTags(decodeHTMLStrict(text));
    text = printedTex(text);
  }
  return text
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .normalize('NFC');
}

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(BLOCK_TAG, ' ').replace(INLINE_TAG, '') : text;
}
