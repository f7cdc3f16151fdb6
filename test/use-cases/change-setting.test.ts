import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setSetting, unsetSetting, type SettingPlace } from '#src/use-cases/change-setting.js';

let folder: string;
let path: string;
let place: SettingPlace;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerid-config-'));
  path = join(folder, 'config.json');
  place = { environment: { LEERID_CONFIG: path }, folder, dryRun: false };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inFile = () => JSON.parse(readFileSync(path, 'utf8')) as unknown;

test('set tells what was and what is, and keeps the rest of the file', async () => {
  writeFileSync(path, '{"output": "zips", "cost": 12}');
  const change = await setSetting('url', 'https://school.be', place);
  expect(change).toMatchObject({
    name: 'url',
    path,
    before: { origin: { kind: 'default' }, parsed: { value: 'https://mijn.leerid.be/' } },
    after: { origin: { kind: 'file' }, parsed: { value: 'https://school.be/' } },
    changed: true,
    madeAbsolute: false,
    overriddenBy: null,
  });
  expect(inFile()).toEqual({ output: 'zips', url: 'https://school.be/', cost: 12 });
  const again = await setSetting('url', 'https://leerid.be', place);
  expect(again.before).toMatchObject({ origin: { kind: 'file' }, parsed: { value: 'https://school.be/' } });
});

test('the same once more touches nothing', async () => {
  await setSetting('cost', '12', place);
  rmSync(path);
  writeFileSync(path, '{"cost":12}');
  expect(await setSetting('cost', '12', place)).toMatchObject({ changed: false });
  expect(readFileSync(path, 'utf8')).toBe('{"cost":12}');
});

test.each([
  ['db', 'leerid.db'],
  ['output', 'zips'],
] as const)('a relative %s is kept as an absolute path', async (name, text) => {
  mkdirSync(join(folder, 'zips'));
  expect(await setSetting(name, text, place)).toMatchObject({ madeAbsolute: true });
  expect(inFile()).toEqual({ [name]: join(folder, text) });
  expect(await setSetting(name, join(folder, text), place)).toMatchObject({
    changed: false,
    madeAbsolute: false,
  });
});

test('unset brings the default back; what is not there needs nothing', async () => {
  expect(await unsetSetting('cost', place)).toMatchObject({ changed: false });
  expect(existsSync(path)).toBe(false);
  await setSetting('cost', '12', place);
  expect(await unsetSetting('cost', place)).toMatchObject({
    before: { parsed: { value: 12 } },
    after: { origin: { kind: 'default' }, parsed: { value: 10 } },
    changed: true,
  });
  expect(inFile()).toEqual({});
});

test('a dry run tells the same and writes nothing', async () => {
  expect(await setSetting('cost', '12', { ...place, dryRun: true })).toMatchObject({ changed: true });
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, '{"cost": 12}');
  expect(await unsetSetting('cost', { ...place, dryRun: true })).toMatchObject({ changed: true });
  expect(inFile()).toEqual({ cost: 12 });
});

test('a variable that goes before the file is named', async () => {
  const environment = { ...place.environment, LEERID_COST: '14', LEERID_URL: '' };
  expect(await setSetting('cost', '12', { ...place, environment })).toMatchObject({
    overriddenBy: 'LEERID_COST',
    after: { parsed: { value: 12 } },
  });
  expect(await setSetting('url', 'https://a.be', { ...place, environment })).toMatchObject({
    overriddenBy: null,
  });
});

test.each([
  ['cost', '9', 'setting-invalid'],
  ['url', 'school.be', 'setting-invalid'],
  ['wachtwoordtype', 'foto', 'setting-invalid'],
  ['output', 'nergens', 'output-missing'],
  ['output', 'bestand', 'output-not-folder'],
] as const)('%s %s is refused: %s', async (name, text, code) => {
  writeFileSync(join(folder, 'bestand'), '');
  await expect(setSetting(name, text, place)).rejects.toMatchObject({ code });
  expect(existsSync(path)).toBe(false);
});

test('a broken file is mended for the setting that is meant, and refused for another', async () => {
  writeFileSync(path, '{"cost": 99, "url": "https://a.be"}');
  await expect(setSetting('url', 'https://b.be', place)).rejects.toMatchObject({ code: 'config-invalid' });
  expect(await setSetting('cost', '12', place)).toMatchObject({ changed: true });
  expect(inFile()).toEqual({ url: 'https://a.be', cost: 12 });
  writeFileSync(path, '{"cost": 99}');
  expect(await unsetSetting('cost', place)).toMatchObject({ changed: true });
  expect(inFile()).toEqual({});
  writeFileSync(path, '{"cost": 99');
  await expect(unsetSetting('cost', place)).rejects.toMatchObject({ code: 'config-invalid' });
  expect(readFileSync(path, 'utf8')).toBe('{"cost": 99');
});
