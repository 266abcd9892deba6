/** Normalising changes nothing in ASCII, and takes longer than to look. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Words that end in s and are no plurals, so that stripping it would make another word of them. */
const SINGULAR_S = /(?:ss|us|is|as|os|ics)$/;

/**
 * Folds one word for look-up: NFKC, lower case, and without a plural s, so that "LSTMs" and "lstm" meet.
 * Words of up to three letters keep their s ("bus", "GAS"), except for an acronym with a small s ("GANs", "MLPs").
 */
export function foldWord(text: string): string {
  const plain = isAscii(text) ? text : text.normalize('NFKC');
  const lower = plain.toLowerCase();
  if (!lower.endsWith('s')) return lower;
  if (/^\p{Lu}[\p{Lu}\p{N}]+s$/u.test(plain)) return lower.slice(0, -1);
  if (lower.length > 3 && !SINGULAR_S.test(lower)) {
    if (/(?:sh|ch|x|ss|z)es$/.test(lower)) return lower.slice(0, -2);
    if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
    return lower.slice(0, -1);
  }
  return lower;
}

/** Letters, digits and the marks that a slug keeps, with single blanks and hyphens between: most names. */
const PLAIN = /^[a-z0-9](?:[a-z0-9.+]*(?:[ -][a-z0-9.+]+)*[a-z0-9+])?$/;

/**
 * The slug of a canonical name, as it stands in an entity's id: "GPT-3.5" gives "gpt-3.5", "named entity recognition"
 * gives "named-entity-recognition". Only letters, digits, ".", "+" and "-" remain.
 */
export function slug(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower.replaceAll(' ', '-');
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

const ONE_WORD = /^[A-Za-z0-9]+$/;

/** How many names are remembered, as several rules ask for the same name in one paper; then they are forgotten. */
const KEPT = 4000;
const squashed = new Map<string, string>();

/** The name without case, spaces, hyphens and plural s: equal for two spellings of one name. */
export function squash(name: string): string {
  const known = squashed.get(name);
  if (known !== undefined) return known;
  const short = joinFolded(name);
  if (squashed.size === KEPT) squashed.clear();
  squashed.set(name, short);
  return short;
}

function joinFolded(name: string): string {
  if (ONE_WORD.test(name)) return foldWord(name);
  if (isAscii(name)) {
    let joined = '';
    for (const word of name.split(/[^A-Za-z0-9+]+/)) joined += foldWord(word);
    return joined;
  }
  return name
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean)
    .map(foldWord)
    .join('');
}
