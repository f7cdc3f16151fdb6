import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkTexts } from './check-pdf.mjs';
import { readWorkbook } from './check-workbook.mjs';
import { expectEqual, expectSame } from './expect.mjs';
import { verifyHashes } from './passwords.mjs';
import { newFile } from './paths.mjs';
import { textOf } from './run-process.mjs';

const KINDS = { a4: /kaartjes-a4/, 'sticker-vel': /-vel/, 'sticker-rol': /-rol/ };

/** The files of the only ZIP in a folder: `{ excel, a4, 'sticker-vel', 'sticker-rol' }`, PDFs as lists of their parts. */
export function openZip(folder) {
  const [zip] = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const files = newFile('unzipped');
  mkdirSync(files);
  textOf(['unzip', '-q', join(folder, zip), '-d', files]);
  const names = readdirSync(files);
  const paths = (pattern) =>
    names.filter((name) => name.endsWith('.pdf') && pattern.test(name)).map((name) => join(files, name));
  const pdfs = Object.fromEntries(Object.entries(KINDS).map(([kind, pattern]) => [kind, paths(pattern)]));
  return { files, excel: join(files, 'leerid-accounts.xlsx'), ...pdfs };
}

/**
 * Throws unless a bulk made what it had to: so many accounts in the store and in the Excel file, each hash that of the password in
 * the file (by libxcrypt; of one in `every`), and every card in all three PDFs.
 */
export function checkBulk(store, folder, count, { every = 1 } = {}) {
  const zip = openZip(folder);
  const rows = readWorkbook(zip.excel);
  expectEqual('rows in the Excel file', rows.length, count);
  const stored = new Map(
    textOf(['sqlite3', '-separator', '\t', store, 'SELECT username, password_hash FROM account'])
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')),
  );
  const names = rows.map((row) => row['LeerID Gebruikersnaam']);
  expectSame('accounts in the store', [...stored.keys()], names);
  const tried = rows.filter((_, index) => index % every === 0);
  verifyHashes(
    tried.map((row) => row['LeerID Wachtwoord']),
    tried.map((row) => stored.get(row['LeerID Gebruikersnaam'])),
  );
  const urls = rows.map((row) => row.URL);
  for (const kind of Object.keys(KINDS)) checkTexts(zip[kind], urls);
  rmSync(zip.files, { recursive: true });
}

/** The same for a bulk whose Excel file takes openpyxl minutes: every account has a hash, a row, and its card on A4. */
export function checkLargeBulk(store, folder, count) {
  const zip = openZip(folder);
  const query = 'SELECT username FROM account WHERE length(password_hash) = 60';
  const names = textOf(['sqlite3', store, query]).trimEnd().split('\n');
  expectEqual('accounts in the store', names.length, count);
  const rows = [
    'sh',
    '-c',
    'unzip -p "$1" xl/worksheets/sheet1.xml | grep -o "<row " | wc -l',
    'count',
    zip.excel,
  ];
  expectEqual('rows in the Excel file', Number(textOf(rows)), count + 1);
  checkTexts(
    zip.a4,
    names.map((name) => `https://mijn.leerid.be/${name}`),
  );
  rmSync(zip.files, { recursive: true });
}
