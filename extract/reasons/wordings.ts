import Papa from 'papaparse';
import type { Sign } from '../candidates/signs.ts';
import type { Finding } from '../confidence.ts';
import ruleRows from '../knowledge/rule-wordings.csv?raw';
import signRows from '../knowledge/sign-wordings.csv?raw';

/** Read at the first question, as most who extract ask none. */
let tables: { rules: ReadonlyMap<string, string>; signs: ReadonlyMap<string, string> } | undefined;

const read = () => {
  tables ??= {
    rules: new Map(
      rows<'finding' | 'rule' | 'wording'>(ruleRows).map((row) => [
        `${row.finding} ${row.rule}`,
        row.wording,
      ]),
    ),
    signs: new Map(rows<'sign' | 'wording'>(signRows).map(({ sign, wording }) => [sign, wording])),
  };
  return tables;
};

const rows = <Column extends string>(text: string): Record<Column, string>[] =>
  Papa.parse<Record<Column, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    delimiter: ',',
    newline: '\n',
  }).data;

/** What the rules of a finding add to one another with, as in "lexicon:any+propose-name". */
const JOINT = '+';
/** Behind the rule of a name that was found once and is the same wherever it stands. */
const AGAIN = ':again';

/**
 * What a rule says in words, without a capital or full stop: "the lexicon has the name; it is the name behind a verb of
 * proposing". A rule that has no words is its own name. What the weights changed is told elsewhere.
 *
 * @param rule of an entity "lexicon:any+propose-name", of a role "compared", of a relation its type too: "outperforms beats"
 */
export function ruleWording(finding: Finding, rule: string): string {
  const { rules } = read();
  const [first = '', ...others] = finding === 'entity' ? rule.split(JOINT) : [rule];
  const said = [first, ...others.filter((one) => one !== 'weighed').map((one) => `introduced:${one}`)];
  return said.map((one) => rules.get(`${finding} ${one}`) ?? repeated(finding, one, rules) ?? one).join('; ');
}

function repeated(finding: Finding, rule: string, rules: ReadonlyMap<string, string>): string | undefined {
  return rule.endsWith(AGAIN) ? rules.get(`${finding} ${rule.slice(0, -AGAIN.length)}`) : undefined;
}

/**
 * What a sign says in words: "its last word: “distillation”". The file has it whole, or up to the "=" or ": " behind
 * which a word, or a kind with a rule, stands; a row that begins with "=" names what is no word.
 */
export function signWording({ feature: said, written, partOf }: Sign): string {
  const feature = partOf ?? said;
  const { signs } = read();
  const whole = signs.get(feature);
  if (whole !== undefined) return whole;
  const word = /^([^=]*=)(.+)$/s.exec(feature);
  if (word) {
    const [, slot = '', value = ''] = word;
    const quoted = signs.get(`=${value}`) ?? `“${slot === ENDING ? `-${value}` : (written ?? value)}”`;
    return signs.get(slot)?.replace('{word}', () => quoted) ?? feature;
  }
  const [, lie = '', kind = '', rule = ''] = /^([^:]*: )(\w+) ?(.*)$/s.exec(feature) ?? [];
  const wording = signs.get(lie);
  if (wording === undefined) return feature;
  return wording.replace('{kind}', kind).replace('{rule}', () => ruleWording('entity', rule));
}

/** The slot whose value is a part of a word. */
const ENDING = 'ending=';
