import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import type { PrintSettings } from '#src/documents/print-settings.js';
import { renderDocuments } from '#src/use-cases/render-documents.js';
import { makeCard } from '../support/card-samples.js';
import { firstPage, inkBounds } from '../support/measure-ink.js';
import { readPdfText } from '../support/read-pdf.js';

const CARDS = ['4A', '4A', '4B'].map((className, index) =>
  makeCard({ className, stamnummer: String(index), username: `leerling.${index}` }),
);

async function render(print: Partial<PrintSettings>, parts: { mostCards?: number } = {}) {
  const progress: [number, number][] = [];
  const files = new Map<string, Uint8Array>();
  const options = {
    date: '2026-11-23',
    print: { ...DEFAULT_PRINT, ...print },
    signal: new AbortController().signal,
    onProgress: (done: number, total: number) => progress.push([done, total]),
    ...parts,
  };
  for await (const { name, bytes } of renderDocuments(CARDS, options)) files.set(name, bytes);
  return { names: [...files.keys()], files, progress };
}

test('the documents that were asked for, in the order of the ZIP, named after the size of sticker', async () => {
  const sticker = { ...DEFAULT_PRINT.sticker, format: '70x37' as const };
  const { names, progress } = await render({ documents: ['rol', 'stickers', 'a4', 'csv', 'excel'], sticker });
  expect(names).toEqual([
    'leerid-accounts.xlsx',
    'leerid-mailmerge.csv',
    'leerid-kaartjes-a4.pdf',
    'leerid-stickers-70x37-vel.pdf',
    'leerid-stickers-70x37-rol.pdf',
  ]);
  expect(progress[0]).toEqual([0, 15]);
  expect(progress.at(-1)).toEqual([15, 15]);
});

test('folders hold the same documents of their own cards; only the whole goes on where a sheet was left', async () => {
  const sticker = { ...DEFAULT_PRINT.sticker, start: 7 };
  const { names, files, progress } = await render({
    documents: ['csv', 'stickers'],
    folderPer: 'klas',
    sticker,
  });
  expect(names).toEqual(
    ['', '4A/', '4B/'].flatMap((folder) => [
      `${folder}leerid-mailmerge.csv`,
      `${folder}leerid-stickers-105x48-vel.pdf`,
    ]),
  );
  const sheet = (folder: string) => files.get(`${folder}leerid-stickers-105x48-vel.pdf`) ?? new Uint8Array();
  const usernames = (folder: string) => new Set(readPdfText(sheet(folder)).match(/leerling\.\d/g));
  expect(usernames('')).toEqual(new Set(['leerling.0', 'leerling.1', 'leerling.2']));
  expect(usernames('4A/')).toEqual(new Set(['leerling.0', 'leerling.1']));
  // In mm: place 7 is the first of the fourth row, place 1 of the first.
  const top = (folder: string) => inkBounds(firstPage(sheet(folder), 25.4)).top;
  expect(top('')).toBeGreaterThan(4.5 + 3 * 48);
  expect(top('4A/')).toBeLessThan(4.5 + 48);
  expect(progress.at(-1)).toEqual([12, 12]);
});

test('many cards come in numbered parts', async () => {
  const { names } = await render({ documents: ['a4', 'rol'], newPagePer: 'klas' }, { mostCards: 2 });
  expect(names).toEqual([
    // One page would not be full.
    'leerid-kaartjes-a4.pdf',
    'leerid-stickers-105x48-rol-deel-1-van-2.pdf',
    'leerid-stickers-105x48-rol-deel-2-van-2.pdf',
  ]);
});

test('a run that is stopped while cards are drawn ends there', async () => {
  const stop = new AbortController();
  const cards = Array.from({ length: 200 }, (_, index) => makeCard({ username: `leerling.${index}` }));
  const heard: number[] = [];
  const entries = renderDocuments(cards, {
    date: '2026-11-23',
    print: { ...DEFAULT_PRINT, documents: ['a4', 'rol'] },
    signal: stop.signal,
    onProgress: (done) => {
      heard.push(done);
      if (done > 0) stop.abort(new Error('stopped'));
    },
  });
  await expect(entries.next()).rejects.toThrow('stopped');
  expect(heard).toEqual([0, 50]);
});
