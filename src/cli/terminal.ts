import { stderr } from 'node:process';

// Everything that a terminal obeys and a reader does not see: C0 and C1 controls, marks of direction.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being replaced
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** One line that is safe on a terminal: a name or a text from outside can neither move the cursor nor hide itself. */
export const oneLine = (text: string): string => text.replace(CONTROLS, '�');

/** JSON with the same characters escaped: its value stays the same. */
export const escapedJson = (text: string): string =>
  text.replace(CONTROLS, (control) =>
    control === '\n' ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Says one thing on standard error. */
export function say(message: string): void {
  clearProgress();
  stderr.write(`paperloom: ${oneLine(message)}\n`);
}

let shown = false;
let last = Number.NEGATIVE_INFINITY;

/** Shows what is being done on the last line of a terminal, ten times a second at most; elsewhere nothing. */
export function progress(message: string): void {
  if (!stderr.isTTY) return;
  const now = performance.now();
  if (now - last < 100) return;
  last = now;
  shown = true;
  stderr.write(`\r\u001B[2K${oneLine(message).slice(0, (stderr.columns ?? 80) - 1)}`);
}

export function clearProgress(): void {
  if (shown) stderr.write('\r\u001B[2K');
  shown = false;
}
