import type { Paper } from '../../extract/paper.ts';
import { formatNamed, recognise, SAMPLE_LENGTH, type Skip } from '../../src/read/index.ts';

/** All that a text gives, read in the format that it is recognised as. */
export async function readAll(
  text: string,
  file = 'input',
  from?: string,
): Promise<{ format: string | undefined; papers: Paper[]; skipped: Skip[] }> {
  const format = from ? formatNamed(from) : recognise(text.slice(0, SAMPLE_LENGTH), file);
  const papers: Paper[] = [];
  const skipped: Skip[] = [];
  for await (const finding of format?.read([text], file) ?? []) {
    if ('paper' in finding) papers.push(finding.paper);
    if ('facts' in finding) papers.push(finding.facts.paper);
    if ('skipped' in finding) skipped.push(finding.skipped);
  }
  return { format: format?.name, papers, skipped };
}
