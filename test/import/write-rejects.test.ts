import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StudentList } from '#src/domain/student-list.js';
import { writeRejects } from '#src/import/write-rejects.js';
import { makeFolder } from './write-list.js';

type Rejects = Pick<StudentList, 'errors' | 'header' | 'rejectedRows'>;

const LIST: Rejects = {
  header: ['Stamnummer', 'Naam'],
  errors: [
    { line: 9, column: 'Gebruikersnaam', value: 'an', code: 'username-issued' },
    { line: 3, column: 'Naam', value: '', code: 'empty-required' },
    { line: 3, column: 'Stamnummer', value: '?', code: 'stamnummer-invalid' },
  ],
  rejectedRows: [
    { line: 9, cells: [] },
    { line: 3, cells: ['=1+1', 'Boel; "Bal"'] },
  ],
};

let folder = makeFolder();
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  folder.remove();
});

test('rows in the order of the list, each with all its reasons; one without cells has only those', () => {
  const path = writeRejects(join(folder.path, 'lijst.csv'), LIST) ?? '';
  expect(path).toBe(join(folder.path, 'lijst-fouten.csv'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const [header, third, ninth, end] = readFileSync(path, 'utf8').split('\r\n');
  expect(header).toBe('\uFEFFRegel;Reden;Stamnummer;Naam');
  expect(third).toMatch(
    /^3;"regel 3, kolom Naam: .* \| regel 3, kolom Stamnummer: .*";'=1\+1;"Boel; ""Bal"""$/,
  );
  expect(ninth).toMatch(/^9;"regel 9, kolom Gebruikersnaam: [^;]*; [^;]*"$/);
  expect(end).toBe('');
});

test('control characters are shown, not sent to whoever looks at the file, and nothing turns text around; line ends stay', () => {
  const rejectedRows = [{ line: 3, cells: ['\u001b[31mAn\u0007\u009b', '\u202eBo\u2066el\u2028\nBal\t'] }];
  const path = writeRejects(join(folder.path, 'lijst.csv'), { ...LIST, rejectedRows }) ?? '';
  expect(readFileSync(path, 'utf8')).toContain(';\uFFFD[31mAn\uFFFD\uFFFD;"Boel\nBal\t"\r\n');
});

test('no file for no rows, and never over one that is there', () => {
  const list = join(folder.path, 'lijst.csv');
  expect(writeRejects(list, { ...LIST, rejectedRows: [] })).toBeNull();
  expect(readdirSync(folder.path)).toEqual([]);
  writeRejects(list, LIST);
  expect(writeRejects(list, LIST)).toBe(join(folder.path, 'lijst-fouten-2.csv'));
});

test('a folder that is not there', () => {
  let thrown: unknown = null;
  try {
    writeRejects(join(folder.path, 'weg', 'lijst.csv'), LIST);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'rejects-unwritable' });
});

test('a disk that takes a part only: an error, and nothing is left', () => {
  const script = `
    import { writeRejects } from '#src/import/write-rejects.js';
    const rejectedRows = Array.from({ length: 1000 }, (_, line) => ({ line, cells: ['een cel'] }));
    try {
      writeRejects(process.argv[1], { header: ['Naam'], errors: [], rejectedRows });
    } catch (error) {
      console.log(error.code, error.cause.code);
    }`;
  // The limit of the shell on the size of a file: the kernel takes the first kilobytes and refuses the next.
  const limited = 'ulimit -f 4; exec "$@"';
  const node = [process.execPath, '--input-type=module', '-e', script, join(folder.path, 'lijst.csv')];
  expect(execFileSync('bash', ['-c', limited, 'bash', ...node], { encoding: 'utf8' })).toBe(
    'rejects-unwritable EFBIG\n',
  );
  expect(readdirSync(folder.path)).toEqual([]);
});

test('twenty thousand bad rows are matched with their reasons in one go', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => index + 2);
  const path = writeRejects(join(folder.path, 'lijst.csv'), {
    header: ['Naam'],
    errors: lines.map((line) => ({ line, column: 'Naam', value: '', code: 'empty-required' })),
    rejectedRows: lines.map((line) => ({ line, cells: [''] })),
  });
  const rows = readFileSync(path ?? '', 'utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1);
  expect(rows).toHaveLength(20_000);
  for (const row of rows) expect(row).toMatch(/^(\d+);"regel \1, kolom Naam: is leeg; [^;]*";$/);
});
