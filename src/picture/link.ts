import type { Focus } from './focus.ts';
import type { ThemeName } from './theme.ts';

/** The version of the explorer's address, which stands first after the "#". */
const VERSION = 'v1';

/**
 * The view that the explorer opens with what a picture is about, as its address has it after the "#": `v1&s=r.c3`. The
 * empty string is the whole map in the theme of the reader.
 */
export function viewOf(focus: Focus, theme?: ThemeName): string {
  const parts = [...partsOf(focus), ...(theme ? [`t=${theme}`] : [])];
  return parts.length ? [VERSION, ...parts].join('&') : '';
}

function partsOf(focus: Focus): string[] {
  switch (focus.on) {
    case 'all':
      return [];
    case 'region':
      return [`s=r.${escaped(focus.cluster)}`];
    case 'ego':
      return [`s=n.${escaped(focus.node)}`];
    case 'path': {
      const ends = [focus.nodes[0] ?? '', focus.nodes.at(-1) ?? ''];
      // In a key these two would part the ends, or be taken for an escape.
      const keys = ends.map((key) => key.replaceAll('%', '%25').replaceAll('>', '%3E'));
      return [`p=${escaped(keys.join('>'))}`];
    }
  }
}

/** What would end a value or break a link is escaped, and half a surrogate pair left out. */
const escaped = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replace(/%(3A|2C|2F|40|7C)/g, (code) =>
    decodeURIComponent(code),
  );

/** The view in an address that was copied from the explorer, or in what follows its "#"; undefined where there is none. */
export function viewIn(link: string): string | undefined {
  const view = link.trim().replace(/^[^#]*#/, '');
  if (view !== VERSION && !view.startsWith(`${VERSION}&`)) return undefined;
  return view.replace(/\p{Cs}/gu, '').replace(/[\s<"\\]|\p{Cc}/gu, encodeURIComponent);
}

/** The parts of the view in a link, by their keys; none where there is no view. */
export function partsIn(link: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of (viewIn(link) ?? '').split('&').slice(1)) {
    const at = part.indexOf('=');
    if (at <= 0) continue;
    try {
      parts.set(part.slice(0, at), decodeURIComponent(part.slice(at + 1)));
    } catch {
      // A torn escape: the part says nothing.
    }
  }
  return parts;
}

/** The theme that a link asks for; undefined where it follows the reader's. */
export function themeIn(link: string): ThemeName | undefined {
  const theme = partsIn(link).get('t');
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}
