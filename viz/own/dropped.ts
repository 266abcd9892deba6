/** The files that a drop or a paste brings, folders searched; text that is no file becomes one. */
export async function filesOf(data: DataTransfer): Promise<File[]> {
  // All of it must be taken before the first wait: afterwards the browser has emptied it.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files];
  const text = data.getData('text/plain');
  const files: File[] = [];
  for (const entry of entries) if (entry?.isDirectory) files.push(...(await filesIn(entry)));
  if (files.length > 0) {
    const folders = new Set(entries.filter((entry) => entry?.isDirectory).map((entry) => entry?.name));
    return [...plain.filter(({ name }) => !folders.has(name)), ...files];
  }
  if (plain.length > 0) return plain;
  return text.trim() === '' ? [] : [textFile(text)];
}

/** Pasted text under the name that messages and the map's caption give it. */
export function textFile(text: string): File {
  return new File([text], 'pasted text', { type: 'text/plain' });
}

/** In the order of their paths, so that the same folder gives the same map on every system. */
async function filesIn(folder: FileSystemEntry): Promise<File[]> {
  const files: { path: string; file: File }[] = [];
  async function search(entry: FileSystemEntry): Promise<void> {
    if (entry.name.startsWith('.')) return;
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      files.push({ path: entry.fullPath, file });
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A reader gives a hundred entries at a time, and none when it is through.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) return;
      for (const one of some) await search(one);
    }
  }
  await search(folder);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ file }) => file);
}
