import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE, Workplace } from '../support/leerid.js';

const LINES = readFileSync(FIXTURE, 'utf8').split('\r\n').slice(0, 6);

/** The row with a birth date that does not exist, in the eleventh column. */
function withBadBirthDate(line: string): string {
  return line.split(';').with(10, '31/02/2015').join(';');
}

/** The first rows of the fixture with one thing changed. */
function broken(change: (lines: string[]) => string[]): string {
  return `${change([...LINES]).join('\r\n')}\r\n`;
}

/** File name, content (null: not there), and what the one line says. */
const BAD_LISTS: readonly (readonly [string, string | Uint8Array | null, RegExp])[] = [
  ['weg.csv', null, /bestaat niet; kijk de naam en de map na/],
  ['leeg.csv', '', /is leeg; exporteer de leerlingenlijst opnieuw/],
  ['foto.csv', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), /is geen leerlingenlijst/],
  ['lijst.pdf', '%PDF-1.7\n%âãÏÓ\n', /is een PDF; exporteer de leerlingenlijst als CSV/],
  [
    'kolom.csv',
    broken((lines) => lines.map((line) => line.replace('Stamnummer', 'Nummertje'))),
    /kolom ontbreekt: Stamnummer/,
  ],
  [
    'dubbel.csv',
    broken((lines) => [...lines, lines[1] ?? '']),
    /regel 7, kolom Stamnummer: .* komt twee keer voor/,
  ],
  [
    'datum.csv',
    broken((lines) => lines.map((line, index) => (index === 2 ? withBadBirthDate(line) : line))),
    /regel 3, kolom Geboortedatum: "31\/02\/2015" bestaat niet; verbeter de datum in het leerlingadministratiepakket en exporteer opnieuw/,
  ],
];

describe('a list that cannot be read', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each(BAD_LISTS)('%s', (name, content, message) => {
    const path = join(workplace.folder, name);
    if (content !== null) writeFileSync(path, content);
    const before = workplace.storeHash();
    const outcome = workplace.run('import', path);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).not.toMatch(/\bat .*\.js/);
    expect(workplace.storeHash()).toBe(before);
  });

  test('every bad row is named at once, and --foute-rijen-overslaan stores the good ones', () => {
    const path = join(workplace.folder, 'rijen.csv');
    writeFileSync(
      path,
      broken((lines) =>
        lines.map((line, index) => (index === 2 || index === 4 ? withBadBirthDate(line) : line)),
      ),
    );
    const refused = workplace.run('import', path);
    expect(refused.stderr).toMatch(
      /2 foute rijen, er is niets ingelezen:\n {2}regel 3, .*\n {2}regel 5, .*\n$/,
    );
    const skipped = workplace.run('import', path, '--foute-rijen-overslaan');
    expect(skipped.code).toBe(3);
    const rejects = readFileSync(join(workplace.folder, 'rijen-fouten.csv'), 'utf8');
    expect(rejects.trim().split('\r\n')).toHaveLength(3);
    expect(rejects).not.toMatch(/\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}/);
  });
});

describe('a run that cannot go on', () => {
  const workplace = new Workplace();
  const refuse = (...args: string[]) => {
    const before = workplace.storeHash();
    const outcome = workplace.run(...args);
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toEqual([]);
    return outcome;
  };
  beforeAll(() => {
    workplace.importFixture();
    mkdirSync(join(workplace.folder, 'bestand-map'));
    writeFileSync(join(workplace.folder, 'bestand'), '');
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each([
    [
      ['bulk', '--groep', '1e lj 3e gr Wetenschapen', '--yes'],
      1,
      /bedoelde je "1e lj 3e gr Wetenschappen-wiskunde ASO"/,
    ],
    [['bulk', '--groep', '11e lj', '--yes'], 1, /geen leerling in administratieve groep "11e lj"/],
    [['list', '--klas', '5WeWiX'], 1, /geen leerling in klas "5WeWiX"; bedoelde je .*"5WeWiA"/],
    [['create', '--stamnummer', '999999', '--yes'], 1, /geen ingeschreven leerling met stamnummer 999999/],
    [
      ['create', '--groep', '1e lj 3e gr', '--yes'],
      1,
      /\d+ leerlingen passen bij deze selectie: .*; kies er één met --stamnummer/,
    ],
    [
      ['bulk', '--groep', '1e lj 3e gr', '--yes', '--output', 'nergens'],
      1,
      /nergens bestaat niet; maak ze eerst/,
    ],
    [['bulk', '--groep', '1e lj 3e gr', '--yes', '--output', 'bestand'], 1, /bestand is geen map/],
    [
      ['create', '--stamnummer', '945', '--gebruikersnaam', 'a@b', '--yes'],
      1,
      /gebruikersnaam "a@b" kan niet/,
    ],
    [
      ['list', '--instelling', 'Gent'],
      1,
      /geen instelling "Gent"; wel: BRUSSEL-STAD - TEST School 2 \(034512\)/,
    ],
    [['bulk', '--groep', '1e lj 3e gr'], 2, /zonder terminal kan leerid niets vragen; voeg --yes toe/],
    [['create', '--stamnummer', '945'], 2, /zonder terminal kan leerid niets vragen; voeg --yes toe/],
    [['bulk', '--yes'], 2, /voeg --alles toe/],
    [['bulk', '--grop', 'x'], 2, /onbekende optie --grop; bedoelde je --groep\?/],
    [['bulk', '--zoek', ' ', '--yes'], 2, /--zoek: " " kan niet; geef een tekst/],
    [['bluk'], 2, /onbekende opdracht bluk; bedoelde je bulk\?/],
    [['list', '--status', 'open'], 2, /"open" kan niet; kies uit geen-account, actief, inactief/],
    [
      ['import', FIXTURE, '--codering', 'onzin'],
      2,
      /"onzin" is geen codering; kies bijvoorbeeld utf-8, .*cp850/,
    ],
    [['import'], 2, /er ontbreekt: bestand; bijvoorbeeld: leerid import leerlingen\.csv/],
    [['help', 'filter'], 2, /geen opdracht of onderwerp "filter"; bedoelde je leerid help filters\?/],
    [['list', '945'], 2, /bedoelde je --stamnummer 945\?/],
  ])('leerid %p exits %i with one line', (args, code, message) => {
    const outcome = refuse(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toMatch(message);
  });

  test('a store that others can read is refused with the command that mends it', () => {
    chmodSync(workplace.store, 0o644);
    const outcome = workplace.run('list');
    chmodSync(workplace.store, 0o600);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('chmod 600');
  });

  test('without a store, list says how to begin', () => {
    const empty = new Workplace();
    const outcome = empty.run('list');
    empty.remove();
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('begin met: leerid import BESTAND');
  });

  test('leerid alone prints help and exits 2', () => {
    const outcome = workplace.run();
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toMatch(/^LeerID's voor .*\n\nVoorbeelden:\n/);
  });
});
