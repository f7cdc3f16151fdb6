import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Card } from '#src/documents/card.js';
import type { DocumentKind, PrintSettings } from '#src/documents/print-settings.js';
import { LeeridError } from '#src/domain/errors.js';
import { printCards } from '#src/use-cases/print-cards.js';
import type { Notice } from '#src/use-cases/run.js';
import { readIssuedCards } from '#src/use-cases/read-issued-cards.js';
import { CARD_KINDS, makeCard } from '../support/card-samples.js';
import { codeOfAsync, makeRun, makeTestFolder, type TestFolder } from '../support/store-samples.js';
import { readZip } from '../support/zips.js';

const CARDS: readonly Card[] = [
  ...Object.values(CARD_KINDS).map((card, index) => ({ ...card, stamnummer: `${index}` })),
  makeCard({ firstName: 'محمد', username: 'mhmd.peeters', stamnummer: '77' }),
];

let folder: TestFolder;
let output: string;
beforeEach(() => {
  folder = makeTestFolder();
  output = join(folder.path, 'out');
  mkdirSync(output);
});
afterEach(() => {
  folder.remove();
});

function settings(documents: readonly DocumentKind[] = ['a4', 'stickers', 'rol']): PrintSettings {
  const offset = { x: 0, y: 0 };
  const sticker = {
    format: '105x48',
    start: 1,
    offset,
    scale: 1,
    outline: false,
    newSheetPer: null,
  } as const;
  return { documents, sticker, folderPer: null, newPagePer: 'groep', logo: null };
}

async function print(
  cards: readonly Card[],
  {
    documents = ['a4', 'stickers', 'rol'],
    source = 'x.zip',
    zipPassword = null,
    run = makeRun(folder.store),
  }: {
    documents?: readonly DocumentKind[];
    source?: string;
    zipPassword?: string | null;
    run?: ReturnType<typeof makeRun>;
  } = {},
) {
  const issued = { cards, date: '2026-09-01', encrypted: false };
  return await printCards(
    issued,
    { source, settings: settings(documents), outputFolder: output, zipPassword },
    run,
  );
}

const FILES = ['leerid-kaartjes-a4.pdf', 'leerid-stickers-105x48-vel.pdf', 'leerid-stickers-105x48-rol.pdf'];

test('a ZIP of PDFs, private, which overwrites nothing; the store is not made', async () => {
  const first = await print(CARDS, { source: '/x/leerid-20260901-0915-4de-leerjaar.zip' });
  const second = await print(CARDS, { source: first.zipPath });
  expect(first).toEqual({
    zipPath: join(output, 'leerid-20261123-1015-herdruk-4de-leerjaar.zip'),
    files: FILES,
  });
  expect(second.zipPath).toBe(join(output, 'leerid-20261123-1015-herdruk-4de-leerjaar-2.zip'));
  expect(statSync(first.zipPath).mode & 0o777).toBe(0o600);
  expect(readdirSync(output)).toHaveLength(2);
  expect(existsSync(folder.store)).toBe(false);
  expect([...(await readZip(readFileSync(first.zipPath))).keys()]).toEqual(FILES);
});

test('the same cards and day give the same PDFs, whatever the order of the rows, and again out of their Excel', async () => {
  const { zipPath } = await print(CARDS, { documents: ['excel', 'a4', 'stickers', 'rol'] });
  const first = await readZip(readFileSync(zipPath));
  const { cards } = await readIssuedCards(zipPath, null);
  const again = await readZip(readFileSync((await print([...cards].reverse())).zipPath));
  expect([...again.keys()]).toEqual(FILES);
  for (const [name, bytes] of again) expect(first.get(name)?.equals(bytes)).toBe(true);
});

test('names in another script are told again', async () => {
  const run = makeRun(folder.store);
  const group = ['1', '2'].map((stamnummer) =>
    makeCard({ groupName: '第四', className: 'Ⴀ1', stamnummer, username: `leerling.${stamnummer}` }),
  );
  await print([...CARDS, ...group], { run });
  expect(run.notices).toContainEqual({
    kind: 'not-drawn',
    names: ['محمد Carabin (77)', 'groep 第四', 'klas Ⴀ1'],
  });
});

test('a correction that pushes stickers off the paper is told, and printed', async () => {
  const run = makeRun(folder.store);
  const moved = settings(['stickers']);
  const print = { ...moved, sticker: { ...moved.sticker, offset: { x: 8, y: 0 } } };
  const request = { source: 'x.zip', settings: print, outputFolder: output, zipPassword: null };
  await printCards({ cards: [makeCard()], date: '2026-09-01', encrypted: false }, request, run);
  expect(run.notices[0]).toEqual({ kind: 'off-paper', mm: 3, offset: { x: 8, y: 0 }, scale: 1 });
  expect(readdirSync(output)).toHaveLength(1);
});

test('with a password it opens with that alone', async () => {
  const { zipPath } = await print(CARDS, { zipPassword: 'vier woorden' });
  expect(
    (await readZip(readFileSync(zipPath), 'vier woorden')).get(FILES[0] ?? '')?.toString('latin1', 0, 5),
  ).toBe('%PDF-');
  expect(readFileSync(zipPath).includes('%PDF')).toBe(false);
});

test('a source with any other name lends none', async () => {
  const { zipPath } = await print(CARDS, { source: '../../etc/pass wd.xlsx' });
  expect(zipPath).toBe(join(output, 'leerid-20261123-1015-herdruk.zip'));
});

test('what comes back from the disk otherwise than it was written gets no name', async () => {
  const run = makeRun(folder.store);
  const report = (notice: Notice) => {
    const [part] = readdirSync(output);
    if (notice.kind !== 'progress' || notice.done < notice.total || part === undefined) return;
    const descriptor = openSync(join(output, part), 'r+');
    writeSync(descriptor, 'beschadigd', 1_000);
    closeSync(descriptor);
  };
  expect(await codeOfAsync(print(CARDS, { run: { ...run, report } }))).toBe('zip-damaged');
  expect(readdirSync(output)).toEqual([]);
});

test('a run that is stopped leaves nothing', async () => {
  const run = makeRun(folder.store);
  run.abort.abort(new LeeridError('interrupted', { signal: 'SIGINT' }));
  expect(await codeOfAsync(print(CARDS, { run }))).toBe('interrupted');
  expect(readdirSync(output)).toEqual([]);
});

test('a folder that is none is refused', async () => {
  output = join(folder.path, 'bestand');
  writeFileSync(output, '');
  expect(await codeOfAsync(print(CARDS))).toBe('output-not-folder');
});
