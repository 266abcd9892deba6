import known from './tools.json';

/** What a tool can show: the map itself, or a picture of it. */
export type Takes = 'live' | 'svg' | 'png';

export interface Tool {
  id: string;
  name: string;
  takes: Takes;
  /** Why that, for the reader. */
  why: string;
  /** With `{src}` of the frame, `{link}` to the explorer, `{title}`, `{picture}` and `{page}`, names of files. */
  snippet: string;
  escape?: 'html';
  steps: readonly string[];
  /** The kind of address that the live map must have; where it has another, `else` is taken, for the reason `otherwise`. */
  needs?: 'https';
  else?: Takes;
  otherwise?: string;
  elseSteps?: readonly string[];
  /** Where that is written. */
  source: string;
}

export const tools = known as readonly Tool[];

/** Where a map can be reached, as the snippets need it. */
export interface Place {
  /** The explorer with the view. */
  link: string;
  /** The page for a frame. */
  src: string;
  title: string;
  /** Of a picture that is saved. */
  picture: string;
  /** Of the page, without its folder. */
  page: string;
}

/** What to paste into a tool, and what is to be done there. */
export interface Recipe {
  takes: Takes;
  why: string;
  steps: readonly string[];
  /** Empty where nothing is to be pasted. */
  snippet: string;
}

/** The recipe of a tool for a map in this place. */
export function recipeFor(tool: Tool, place: Place): Recipe {
  const kept = !tool.needs || place.src.startsWith(`${tool.needs}:`);
  const takes = kept ? tool.takes : (tool.else ?? tool.takes);
  const values: Record<string, string> = { ...place, picture: `${place.picture}.${takes}` };
  const fill = (text: string, into?: 'html'): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (into === 'html') return escaped(value);
      return name === 'title' ? value.replace(/[[\]\s]+/g, ' ') : plain(value);
    });
  return {
    takes,
    why: (kept ? undefined : tool.otherwise) ?? tool.why,
    steps: (kept ? tool.steps : (tool.elseSteps ?? tool.steps)).map((step) => fill(step)),
    snippet: kept ? fill(tool.snippet, tool.escape) : '',
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For Markdown and YAML: what would end a link or a quoted text there, as an address has it. */
const plain = (text: string): string =>
  text.replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29');
