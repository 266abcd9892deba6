/** Anything that is called by several written forms. */
export interface Named {
  name: string;
  aliases: readonly string[];
}

const singular = (word: string): string => word.replace(/(?<=\p{L}{3})s$/u, '');

/** A form without case, spaces, punctuation and a plural s. */
export function foldForm(form: string): string {
  const letters = form
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, '');
  return singular(letters) || form.trim();
}

const words = (form: string): string[] =>
  form
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean)
    .map(singular);

export const formsOf = ({ name, aliases }: Named): string[] => [name, ...aliases].filter(Boolean);

/** Whether some written form of both is the same but for case, spaces, punctuation and a plural s. */
export function exactlySame(a: Named, b: Named): boolean {
  const known = new Set(formsOf(b).map(foldForm));
  return formsOf(a).some((form) => known.has(foldForm(form)));
}

/**
 * Whether two phrases mean the same: exactly the same, or two forms of at least two words with the same last word that
 * share at least two thirds of the words of the shorter and half of the words of the longer.
 */
export function looselySame(a: Named, b: Named): boolean {
  return (
    exactlySame(a, b) || formsOf(a).some((one) => formsOf(b).some((other) => alike(words(one), words(other))))
  );
}

function alike(x: string[], y: string[]): boolean {
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  const common = x.filter((word) => y.includes(word)).length;
  return common * 3 >= Math.min(x.length, y.length) * 2 && common * 2 >= Math.max(x.length, y.length);
}
