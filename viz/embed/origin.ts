/** The origin that browsers give a page of the disk, and one in a sandbox. */
const OPAQUE = 'null';

/**
 * Whether messages of `origin` are heeded by a page of the origin `own`: those of the same origin, where both come
 * from the disk as well, and those that are listed. Chromium calls a page of the disk `file://` in one place and
 * `null` in another.
 */
export function heeded(origin: string, own: string, listed: readonly string[]): boolean {
  const plain = (text: string) => (text === 'file://' ? OPAQUE : text.toLowerCase().replace(/\/$/, ''));
  return plain(origin) === plain(own) || listed.some((one) => plain(one) === plain(origin));
}

/** The origin of the page that holds this one, as far as the browser tells; null where it does not. */
export function originOfParent(): string | null {
  const [first] = location.ancestorOrigins ?? [];
  if (first !== undefined) return first;
  try {
    return document.referrer === '' ? null : new URL(document.referrer).origin;
  } catch {
    return null;
  }
}

/** What `postMessage` takes for an origin: of an opaque one only "anybody" reaches it. */
export const targetOf = (origin: string): string => (/^https?:\/\//.test(origin) ? origin : '*');
