import { join } from 'node:path';
import { ROOT, Workplace } from '../support/leerid.js';

let workplace: Workplace;
beforeEach(() => (workplace = new Workplace()));
afterEach(() => {
  workplace.remove();
});

interface Imported {
  readonly bron: string;
  readonly nieuw: number;
  readonly leerlingen: readonly Readonly<Record<string, unknown>>[];
}

/** Each fixture, the first line it must give, and one of its pupils. */
const FIXTURES = [
  [
    'smartschool.csv',
    'Smartschool, UTF-8, puntkomma, 13 rijen',
    {
      stamnummer: '2000435',
      voornaam: 'Maja',
      naam: 'Łukaszewicz',
      administratieveGroep: '4de leerjaar A',
      klas: '4A',
      instellingsnummer: '037911',
    },
  ],
  [
    'wisa.csv',
    'WISA, Windows-1252, komma, 12 rijen',
    {
      stamnummer: '2400017',
      voornaam: 'Janneke',
      naam: 'Van der Auwera',
      administratieveGroep: '1e lj 2e gr Latijn DO',
      klas: '3LAT',
      instellingsnummer: '125252',
    },
  ],
  [
    'informat.csv',
    'Informat, UTF-8, komma, 13 rijen',
    {
      stamnummer: '1900218',
      naam: 'Ilić',
      administratieveGroep: '1e lj 2e gr Economie ASO',
      klas: '3EC',
      instellingsnummer: '030569',
      instelling: 'Sint-Maarten Secundair',
    },
  ],
  [
    'leerid-accounts.xlsx',
    'LeerID, Excel-werkmap, blad Accounts, 10 rijen',
    {
      stamnummer: '00945',
      voornaam: 'Eben-Ezer',
      naam: 'Charneux',
      administratieveGroep: '1e lj 2e gr Houttechnieken TSO',
      klas: null,
    },
  ],
  [
    'leerlingen.csv',
    'DISCIMUS, UTF-8, puntkomma, 200 rijen',
    { stamnummer: '945', voornaam: 'Ivica', instellingsnummer: '034512' },
  ],
] as const;

test.each(FIXTURES)('%s is imported without any option: %s', (name, line, pupil) => {
  const path = join(ROOT, 'fixtures', name);
  const preview = workplace.run('import', path, '--dry-run', '--json');
  const { leerlingen, nieuw } = JSON.parse(preview.stdout) as Imported;
  expect(leerlingen.filter(({ stamnummer }) => stamnummer === pupil.stamnummer)).toMatchObject([pupil]);

  const { code, stdout, stderr } = workplace.run('import', path);
  expect([code, stdout.split('\n')[0]]).toEqual([0, line]);
  expect(stderr).not.toContain('Niet ingelezen');
  const { code: again, stdout: same } = workplace.run('import', path);
  expect([again, same]).toEqual([
    0,
    expect.stringContaining(`Geen verschil met de vorige lijst: ${nieuw} ongewijzigd`),
  ]);
});
