import type { Format } from './finding.ts';
import { gexf } from './gexf.ts';
import { graph } from './graph.ts';
import { json } from './json.ts';
import { listing } from './listing/listing.ts';
import { ndjson } from './ndjson.ts';
import { table } from './table.ts';

/** Every format that can be read; of two that are equally sure the earlier is chosen. */
export const FORMATS: readonly Format[] = [graph, gexf, ndjson, json, table, listing];

/** How many characters of a file are enough to recognise it. */
export const SAMPLE_LENGTH = 65_536;

/** How much an ending that fits is worth. */
const HINT = 0.03;

export const formatNamed = (name: string): Format | undefined =>
  FORMATS.find((format) => format.name === name || format.endings.includes(`.${name}`));

/**
 * The format that `sample`, the beginning of a file, is written in; `fileName` decides only between formats that are
 * nearly as sure. Nothing is returned where no format is sure at all.
 */
export function recognise(sample: string, fileName = ''): Format | undefined {
  const lower = fileName.toLowerCase();
  let best: Format | undefined;
  let surest = 0;
  for (const format of FORMATS) {
    const sure = format.recognise(sample);
    const hinted = sure + (sure > 0 && format.endings.some((ending) => lower.endsWith(ending)) ? HINT : 0);
    if (hinted > surest) {
      surest = hinted;
      best = format;
    }
  }
  return best;
}
