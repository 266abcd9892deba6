import { type Chunks, type Finding, type Format, UnusableInput } from './finding.ts';
import { recognise, SAMPLE_LENGTH } from './formats.ts';

/**
 * Reads one text in whatever format its beginning tells, or in `from`.
 *
 * @param file its name: a hint at the format, and what `Paper.source.file` is to say
 * @throws UnusableInput if it is empty, or in no format that is known
 */
export async function* readText(
  chunks: AsyncGenerator<string>,
  file: string,
  from?: Format,
): AsyncGenerator<Finding> {
  const [sample, whole] = await sampled(chunks);
  if (!sample.trim()) throw new UnusableInput('is empty');
  const format = from ?? recognise(sample, file);
  if (!format) throw new UnusableInput('holds no paper');
  yield* format.read(whole, file);
}

/** Enough of the text to recognise its format by, and the whole again. */
async function sampled(chunks: AsyncGenerator<string>): Promise<[string, Chunks]> {
  let sample = '';
  while (sample.length < SAMPLE_LENGTH) {
    const next = await chunks.next();
    if (next.done) break;
    sample += next.value;
  }
  async function* again(): AsyncGenerator<string> {
    yield sample;
    yield* chunks;
  }
  return [sample.slice(0, SAMPLE_LENGTH), again()];
}
