import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchesSchema } from '#src/cli/json/batches-schema.js';
import { creationSchema, planSchema } from '#src/cli/json/creation-schema.js';
import { groupsSchema } from '#src/cli/json/groups-schema.js';
import { importSchema } from '#src/cli/json/import-schema.js';
import { listSchema, studentPageSchema } from '#src/cli/json/student-schema.js';
import { checkJson } from '../support/check-json.js';
import { Workplace, type Outcome } from '../support/leerid.js';
import { withFault } from '../support/strace.js';

const HEADER =
  'Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Geboortedatum;Rijksregisternummer;Gebruikersnaam;Type;Extra';
const ROWS = [
  '00945;Ivica;Cauberghs;4de leerjaar;4A;;;;;',
  '7;;O;4de leerjaar;;;;;;',
  '12;Noah;Dewilde;1ste leerjaar A;;;;;;',
  '3362;Wilhelmina;Daniëls;2e lj 1e gr Latijn;;27/01/2012;12.01.27-001.59;;;',
  '1893;Ayşe;Çelik;4de leerjaar;4A;;;ayse.celik;basis;',
];
const [FIRST = ''] = ROWS;

/** The same list a year later: one class more, one bad row. */
const CHANGED = [
  FIRST.replace('4A', '5A').replace('4de', '5de'),
  ...ROWS.slice(1, 4),
  '13;An;Peeters;;;;;;;',
];

function refusingLinks(workplace: Workplace, ...args: string[]): Outcome {
  const fault = withFault('link', 'error=ENOSPC');
  return workplace.runUnder(fault, ...args);
}

