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
export function written(parts: readonly Pick<Kept, 'key' | 'text'>[]): string {
  const texts = parts.flatMap((part) => {
    const text = part.text();
    return text === '' ? [] : [`${part.key}=${escaped(text)}`];
  });
  return texts.length === 0 ? '' : [VERSION, ...texts].join('&');
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
