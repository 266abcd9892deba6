/** The first day that a ZIP can name, for every file: no clock, so that the same deck gives the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));
const TYPES = '[Content_Types].xml';

/**
 * A presentation as pptxgenjs writes it, made whole: its pictures put in, each line of the notes a paragraph, each
 * shape an id of its own, no part declared that is not there, no date, compressed. Parts stand in one order, their types first as OPC advises.
 *
 * @param pictures bytes or text by the name of the part that they replace
 * @throws {Error} if a picture has no place
 */
export async function mended(
  presentation: Uint8Array,
  pictures: ReadonlyMap<string, Uint8Array | string>,
): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const from = await JSZip.loadAsync(presentation);
  const names = Object.keys(from.files)
    .filter((name) => !from.files[name]?.dir)
    .sort((a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1));
  for (const name of pictures.keys()) if (!from.file(name)) throw new Error(`the deck has no ${name}`);
  const to = new JSZip();
  for (const name of names) {
    const picture = pictures.get(name);
    const bytes =
      picture ?? (await from.file(name)?.async(/\.(xml|rels)$/.test(name) ? 'string' : 'uint8array'));
    const content = typeof bytes === 'string' && picture === undefined ? part(name, bytes, names) : bytes;
    // A PNG is compressed already.
    const compression = name.endsWith('.png') ? 'STORE' : 'DEFLATE';
    to.file(name, content ?? '', { date: NO_DATE, compression, createFolders: false });
  }
  return to.generateAsync({ type: 'uint8array' });
}

function part(name: string, xml: string, names: readonly string[]): string {
  if (name === TYPES)
    return xml.replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, declared: string) =>
      names.includes(declared) ? override : '',
    );
  if (name === 'docProps/core.xml')
    return xml.replace(/\s*<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
  if (name.startsWith('ppt/notesSlides/')) return xml.replace(NOTE, paragraphs);
  if (name.startsWith('ppt/slides/')) return numbered(xml);
  return xml;
}

/** The slide's number has an id of its own, which the 24th shape has as well. */
function numbered(xml: string): string {
  let id = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`);
}

const NOTE =
  /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g;

/** A line break within a run is a blank to PowerPoint. */
const paragraphs = (_: string, text: string, end: string): string =>
  text
    .split('\n')
    .map((line) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${line}</a:t></a:r>${end}</a:p>`)
    .join('');
