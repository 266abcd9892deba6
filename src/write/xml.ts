/**
 * What XML 1.0 §2.2 allows in no document, not even as a reference; the controls that it only discourages; and halves of
 * surrogate pairs.
 */
const ILLEGAL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const SPECIAL = /[&<>"'\t\n\r]/g;
// Nearly all text passes these two at once, at a tenth of the price of looking for what is wrong with it. Besides ASCII
// they pass letters that have no other normal form (up to U+02FF), and the dashes, quotes and dots of typeset text.
const MAY_BE_WRONG = /[^\t\n\r -~\xa0-\u02ff\u2010-\u2027]/;
const MAY_BE_WRONG_OR_SPECIAL = /[^ !#-%(-;=?-~\xa0-\u02ff\u2010-\u2027]/;

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As references, or a reader folds them into spaces (XML 1.0 §3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text without what XML cannot hold, in Unicode normal form C. */
export function legal(text: string): string {
  return MAY_BE_WRONG.test(text) ? text.replace(ILLEGAL, '').normalize('NFC') : text;
}

/** The text as it stands in an element or between the quotes of an attribute. */
export function escapeXml(text: string): string {
  if (!MAY_BE_WRONG_OR_SPECIAL.test(text)) return text;
  return legal(text).replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}

/** ` name="value"` for each that has a value, with the blank that parts it from what stands before. */
export function attributes(pairs: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const name in pairs) {
    const value = pairs[name];
    if (value !== undefined) text += ` ${name}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return text;
}

/**
 * Keys as ids that XML can hold and that stay unique: two keys that differ only in what XML cannot hold, or in normal
 * form, would otherwise fall into one. Keys that need no change, all but a few, cost no memory.
 */
export function xmlIds(keys: Iterable<string>, has: (key: string) => boolean): (key: string) => string {
  const changed = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keys) {
    const base = legal(key);
    if (base === key) continue;
    let id = base;
    for (let n = 2; has(id) || taken.has(id); n++) id = `${base}~${n}`;
    taken.add(id);
    changed.set(key, id);
  }
  return changed.size === 0 ? (key) => key : (key) => changed.get(key) ?? key;
}
