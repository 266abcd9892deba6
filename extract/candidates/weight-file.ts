import { SLOTS, TOGETHER } from './features.ts';
import { COLUMNS } from './weights.ts';

/** Weights are written in tenths, as whole numbers are short. */
const TENTHS = 10;
/** What a line without weights can say. */
const NAMES = [...SLOTS, ...TOGETHER];

/**
 * The file of weights: a line a feature, its weights in tenths behind tabs, as a word may be a comma or a quote. A line
 * without weights ("head=") names the slot of the words that follow, so that it is said once; what is no word comes first.
 *
 * @param weights feature → its weights, in the order of {@link COLUMNS}; all but tenths is rounded off
 */
export function writeWeights(weights: ReadonlyMap<string, readonly number[]>): string {
  const groups = new Map<string, string[]>(
    ['', ...NAMES.map((slot) => `${slot}=`)].map((slot) => [slot, []]),
  );
  for (const [feature, row] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const slot = slotOf(feature);
    const tenths = row.map((weight) => Math.round(weight * TENTHS));
    groups.get(slot)?.push([feature.slice(slot.length), ...tenths].join('\t'));
  }
  const blocks = [...groups].flatMap(([slot, lines]) => (slot === '' ? lines : [slot, ...lines]));
  return `${[['feature', ...COLUMNS].join('\t'), ...blocks].join('\n')}\n`;
}

/** "head=" of "head=rope"; of what is no word it is empty. */
function slotOf(feature: string): string {
  const slot = NAMES.find((name) => feature.startsWith(`${name}=`));
  return slot === undefined ? '' : `${slot}=`;
}

/**
 * Reads what {@link writeWeights} wrote. Its twenty thousand lines are cut at their tabs, as to parse them in the form
 * of a CSV file takes several times as long, at every start; and they are given one by one, as to keep them all costs
 * the collection of garbage more than reading them.
 *
 * @returns features with their weights, in the order of the columns
 */
export function* readWeights(text: string): Generator<[feature: string, weights: number[]]> {
  let slot = '';
  for (let at = text.indexOf('\n') + 1; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const [word = '', ...tenths] = text.slice(at, end < 0 ? text.length : end).split('\t');
    if (tenths.length === 0) slot = word;
    else yield [slot + word, tenths.map(toWeight)];
    at = end < 0 ? text.length : end + 1;
  }
}

const toWeight = (tenths: string): number => Number(tenths) / TENTHS;
