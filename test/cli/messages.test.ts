import { errorMessage } from '#src/cli/messages.js';
import { describeSystemCode } from '#src/cli/system-codes.js';
import { isLeeridError, LeeridError, type ErrorCode, type ErrorDetails } from '#src/domain/errors.js';
import type { LogoFault } from '#src/domain/logo-fault.js';

const PATH = '/home/school/leerlingen.csv';
const names = ['Sint-Jan (034512)', 'Sint-Élisabeth (098765)'];
const who = { name: 'Ivica Cauberghs', stamnummer: '945' };

/** One example of every error. */
const EXAMPLES: { readonly [C in ErrorCode]: ErrorDetails[C] } = {
  'list-brake': {
    path: PATH,
    brakes: [{ institution: 'Sint-Jan (034512)', gone: 120, replaced: 3, enrolled: 900 }],
  },
  'same-pupil-malformed': { text: '945' },
  'same-pupil-unknown': { wanted: '945' },
  'same-pupil-several': { wanted: '945' },
  'same-pupil-listed': { from: 'An Maes (1)', to: 'An Maes (2)' },
  'same-pupil-accounts': { from: 'An Maes (1)', to: 'An Maes (2)' },
  'same-pupil-twice': { from: 'An Maes (1)', to: 'An Maes (2)' },
  'list-not-found': { path: PATH },
  'list-unreadable': { path: PATH },
  'list-is-folder': { path: PATH },
  'list-empty': { path: PATH },
  'list-no-rows': { path: PATH },
  'list-too-large': { path: PATH, maximumBytes: 256 * 1024 * 1024 },
  'list-not-text': { path: PATH, looksLike: 'pdf' },
  'list-xlsx-refused': { path: PATH, reason: 'too-large' },
  'list-wrong-encoding': { path: PATH, encoding: 'UTF-8' },
  'encoding-unknown': { encoding: 'klingon' },
  'list-bad-quotes': { path: PATH, line: 17 },
  'list-field-too-large': { path: PATH, line: 17, maximumBytes: 65_536 },
  'list-too-many-columns': { path: PATH, maximum: 512 },
  'list-too-many-rows': { path: PATH, maximum: 2_000_000 },
  'list-missing-columns': { path: PATH, missing: ['Stamnummer'], found: ['Stamnr_kort', 'Naam'] },
  'list-duplicate-column': { path: PATH, column: 'Naam', headers: ['Naam', 'Familienaam'] },
  'list-classes-needed': { path: PATH, found: [] },
  'list-classes-unused': { path: PATH },
  'classes-unlike': { path: PATH, columns: ['KLAS', 'KLASGROEP'] },
  'list-unknown-mapping': { mapping: 'X=Y', fields: ['Stamnummer'], headers: ['A', 'B'] },
  'list-bad-rows': { path: PATH, issues: [{ line: 3, column: 'Naam', value: '', code: 'empty-required' }] },
  'rejects-unwritable': { path: PATH },
  'store-missing': { path: PATH },
  'store-foreign': { path: PATH },
  'store-newer': { path: PATH },
  'store-outdated': { path: PATH },
  'store-corrupt': { path: PATH },
  'store-too-open': { path: PATH },
  'store-unwritable': { path: PATH },
  'store-full': { path: PATH },
  'store-busy': { path: PATH },
  'copy-exists': { path: PATH },
  'copy-unwritable': { path: PATH, reason: 'ENOSPC' },
  'copy-damaged': { path: PATH },
  'copy-unusable': { path: PATH, reason: 'corrupt' },
  'restore-exists': { path: PATH },
  'restore-failed': { path: PATH, reason: 'ENOSPC' },
  'institution-unknown': { wanted: 'nergens', names },
  'institution-several': { wanted: 'Sint', names },
  'institution-needed': { what: 'groep', value: '4de leerjaar', names },
  'group-unknown': { wanted: '4de leerjar', nearest: ['4de leerjaar'], left: false },
  'class-unknown': { wanted: '9Z', nearest: [], left: false },
  'student-unknown': { stamnummers: ['999'], left: false },
  'selection-empty': {},
  'selection-several': { names: ['Ivica Cauberghs (945)'], count: 2 },
  'batch-unknown': { wanted: 'zz' },
  'batch-several': { wanted: '1', ids: ['12848a2fab3017bd', '18b8c4390e9a9b8a'] },
  'account-exists': { ...who, username: 'ivica.cauberghs' },
  'student-left': { ...who, until: '2026-08-31' },
  'education-undecided': { ...who, groupName: '1ste leerjaar A' },
  'username-invalid': { username: 'a b' },
  'username-taken': { username: 'ivica.cauberghs' },
  'url-too-long': { url: 'https://een.erg.lang.adres.be/' },
  'plan-outdated': who,
  'account-missing': who,
  'account-inactive': who,
  'kind-not-for-advanced': { names: ['Ivica Cauberghs (945)'] },
  'edit-nothing': {},
  'username-same': { ...who, username: 'ivica.c' },
  'typed-pictures': {},
  'password-not-given': {},
  'confirmation-needed': { command: 'bulk' },
  'no-menus': {},
  'everyone-needs-flag': { kind: 'reset' },
  'filter-needed': { command: 'deactivate' },
  'purge-day-not-past': { day: '2027-09-01' },
  'password-invalid': { kind: 'woord' },
  'password-too-long': { maximumBytes: 72 },
  'hash-wrong': {},
  'cards-not-legible': {
    pupils: [{ name: 'Ivica Cauberghs', stamnummer: '0945', reason: 'text' }],
    width: 70,
    height: 36,
    fits: ['105x48', '99.1x38.1'],
  },
  'logo-unreadable': { path: PATH, reason: { kind: 'element', name: 'text' } },
  'output-missing': { path: PATH },
  'output-not-folder': { path: PATH },
  'output-unwritable': { path: PATH },
  'spool-failed': { path: PATH, reason: 'ENOSPC' },
  'commit-unsure': { path: PATH },
  'zip-damaged': { path: PATH },
  'sticker-start-too-far': { start: 13, places: 12, size: '105 x 48' },
  'calibration-unwritable': { path: PATH, reason: 'ENOSPC' },
  'zip-unreadable': { path: PATH, reason: 'not-ours' },
  'xlsx-refused': { reason: 'too-large', row: null },
  'cells-invalid': {
    path: PATH,
    problems: [{ row: 14, column: 6, header: 'LeerID Wachtwoord', code: 'empty' }],
  },
  'print-unwritable': { path: PATH, reason: 'ENOSPC' },
  'zip-password-needed': { path: PATH },
  'zip-password-wrong': { path: PATH },
  'zip-password-weak': { reason: 'short' },
  'setting-invalid': { name: 'cost', variable: 'LEERID_COST', text: '99', reason: 'kies een geheel getal' },
  'setting-unknown': { name: 'urll', nearest: 'url', names: ['db', 'url'] },
  'config-command-unknown': { word: 'lst', nearest: 'list' },
  'config-invalid': { path: PATH, line: 4, column: null, problem: '"urll" bestaat niet', others: 0 },
  'config-unreadable': { path: PATH, reason: 'EACCES' },
  'config-unwritable': { path: PATH, reason: 'EROFS' },
  interrupted: { signal: 'SIGINT' },
  'list-not-named': {},
  'template-exists': { path: PATH },
  'template-unwritable': { path: PATH, reason: 'EACCES' },
  'topic-unknown': { wanted: 'filter', nearest: ['leerid help filters'] },
  'shell-unknown': { wanted: 'bsh', nearest: ['bash'], shells: ['bash', 'zsh'] },
};

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(EXAMPLES, code);
}
const CODES = Object.keys(EXAMPLES).filter(isErrorCode);

