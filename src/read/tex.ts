/** Combining characters of the TeX accents (The TeXbook, chapter 9). */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

/** Commands that stand for a character. */
const SYMBOLS: Record<string, string> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
  ldots: '…',
  dots: '…',
  textgreater: '>',
  textless: '<',
  textasciitilde: '~',
  textbackslash: '\\',
  textquotesingle: "'",
  textregistered: '®',
  texttrademark: '™',
  times: '×',
  pm: '±',
  sim: '∼',
  approx: '≈',
  geq: '≥',
  leq: '≤',
  rightarrow: '→',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
};

const MATH = /\\\$|\$(?:\\.|[^$\\])+\$/g;
const STYLED =
  /\\(?:text(?:bf|it|tt|sc|rm|sf|sl|up|md|normal|superscript|subscript)?|emph|underline|uline|mbox|enquote|url)\s*\{([^{}\\]*)\}/g;
const LINKED = /\\href\s*\{[^{}]*\}\s*\{([^{}\\]*)\}/g;
// A bare \" before a word is more often a quotation mark that some export escaped than an umlaut: it needs a brace
// or a letter in front. The other accents are safe.
const BARE_ACCENT = /(\{\s*|[\p{L}])?\\([`'^~=."])(?:\{\s*(\\?[a-zA-Z])\s*\}|(\\?[a-zA-Z]))(\s*\})?/gu;
const NAMED_ACCENT = /(\{\s*)?\\([uvHcdrk])\s*\{\s*(\\?[a-zA-Z])\s*\}(\s*\})?/g;
const SYMBOL = new RegExp(`\\\\(${Object.keys(SYMBOLS).join('|')})(?![a-zA-Z])(?:\\{\\}|\\s(?=\\S))?`, 'g');

/**
 * Prints the TeX that stands in running text: accents, styles, escaped characters. Formulas between dollar signs stay
 * as written, as does every command that is unknown here: a name may hide in it.
 */
export function printedTex(text: string): string {
  if (!text.includes('\\')) return text;
  let printed = '';
  let from = 0;
  for (const formula of text.matchAll(MATH)) {
    if (formula[0] === '\\$') continue;
    printed += textTex(text.slice(from, formula.index)) + formula[0];
    from = formula.index + formula[0].length;
  }
  return printed + textTex(text.slice(from));
}

function textTex(text: string): string {
  if (!text.includes('\\')) return text;
  let out = text
    .replace(
      BARE_ACCENT,
      (all, before = '', accent: string, braced?: string, bare?: string, close?: string) => {
        const open = before.startsWith('{');
        if (accent === '"' && !braced && !before) return all;
        if (open !== Boolean(close)) {
          // Unbalanced: the brace belongs to something else and is kept.
          return `${before}${accented(braced ?? bare ?? '', accent)}${close ?? ''}`;
        }
        return `${open ? '' : before}${accented(braced ?? bare ?? '', accent)}`;
      },
    )
    .replace(NAMED_ACCENT, (_, open = '', accent: string, letter: string, close = '') =>
      open && close ? accented(letter, accent) : `${open}${accented(letter, accent)}${close}`,
    )
    .replace(SYMBOL, (_, name: string) => SYMBOLS[name] ?? '')
    .replace(/\\([%&_#$])/g, '$1');
  // Inner styles first, until none is left.
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(STYLED, '$1').replace(LINKED, '$1');
  }
  return out;
}

function accented(letter: string, accent: string): string {
  const base = letter.replace('\\', '').replace(/^ı$/, 'i');
  return (base + (ACCENTS[accent] ?? '')).normalize('NFC');
}
