import { studentPageSchema } from '#src/cli/json/student-schema.js';
import { formatStudentPage } from '#src/cli/student-page.js';
import { studentPageJson } from '#src/cli/student-page-json.js';
import type { Student } from '#src/domain/student.js';
import type { HistoryEvent } from '#src/store/history.js';
import { makeAccount, makeStudent, NOW } from '../support/store-samples.js';

const OFF = '2026-11-01T09:15:00.000Z';
const account = makeAccount();
const off = makeAccount({ deactivatedAt: OFF });
const switched: HistoryEvent = {
  studentId: 1,
  batchId: null,
  at: OFF,
  actor: 'an',
  kind: 'deactivated',
  detail: { reason: 'verhuisd' },
};
const earlier: HistoryEvent = {
  ...switched,
  at: '2026-10-01T09:15:00.000Z',
  actor: 'bert',
  detail: { reason: null },
};

function page(parts: Partial<Student>, history: readonly HistoryEvent[] = []): string {
  return formatStudentPage({ student: makeStudent(parts), history }, NOW, { width: null });
}

/** The lines of one part of the page, without their indent. */
function part(title: string, parts: Partial<Student>, history: readonly HistoryEvent[] = []): string[] {
  const found =
    page(parts, history)
      .split('\n\n')
      .find((text) => text.startsWith(title)) ?? '';
  return found
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

test.each<[string, Partial<Student>, string[]]>([
  [
    'enrolled',
    {},
    [
      'Deze leerling is ingeschreven tot 31 augustus 2027',
      'Maak een LeerID aan: leerid create --stamnummer 945',
    ],
  ],
  [
    'left',
    { enrolledUntil: '2026-06-30' },
    ['Deze leerling was ingeschreven tot 30 juni 2026 en krijgt geen LeerID.'],
  ],
])('no account, %s', (_what, parts, lines) => {
  expect(part('NOG GEEN LeerID', parts)).toEqual(lines);
});

test('basis: the portal’s sentences, in its order', () => {
  expect(part('BASIS LeerID', { account })).toEqual([
    'Account status      Actief',
    'Wordt automatisch inactief bij einde inschrijving - 31 augustus 2027',
    'Gebruikersnaam      ivica.cauberghs',
    'Wachtwoord type     gewoon wachtwoord',
    'De leerling kan het wachtwoord niet zelf aanpassen.',
    'LeerID creatie      1 september 2026',
    'Laatste aanmelding  Nog niet aangemeld',
  ]);
});

test('gevorderd, before and after the first sign-in', () => {
  const fresh = makeAccount({ type: 'gevorderd', passwordKind: 'gevorderd', mustChange: true });
  const used = { ...fresh, mustChange: false, lastSignInAt: OFF };
  expect(part('GEVORDERD LeerID', { account: fresh }).slice(3, 5)).toEqual([
    'Wachtwoord type     gevorderd wachtwoord',
    'Moet nieuw wachtwoord kiezen bij eerste aanmelding',
  ]);
  expect(part('GEVORDERD LeerID', { account: used }).slice(3)).toEqual([
    'Wachtwoord type     gevorderd wachtwoord',
    'LeerID creatie      1 september 2026',
    'Laatste aanmelding  01/11/2026 10:15',
  ]);
});

test.each<[string, Partial<Student>, HistoryEvent[], string[]]>([
  [
    'by hand',
    { account: off },
    [earlier, switched],
    ['Inactief gemaakt op 01/11/2026 10:15 door an', 'Reden: verhuisd'],
  ],
  [
    'by hand, without a reason',
    { account: makeAccount({ deactivatedAt: earlier.at }) },
    [earlier],
    ['Inactief gemaakt op 01/10/2026 11:15 door bert'],
  ],
  ['in the list', { account: off }, [], ['Sinds 01/11/2026 10:15: zo stond het in de leerlingenlijst']],
  [
    'the last day has passed',
    { account, enrolledUntil: '2026-08-31' },
    [],
    ['De inschrijving eindigde op 31 augustus 2026'],
  ],
  [
    'no longer in the list',
    { account, leftOn: '2026-11-02' },
    [],
    ['Niet meer in de leerlingenlijst sinds 2 november 2026'],
  ],
  [
    'by hand, and left',
    { account: off, enrolledUntil: '2026-11-10' },
    [switched],
    [
      'Inactief gemaakt op 01/11/2026 10:15 door an',
      'Reden: verhuisd',
      'De inschrijving eindigde op 10 november 2026',
    ],
  ],
])('inactive: %s', (_what, parts, history, why) => {
  const [status, ...rest] = part('BASIS LeerID', parts, history);
  expect(status).toBe('Account status      Inactief');
  expect(
    rest.slice(
      0,
      rest.findIndex((line) => line.startsWith('Gebruikersnaam')),
    ),
  ).toEqual(why);
});

test('why there are no official data, and what mends it', () => {
  expect(page({})).toContain('geen geldig rijksregister- of bisnummer');
  expect(page({})).toContain('leerlingadministratiepakket');
});

test('the history, with the reason', () => {
  expect(part('GESCHIEDENIS', { account: off }, [earlier, switched])).toEqual([
    '01/10/2026 11:15  LeerID inactief gemaakt (bert)',
    '01/11/2026 10:15  LeerID inactief gemaakt (an)',
    'reden: verhuisd',
  ]);
});

test('as JSON', () => {
  const json = (parts: Partial<Student>, history: HistoryEvent[]) =>
    studentPageSchema.parse(studentPageJson({ student: makeStudent(parts), history }, NOW));
  expect(json({ account: off }, [switched])).toMatchObject({
    account: { inactiefGemaakt: { op: OFF, door: 'an', reden: 'verhuisd' } },
    geschiedenis: [{ wat: 'inactief-gemaakt', reden: 'verhuisd' }],
  });
  expect(json({ account: off }, []).account?.inactiefGemaakt).toEqual({ op: OFF, door: null, reden: null });
  expect(json({ account }, [earlier]).account?.inactiefGemaakt).toBeNull();
});