describe('the output of --json is what its schema says', () => {
  const workplace = new Workplace();
  const write = (name: string, rows: readonly string[]) => {
    const path = join(workplace.folder, name);
    writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
    return path;
  };
  const run = (...args: string[]) => workplace.run(...args, '--json');
  afterAll(() => {
    workplace.remove();
  });

  test('import --dry-run into nothing', () => {
    const result = checkJson(run('import', write('lijst.csv', ROWS), '--dry-run'), importSchema);
    expect(result).toMatchObject({
      proef: true,
      rijen: 5,
      nieuw: 5,
      metLeerID: 1,
      zonderLaatsteDag: 5,
      instellingen: [{ instellingsnummer: null, instelling: 'Onze school' }],
      nietGebruikteKolommen: ['Extra'],
      eerdereReeksen: [],
    });
    expect(result.aangenomenLaatsteDag).toMatch(/^\d{4}-08-31$/);
    expect(result.leerlingen.map(({ wat }) => wat)).toEqual(Array(5).fill('nieuw'));
  });

  test('import, and again with bad rows and changes', () => {
    expect(checkJson(run('import', write('lijst.csv', ROWS)), importSchema)).toMatchObject({
      proef: false,
      nieuw: 5,
    });
    const refused = run('import', write('later.csv', CHANGED));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^leerid: .*later\.csv: 1 foute rij/);
    const outcome = run('import', write('later.csv', CHANGED), '--foute-rijen-overslaan');
    expect(outcome.code).toBe(3);
    const result = checkJson(outcome, importSchema);
    expect(result.fouten).toMatchObject([
      { regel: 6, kolom: 'Administratieve groep', waarde: '', code: 'empty-required' },
    ]);
    expect(result.bestandFouteRijen).toBe(join(workplace.folder, 'later-fouten.csv'));
    expect(result.leerlingen).toMatchObject([
      {
        stamnummer: '00945',
        wat: 'gewijzigd',
        wijzigingen: [
          { veld: 'administratieveGroep', van: '4de leerjaar', naar: '5de leerjaar' },
          { veld: 'klas', van: '4A', naar: '5A' },
        ],
      },
    ]);
  });

  test('list, with an undecided pupil, one without a first name and one with a taken-over account', () => {
    const students = checkJson(run('list'), listSchema);
    const of = (stamnummer: string) => students.find((student) => student.stamnummer === stamnummer);
    expect(of('12')).toMatchObject({ verwachtType: null, type: null, gebruikersnaam: null, klas: null });
    expect(of('7')).toMatchObject({ voornaam: '', status: 'geen-account', instellingsnummer: null });
    expect(of('1893')).toMatchObject({ status: 'actief', type: 'basis', gebruikersnaam: 'ayse.celik' });
    expect(checkJson(run('list', '--zoek', 'niemand'), listSchema)).toEqual([]);
  });

  test('groups', () => {
    const { administratieveGroepen, klassen } = checkJson(run('groups'), groupsSchema);
    expect(administratieveGroepen.map(({ leerlingen }) => leerlingen)).toEqual([1, 1, 2, 1]);
    expect(klassen.map(({ naam }) => naam)).toEqual(['4A', '5A']);
  });

  test('a plan names who is skipped, and holds no password', () => {
    const outcome = run('bulk', '--dry-run', '--wachtwoordtype', 'afbeeldingen', '--toon-wachtwoorden');
    const plan = checkJson(outcome, planSchema);
    expect(plan).toMatchObject({
      aantal: 3,
      overgeslagen: [{ stamnummer: '12', reden: 'onderwijs-onduidelijk' }],
    });
    expect(plan.accounts.map(({ wachtwoordtype }) => wachtwoordtype)).toEqual([
      'afbeeldingen',
      'gevorderd',
      'afbeeldingen',
    ]);
    expect(outcome.stdout).not.toContain('"wachtwoord"');
  });

  test('create without and bulk with the passwords, pictures by their names', () => {
    const one = checkJson(run('create', '--stamnummer', '3362', '--yes'), creationSchema);
    expect(one).toMatchObject({ uitkomst: 'afgeleverd', aantal: 1, wachtIn: null });
    expect(one.accounts[0]?.wachtwoord).toBeUndefined();
    expect(one.zip).toBe(join(workplace.folder, workplace.zips()[0] ?? ''));
    const args = [
      'bulk',
      '--zoek',
      'cauberghs',
      '--wachtwoordtype',
      'afbeeldingen',
      '--toon-wachtwoorden',
      '--yes',
    ];
    const many = checkJson(run(...args), creationSchema);
    expect(many.accounts[0]?.wachtwoord?.split(', ')).toHaveLength(8);
  });

  test('nothing to do', () => {
    expect(checkJson(run('bulk', '--zoek', 'cauberghs', '--yes'), creationSchema)).toMatchObject({
      reeks: null,
      uitkomst: null,
      zip: null,
      aantal: 0,
    });
  });

  test('show: a taken-over account, one made here, none, and official data', () => {
    const show = (stamnummer: string) =>
      checkJson(run('show', '--stamnummer', stamnummer), studentPageSchema);
    expect(show('1893')).toMatchObject({
      account: { wachtwoordtype: null, laatsteAanmelding: null },
      officieleGegevens: null,
      geschiedenis: [
        { wat: 'ingeschreven', reeks: null },
        {
          wat: 'overgenomen',
          wijzigingen: [{ veld: 'gebruikersnaam', van: null, naar: 'ayse.celik' }, { veld: 'type' }],
        },
      ],
    });
    expect(show('3362').account).toMatchObject({ type: 'gevorderd', moetWachtwoordWijzigen: true });
    expect(show('3362').officieleGegevens).toMatchObject({ geslacht: null, geboortedatum: '2012-01-27' });
    expect(show('12')).toMatchObject({ account: null, geschiedenis: [{ wat: 'ingeschreven' }] });
    expect(show('00945').geschiedenis.map(({ wat }) => wat)).toEqual([
      'ingeschreven',
      'verplaatst',
      'aangemaakt',
    ]);
  });

  test('a ZIP that waits, is delivered by the next command, or is lost', () => {
    const stick = join(workplace.folder, 'stick');
    mkdirSync(stick);
    const waits = checkJson(
      refusingLinks(
        workplace,
        'bulk',
        '--zoek',
        'O',
        '--stamnummer',
        '7',
        '--yes',
        '--json',
        '--output',
        stick,
      ),
      creationSchema,
    );
    expect(waits).toMatchObject({ uitkomst: 'wacht', zip: null });
    const [newest] = checkJson(run('batches'), batchesSchema);
    expect(newest).toMatchObject({
      reeks: waits.reeks,
      uitkomst: 'wacht',
      wachtIn: waits.wachtIn,
      zipAanwezig: true,
    });
    const delivering = checkJson(run('import', write('lijst.csv', ROWS)), importSchema);
    expect(delivering.eerdereReeksen).toMatchObject([
      { reeks: waits.reeks, uitkomst: 'afgeleverd', leerlingen: [] },
    ]);
    expect(delivering.eerdereReeksen[0]?.zip).toBe(join(stick, readdirSync(stick)[0] ?? ''));

    refusingLinks(workplace, 'create', '--stamnummer', '12', '--accounttype', 'basis', '--yes');
    rmSync(`${workplace.store}.spool`, { recursive: true });
    const losing = checkJson(run('bulk', '--zoek', 'cauberghs', '--yes'), creationSchema);
    expect(losing.eerdereReeksen).toMatchObject([
      { uitkomst: 'verloren', zip: null, leerlingen: ['Noah Dewilde (12)'] },
    ]);
    expect(checkJson(run('batches'), batchesSchema).map(({ uitkomst }) => uitkomst)).toEqual([
      'verloren',
      'afgeleverd',
      'afgeleverd',
      'afgeleverd',
    ]);
  });

  test.each([
    [['list', '--groep', 'onbestaand'], 1],
    [['create', '--stamnummer', '999', '--yes'], 1],
    [['import', 'weg.csv'], 1],
    [['bulk', '--yes'], 2],
  ])('leerid %j fails: one line on stderr, nothing on stdout', (args, code) => {
    const outcome = run(...args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toMatch(/^leerid: .*\n$/);
  });
});
