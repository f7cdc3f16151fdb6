import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { configExists, configPath, loadSettings } from '#src/config/load-settings.js';
import { readConfigFile } from '#src/config/read-config-file.js';
import { writeConfigFile } from '#src/config/write-config-file.js';
import { codeOf, detailsOf } from '../support/store-samples.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerid-config-'));
  path = join(folder, 'leerid', 'config.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts the bytes in the file. */
function put(content: string | Uint8Array): void {
  mkdirSync(join(folder, 'leerid'), { recursive: true });
  writeFileSync(path, content);
}

/** The work is refused with this code, and details that hold these. */
function expectRefusal(work: () => unknown, code: string, details: object): void {
  expect(codeOf(work)).toBe(code);
  expect(detailsOf(work)).toMatchObject(details);
}

test('LEERID_CONFIG names the file; empty, it is the one in the folder of the platform', () => {
  expect(configPath({ LEERID_CONFIG: 'hier.json' }, folder)).toBe(join(folder, 'hier.json'));
  expect(configPath({ LEERID_CONFIG: path }, folder)).toBe(path);
  const own = configPath({ LEERID_CONFIG: '' }, folder);
  expect(own).toBe(configPath({}, folder));
  expect(own).toMatch(/leerid.*config\.json$/);
  expect(resolve(own)).toBe(own);
});

test('no file: no settings; /dev/null and a path through a file are no file', async () => {
  expect(await loadSettings({}, { LEERID_CONFIG: path }, folder)).toMatchObject({ file: null, folder });
  put('{}');
  expect(configExists('/dev/null')).toBe(false);
  expect(configExists(join(path, 'config.json'))).toBe(false);
  expectRefusal(() => configExists(folder), 'config-unreadable', { path: folder });
});

test('a file with the mark of Windows programs is read like one without', async () => {
  put('\uFEFF{"cost": 12}');
  const { file } = await loadSettings({}, { LEERID_CONFIG: path }, folder);
  expect(file).toEqual({ path, texts: { cost: '12' }, lines: { cost: 1 } });
});

test.each([
  ['UTF-16', Buffer.from('\uFEFF{"cost": 12}', 'utf16le')],
  ['Windows-1252', Buffer.from('{"instelling": "Sint-\xE9"}', 'latin1')],
])('%s is refused', (_, bytes) => {
  put(bytes);
  expectRefusal(() => readConfigFile(path), 'config-invalid', { path, line: null });
});

test('the first thing that is wrong is told with its line, and how many more; what is about to be replaced is passed over', () => {
  put('{\n"cost": 99,\n"url": "x",\n"db": 1}');
  expectRefusal(() => readConfigFile(path), 'config-invalid', { path, line: 2, others: 2 });
  expectRefusal(() => readConfigFile(path, 'cost'), 'config-invalid', { line: 3, others: 1 });
  put('{"cost": 99, "url": "https://a.be"}');
  expect(readConfigFile(path, 'cost').texts).toEqual({ url: 'https://a.be' });
  put('{"cost": 99');
  expectRefusal(() => readConfigFile(path, 'cost'), 'config-invalid', { line: 1, column: 12 });
});

describe('writing', () => {
  test('makes folder and file for the person alone, and leaves nothing beside it', () => {
    writeConfigFile(path, { cost: '12' });
    expect(readFileSync(path, 'utf8')).toBe('{\n  "cost": 12\n}\n');
    expect(readdirSync(join(folder, 'leerid'))).toEqual(['config.json']);
    if (process.platform === 'win32') return;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'leerid')).mode & 0o777).toBe(0o700);
  });

  test('puts a new file in the place of the old one, closed to others', () => {
    put('{"cost": 11}');
    chmodSync(path, 0o644);
    const { ino } = statSync(path);
    writeConfigFile(path, { cost: '12' });
    expect(statSync(path).ino).not.toBe(ino);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('a link stays a link', () => {
    const real = join(folder, 'dotfiles.json');
    writeFileSync(real, '{}');
    mkdirSync(join(folder, 'leerid'));
    symlinkSync(real, path);
    writeConfigFile(path, { cost: '12' });
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(real, 'utf8'))).toEqual({ cost: 12 });
  });

  test('where it can not be written nothing is changed or left', () => {
    mkdirSync(path, { recursive: true });
    expectRefusal(
      () => {
        writeConfigFile(path, { cost: '12' });
      },
      'config-unwritable',
      { path, reason: 'NOT_A_FILE' },
    );
    expect(readdirSync(join(folder, 'leerid'))).toEqual(['config.json']);
    const through = join(folder, 'lijst.csv', 'config.json');
    writeFileSync(join(folder, 'lijst.csv'), 'x');
    expectRefusal(
      () => {
        writeConfigFile(through, {});
      },
      'config-unwritable',
      { path: through },
    );
    expect(existsSync('/dev/null')).toBe(process.platform !== 'win32');
  });
});
