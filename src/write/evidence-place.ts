import type { Evidence } from '../graph.ts';

/**
 * `abstract 18 71 paper:10.1000/tiny`: the field, from where to where (UTF-16 code units), the paper, and behind them the
 * score that this sentence states, if any; the last two with blanks, semicolons and percent signs as in an address. At
 * its end `#distils`, the rule that found it, where that is known.
 */
export function placeOf({ paper, field, start, end, value, rule }: Evidence): string {
  const score = value === undefined ? '' : ` ${asWord(value).replace(/^#/, '%0023')}`;
  return `${field} ${start} ${end} ${asWord(paper)}${score}${rule === undefined ? '' : ` #${asWord(rule)}`}`;
}

/** Reads {@link placeOf} back; undefined of what is none. */
export function evidenceAt(place: string): Evidence | undefined {
  const match = /^\s*(title|abstract) (\d+) (\d+) (\S+)(?: ([^#\s]\S*))?(?: #(\S+))?\s*$/.exec(place);
  if (!match) return undefined;
  const [, field, start, end, paper = '', value, rule] = match;
  return {
    paper: asText(paper),
    field: field as Evidence['field'],
    start: Number(start),
    end: Number(end),
    ...(value === undefined ? {} : { value: asText(value) }),
    ...(rule === undefined ? {} : { rule: asText(rule) }),
  };
}

function asWord(text: string): string {
  return /[\s;%]/.test(text)
    ? text.replace(/[\s;%]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text;
}

function asText(word: string): string {
  return word.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