function messageOf(code: ErrorCode): string {
  return errorMessage(new LeeridError(code, EXAMPLES[code]));
}

test.each(CODES)('%s is said in one clear line that names where', (code) => {
  const message = messageOf(code);
  if (!['list-bad-rows', 'cells-invalid'].includes(code)) expect(message).not.toContain('\n');
  expect(message).not.toMatch(/undefined|null|NaN|\[object|function/);
  expect(message.endsWith('.')).toBe(false);
  if ('path' in EXAMPLES[code]) expect(message).toContain(PATH);
});

test('a cell with another address is told against the row that has the first', () => {
  const problems = [{ row: 14, column: 10, header: 'URL', code: 'other-address', otherRow: 2 }] as const;
  expect(errorMessage(new LeeridError('cells-invalid', { path: PATH, problems }))).toContain(
    'rij 14, kolom J (URL): leidt naar een ander adres dan rij 2',
  );
});

test.each<[LogoFault, string]>([
  [{ kind: 'folder' }, 'het is een map; geef het bestand zelf'],
  [{ kind: 'not-a-file' }, 'het is geen gewoon bestand'],
  [{ kind: 'too-thin' }, 'meer dan 20 keer zo breed als hoog'],
  [{ kind: 'value', name: 'url(#a)' }, 'gebruikt een kleurverloop of patroon'],
  [{ kind: 'value', name: `M0 0 ${'L1 1'.repeat(20)}` }, '"M0 0 L1 1'],
])('a logo with %j says: %s', (reason, text) => {
  expect(errorMessage(new LeeridError('logo-unreadable', { path: PATH, reason }))).toContain(text);
});

test.each<[ErrorCode, string]>([
  ['store-too-open', 'chmod 600'],
  ['store-busy', '--wait'],
  ['group-unknown', 'bedoelde je "4de leerjaar"?'],
  ['class-unknown', 'leerid groups'],
  ['student-left', '31 augustus 2026'],
  ['list-too-large', '256 MB'],
  ['list-field-too-large', '64 kB'],
  ['list-missing-columns', '--kolom "Stamnummer=NAAM IN DE LIJST"'],
  ['spool-failed', 'de schijf is vol'],
  ['confirmation-needed', 'leerid bulk'],
  ['filter-needed', 'leerid deactivate'],
  ['purge-day-not-past', '1 september 2027'],
  ['batch-unknown', 'leerid batches'],
  ['store-missing', 'leerid import --voorbeeld'],
  ['list-not-named', 'leerid import --voorbeeld'],
  ['template-exists', 'geef een andere naam'],
  ['template-unwritable', 'geen toegang'],
  ['topic-unknown', 'bedoelde je leerid help filters?'],
  ['shell-unknown', 'bedoelde je bash? (kies uit bash, zsh)'],
])('%s says what to do: %s', (code, text) => {
  expect(messageOf(code)).toContain(text);
});

test('cards that can not be read are told on a line each, their remedy once', () => {
  const pupils = Array.from({ length: 52 }, (_, index) => ({
    name: 'An Maes',
    stamnummer: String(index),
    reason: 'qr' as const,
  }));
  const details = { pupils, width: 63.5, height: 38.1, fits: [] };
  const lines = errorMessage(new LeeridError('cards-not-legible', details)).split('\n');
  expect(lines[0]).toBe(
    '52 kaartjes zijn niet leesbaar op 63,5 x 38,1 mm; druk af op gewoon A4 (--documenten a4); er is niets gewijzigd:',
  );
  expect(lines[1]).toBe('  An Maes (0): de QR-code wordt te fijn om te scannen');
  expect(lines).toHaveLength(52);
  expect(lines.at(-1)).toBe('  ... en nog 2');
});

test('who left is told apart from who is not known', () => {
  const group = { wanted: '4de leerjaar', nearest: [], left: true };
  expect(errorMessage(new LeeridError('group-unknown', group))).toContain('--ook-uitgeschreven');
  expect(errorMessage(new LeeridError('student-unknown', { stamnummers: ['9'], left: true }))).toContain(
    '--ook-uitgeschreven',
  );
});

test.each([
  ['034521', 'bedoelde je Sint-Jan (034512)?'],
  ['Sint-Jaan', 'bedoelde je Sint-Jan (034512)'],
  ['Elisabet', 'bedoelde je Sint-Élisabeth (098765)?'],
  ['999999', 'wel: Sint-Jan (034512), Sint-Élisabeth (098765)'],
  ['Zuidpool', 'wel: Sint-Jan (034512), Sint-Élisabeth (098765)'],
])('institution %s: %s', (wanted, text) => {
  expect(errorMessage(new LeeridError('institution-unknown', { wanted, names }))).toContain(text);
});

test.each([
  ['Stamnumer=Nr', 'geen veld "Stamnumer"; bedoelde je Stamnummer?'],
  ['Schoenmaat=Nr', 'geen veld "Schoenmaat"; velden: Stamnummer, Voornaam'],
  ['Stamnummer=Nummmer', 'geen kolom "Nummmer" in de lijst; bedoelde je Nummer?'],
  ['Stamnummer=Gewicht', 'geen kolom "Gewicht" in de lijst; wel: Nummer, Roepnaam'],
  ['Stamnummer', 'schrijf Veld=Kolomnaam, bijvoorbeeld --kolom "Stamnummer=Nummer"'],
  ['Stamnummer=', 'schrijf Veld=Kolomnaam'],
])('--kolom %s: %s', (mapping, text) => {
  const details = { mapping, fields: ['Stamnummer', 'Voornaam'], headers: ['Nummer', 'Roepnaam'] };
  expect(errorMessage(new LeeridError('list-unknown-mapping', details))).toContain(text);
});

test('a path with a space or quote is quoted for the shell', () => {
  const message = errorMessage(new LeeridError('store-too-open', { path: "/home/an's school/leerid.db" }));
  expect(message).toContain("chmod 600 '/home/an'\\''s school/leerid.db'");
});

test.each([
  [1, '1 foute rij,', null],
  [50, '50 foute rijen,', null],
  [51, '51 foute rijen,', '  ... en nog 1'],
  [2000, '2000 foute rijen,', '  ... en nog 1950'],
])('of %d bad rows at most 50 are printed, all are counted', (count, start, end) => {
  const issues = Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    column: 'Naam',
    value: '',
    code: 'empty-required' as const,
  }));
  const lines = errorMessage(new LeeridError('list-bad-rows', { path: PATH, issues })).split('\n');
  expect(lines[0]).toContain(start);
  expect(lines).toHaveLength(Math.min(count, 50) + (end === null ? 1 : 2));
  if (end !== null) expect(lines.at(-1)).toBe(end);
});

test.each([
  ['ENOSPC', 'de schijf is vol'],
  ['ENOENT', 'de map is er niet (meer)'],
  ['EWEIRD', 'de schijf weigert (EWEIRD)'],
])('%s: %s', (code, text) => {
  expect(describeSystemCode(code)).toBe(text);
});

test('an error is told by its code, whatever made it', () => {
  expect(isLeeridError(new LeeridError('list-empty', { path: PATH }), 'list-empty')).toBe(true);
  expect(isLeeridError(new LeeridError('list-empty', { path: PATH }), 'store-busy')).toBe(false);
  expect(isLeeridError(new LeeridError('list-empty', { path: PATH }))).toBe(true);
  expect(isLeeridError(Object.assign(new Error(), { code: 'ENOENT' }))).toBe(false);
  expect([null, undefined, 'list-empty', {}].some((error) => isLeeridError(error, 'list-empty'))).toBe(false);
});
