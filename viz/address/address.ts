import { batch, effect, untracked } from '@preact/signals';
import { CAMERA, type Camera, cameraText } from '../state/camera.ts';
import { type Kept, keptFields } from '../state/field.ts';
import { presenting } from '../state/frame.ts';

// The whole view in the part of the address after "#": `#v1&s=n.model:t5&k=task`. Nothing is sent to a server, and the
// letters and marks that keys are made of stay readable.

const VERSION = 'v1';
/** A link of this many characters passes through mail, chat and slides whole. */
export const LONGEST = 2048;
const SETTLE = 250;

const linkedFields = (): readonly Kept[] => keptFields().filter(({ linked }) => linked);

/** The present view, and how the page stands in its frame, as the text after "#"; '' for what a fresh page shows. */
export function writeAddress(): string {
  return written(linkedFields());
}

/** The present view alone, as `readView` brings it back anywhere. */
export function writeView(): string {
  return written(linkedFields().filter(({ view }) => view));
}

/** The present view with another camera, for another window; null leaves it to whoever shows it. */
export function writeViewFrom(camera: Camera | null): string {
  return written(
    linkedFields()
      .filter(({ view }) => view)
      .map((kept) =>
        kept.key === CAMERA ? { key: CAMERA, text: () => (camera ? cameraText(camera) : '') } : kept,
      ),
  );
}

/** The text of these parts, those at rest left out. */
export function written(parts: readonly Pick<Kept, 'key' | 'text' | 'parts'>[], most = roomy()): string {
  const texts = parts.flatMap(({ key, parts, text }) => {
    const value = text();
    return value === '' ? [] : [{ key, parts, text: escaped(value) }];
  });
  const whole = () => [VERSION, ...texts.map(({ key, text }) => `${key}=${text}`)].join('&');
  for (const one of texts) {
    const over = whole().length - most;
    if (over <= 0 || one.parts === undefined) continue;
    // Its end, from the first entry that leaves enough room.
    const from = one.text.indexOf(one.parts, over - 1);
    one.text = from < 0 ? '' : one.text.slice(from + one.parts.length);
  }
  return texts.length === 0 ? '' : whole();
}

/** Characters that the text after "#" may have in a link of this page. */
function roomy(): number {
  return typeof location === 'undefined' ? LONGEST : LONGEST - (location.href.split('#')[0]?.length ?? 0) - 1;
}

/** How many entries of lists a link to the present view has no room for. */
export function leftOut(): number {
  const entries = (text: string, mark: string) => (text === '' ? 0 : text.split(mark).length);
  const linked = textsOf(writeView());
  return linkedFields().reduce(
    (sum, { key, parts, text }) =>
      parts === undefined ? sum : sum + entries(text(), parts) - entries(linked?.get(key) ?? '', parts),
    0,
  );
}

/**
 * The view of an entry of the browser's history: the address, or more where that had no room for all.
 *
 * @param state what {@link followAddress} kept with the entry
 */
export function readEntry(state: unknown, hash: string): void {
  readAddress(typeof state === 'string' ? state : hash);
}

/** Brings all of such a text back; what it does not name goes to rest. Text of another kind is ignored. */
export function readAddress(hash: string): void {
  const texts = textsOf(hash);
  if (!texts) return;
  batch(() => {
    for (const kept of linkedFields()) kept.restore(texts.get(kept.key) ?? '');
  });
}

/**
 * Brings the view of such a text back. How the page stands in its frame stays, but for what the text names of it.
 *
 * @returns false for text of another kind, which changes nothing
 */
export function readView(text: string): boolean {
  const texts = textsOf(text);
  if (!texts) return false;
  batch(() => {
    for (const kept of linkedFields()) {
      if (kept.view || texts.has(kept.key)) kept.restore(texts.get(kept.key) ?? '');
    }
  });
  return true;
}

/** The parts of a text after "#" by their keys; null for text of another kind. The version may be left out. */
function textsOf(hash: string): Map<string, string> | null {
  const parts = hash.replace(/^#/, '').split('&');
  const [version = ''] = parts;
  if (version !== VERSION && version !== '' && !version.includes('=')) return null;
  const texts = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at > 0) texts.set(part.slice(0, at), unescaped(part.slice(at + 1)));
  }
  return texts;
}

/** Keeps the address and the view alike from now on; gives back what ends it. */
export function followAddress(): () => void {
  let steps = stepText();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const write = (push: boolean) => {
    const text = writeAddress();
    const url = text === '' ? location.pathname + location.search : `#${text}`;
    const full = written(linkedFields(), Number.POSITIVE_INFINITY);
    const state = full === text ? null : full;
    try {
      if (push) history.pushState(state, '', url);
      else history.replaceState(state, '', url);
    } catch {
      // A sandboxed frame may not touch its address: the view still works, it only cannot be linked.
    }
  };
  const stop = effect(() => {
    // Read all fields, so that each is followed.
    writeAddress();
    // A tour is passed by; the address goes on where it ends.
    if (presenting.value) return;
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
    readEntry(history.state, location.hash);
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
