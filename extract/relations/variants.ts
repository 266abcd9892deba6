import type { Entity } from '../document.ts';
import type { Findings } from './findings.ts';

/** Models of one family that are both named: each belongs to the nearest one above it that the paper names. */
export function variantOf(entities: readonly Entity[], findings: Findings): void {
  const models = entities.filter((entity) => entity.kind === 'model');
  if (models.length < 2) return;
  const parts = new Map(models.map((model) => [model, partsOf(model.name)]));
  for (const model of models) {
    const own = parts.get(model) as string[];
    let above: Entity | undefined;
    for (const other of models) {
      if (other === model) continue;
      const name = parts.get(other) as string[];
      // "ChatGPT" is of the family GPT, but no size or version of it.
      const holds =
        own[0] === name[0] &&
        (other.name === model.family || (name.length < own.length && runsThrough(name, own)));
      if (holds && (!above || name.length > (parts.get(above) as string[]).length)) above = other;
    }
    if (above) findings.put('variant_of', model.mentions[0]?.sentence ?? 0, 'family', model, above, null);
  }
}

/** All parts of the one stand in the other in the same order: "Nemotron Nano 2" in "Nemotron-Nano-9B-v2-Base". */
function runsThrough(name: readonly string[], own: readonly string[]): boolean {
  let at = 0;
  for (const part of own) if (part.replace(/^v(?=\d)/, '') === name[at]?.replace(/^v(?=\d)/, '')) at++;
  return at === name.length;
}

/** "Llama-2-7B-chat" as llama, 2, 7b, chat; "GPT-3.5" as gpt, 3.5. */
function partsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\-_/]+/u)
    .filter(Boolean);
}
