import { batch, effect, untracked } from '@preact/signals';
import { keptFields } from '../state/field.ts';

// The whole view in the part of the address after "#": `#v1&s=n.model:t5&k=task`. Nothing is sent to a server, and the
// letters and marks that keys are made of stay readable.

const VERSION = 'v1';
/** A link of this many characters passes through mail, chat and slides whole. */
export const LONGEST = 2048;
const SETTLE = 250;

/** The present view as the text after "#"; '' for what a fresh page shows. */
export function writeAddress(): string {
  const parts = keptFields().flatMap((kept) => {
    const text = kept.text();
    return text === '' ? [] : [`${kept.key}=${escaped(text)}`];
  });
  return parts.length === 0 ? '' : [VERSION, ...parts].join('&');
}

/** Brings the view of such a text back; what it does not name goes to rest. Text of another kind is ignored. */
export function readAddress(hash: string): void {
  const [version, ...parts] = hash.replace(/^#/, '').split('&');
  if (version !== VERSION && version !== '') return;
  const texts = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at > 0) texts.set(part.slice(0, at), unescaped(part.slice(at + 1)));
  }
  batch(() => {
    for (const kept of keptFields()) kept.restore(texts.get(kept.key) ?? '');
  });
}

/** Keeps the address and the view alike from now on; gives back what ends it. */
export function followAddress(): () => void {
  let steps = stepText();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const write = (push: boolean) => {
    const text = writeAddress();
    const url = text === '' ? location.pathname + location.search : `#${text}`;
    try {
      if (push) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    } catch {
      // A sandboxed frame may not touch its address: the view still works, it only cannot be linked.
    }
  };
  const stop = effect(() => {
    // Read all fields, so that each is followed.
    writeAddress();
    untracked(() => {
      if (reading) return;
      const now = stepText();
      const step = now !== steps;
      steps = now;
      clearTimeout(timer);
      if (step) write(true);
      // A camera on its way writes once, when it has come to rest.
      else timer = setTimeout(() => write(false), SETTLE);
    });
  });
  const back = () => {
    clearTimeout(timer);
    reading = true;
    readAddress(location.hash);
    steps = stepText();
    reading = false;
  };
  addEventListener('popstate', back);
  addEventListener('hashchange', back);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener('popstate', back);
    removeEventListener('hashchange', back);
  };
}

function stepText(): string {
  return keptFields()
    .filter((kept) => kept.step)
    .map((kept) => kept.text())
    .join('&');
}

/** Only what would end a value or break a link is escaped. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|2C|2F|40|7C)/g, (code) => decodeURIComponent(code));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
