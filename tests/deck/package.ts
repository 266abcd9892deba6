import { posix } from 'node:path';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** An element of a part of an Open XML package. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** The parts of a package by name: text of XML, bytes of others. */
export async function partsOf(file: Uint8Array): Promise<Map<string, string | Uint8Array>> {
  const zip = await JSZip.loadAsync(file);
  const parts = new Map<string, string | Uint8Array>();
  for (const [name, entry] of Object.entries(zip.files))
    parts.set(name, await entry.async(/\.(xml|rels|svg)$/.test(name) ? 'string' : 'uint8array'));
  return parts;
}

/** Every element of a document. @throws if it is not well-formed. */
export function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Element['attributes'] }),
  );
  parser.write(xml).close();
  return elements;
}

/** The text of each `a:t` of a part. */
export const textsOf = (xml: string): string[] => {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'a:t') texts.push('');
  });
  parser.on('text', (text) => {
    if (texts.length) texts[texts.length - 1] += text;
  });
  parser.write(xml).close();
  return texts.map((text) => text.trim());
};

/**
 * What is wrong with a package by ECMA-376 part 2 (§6.2 content types, §6.5 relationships), and with the ids of its
 * slides: what makes PowerPoint offer to repair a file.
 */
export function faultsOf(parts: ReadonlyMap<string, string | Uint8Array>): string[] {
  const faults: string[] = [];
  const types = elementsOf(String(parts.get('[Content_Types].xml')));
  const overrides = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes.PartName);
  const extensions = types
    .filter(({ name }) => name === 'Default')
    .map(({ attributes }) => attributes.Extension);
  for (const listed of [overrides, extensions])
    for (const [at, one] of listed.entries())
      if (listed.indexOf(one) !== at) faults.push(`${one} has two types`);
  for (const name of overrides)
    if (!parts.has(String(name).slice(1))) faults.push(`${name} has a type and is not there`);
  for (const [name, content] of parts) {
    if (name === '[Content_Types].xml') continue;
    if (!overrides.includes(`/${name}`) && !extensions.includes(name.slice(name.lastIndexOf('.') + 1)))
      faults.push(`${name} has no type`);
    if (typeof content !== 'string' || name.endsWith('.svg')) continue;
    const elements = elementsOf(content);
    if (name.endsWith('.rels')) {
      const ids = elements.flatMap(({ attributes }) => attributes.Id ?? []);
      if (new Set(ids).size < ids.length) faults.push(`${name} has an id twice`);
      const from = posix.dirname(posix.dirname(name));
      for (const { attributes } of elements) {
        if (!attributes.Target) continue;
        if (attributes.TargetMode === 'External') {
          if (!URL.canParse(attributes.Target)) faults.push(`${name} leads to ${attributes.Target}`);
        } else if (!parts.has(posix.join(from, attributes.Target)))
          faults.push(`${name} leads to ${attributes.Target}, which is not there`);
      }
      continue;
    }
    const known = elementsOf(
      String(
        parts.get(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)) ?? '<none/>',
      ),
    ).map(({ attributes }) => attributes.Id);
    for (const { attributes } of elements)
      for (const use of ['r:id', 'r:embed', 'r:link'])
        if (attributes[use] !== undefined && !known.includes(attributes[use]))
          faults.push(`${name} uses ${attributes[use]}, which is no relationship`);
    const shapes = elements.filter(({ name }) => name === 'p:cNvPr').map(({ attributes }) => attributes.id);
    if (new Set(shapes).size < shapes.length) faults.push(`${name} has a shape id twice`);
  }
  return faults;
}
