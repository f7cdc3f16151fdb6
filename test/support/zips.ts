import { withZip } from '#src/zip/read-zip.js';
import { writeZip, type ZipEntry } from '#src/zip/write-zip.js';
import { NOW } from './store-samples.js';

async function* each(entries: readonly ZipEntry[]): AsyncGenerator<ZipEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

/** A ZIP of these files, as our own are written. */
export async function makeZip(entries: readonly ZipEntry[], password: string | null = null): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeZip(each(entries), (piece) => pieces.push(piece.slice()), { modified: NOW, password });
  return Buffer.concat(pieces);
}

/** A ZIP of files whose content is text. */
export function makeTextZip(texts: Readonly<Record<string, string>>): Promise<Buffer> {
  return makeZip(Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

/** All files of a ZIP, unpacked. */
export async function readZip(zip: Uint8Array, password: string | null = null): Promise<Map<string, Buffer>> {
  return await withZip(zip, async ({ items, read }) => {
    const files = new Map<string, Buffer>();
    for (const item of items) {
      const pieces: Uint8Array[] = [];
      await read(item, password, (piece) => pieces.push(piece));
      files.set(item.name, Buffer.concat(pieces));
    }
    return files;
  });
}

/** The ZIP (an xlsx is one) with the text of one of its files edited. */
export async function editZip(
  zip: Uint8Array,
  name: string,
  edit: (text: string) => string,
): Promise<Buffer> {
  const files = await readZip(zip);
  const text = files.get(name)?.toString();
  if (text === undefined) throw new Error(`no ${name}`);
  const edited = edit(text);
  if (edited === text) throw new Error(`nothing to edit in ${name}`);
  files.set(name, Buffer.from(edited));
  return await makeZip([...files].map(([one, bytes]) => ({ name: one, bytes })));
}
