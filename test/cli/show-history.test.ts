import { historySchema } from '#src/cli/json/event-schema.js';
import { historyJson, showHistory } from '#src/cli/show-history.js';
import { textWidth } from '#src/cli/text-width.js';
import type { HistoryEvent } from '#src/store/history.js';
import type { HistoryEntry } from '#src/use-cases/list-history.js';
import { makeStudent } from '../support/store-samples.js';

const student = makeStudent({
  firstName: 'Wolfeschlegelsteinhausenbergerdorff',
  lastName: 'Van den Broeck-Janssens',
});

function entry(parts: Partial<HistoryEvent>, who: HistoryEntry['student'] = student): HistoryEntry {
  const event = {
    studentId: who?.id ?? null,
    batchId: null,
    at: '2026-11-23T09:15:00.000Z',
    actor: 'juffrouw.van.den.broeck@school.be',
    kind: 'changed',
    detail: {},
    ...parts,
  } as const;
  return { event, student: who };
}

const ENTRIES = [
  entry({ kind: 'purged', detail: { count: 2, before: '2024-09-01' } }, null),
  entry({ kind: 'enrolled' }, null),
  entry({
    detail: {
      className: ['4A', null],
      enrolledUntil: ['2027-08-31', '2028-08-31'],
      passwordKind: ['woord', 'afbeeldingen'],
      type: ['basis', 'gevorderd'],
    },
  }),
  entry({ kind: 'merged', detail: { onbekend: [1, { a: 2 }] } }),
  entry({ kind: 'username-changed', detail: { username: ['ivica.c', 'ivica.cauberghs'] } }),
  entry({
    kind: 'account-created',
    batchId: '12848a2fab3017bd',
    detail: { username: 'ivica.c', type: 'basis', passwordKind: 'woord' },
  }),
  entry({
    kind: 'deactivated',
    detail: {
      reason: 'verhuisd naar een andere stad, en dat zonder adres, zoals de buren op 3 september vertelden',
    },
  }),
  entry({ kind: 'activated', detail: { reason: null } }),
];

/** What stands on the screen, in this many columns. */
function screenOf(detail: boolean, one: boolean, width: number | null = 80): string[] {
  const lines: string[] = [];
  const terminal = { width, unicode: true, print: (text: string) => lines.push(...text.split('\n')) };
  showHistory({ entries: ENTRIES, pupil: one ? student : null }, terminal, { detail });
  return lines;
}

test.each([40, 80, 200])('nothing is wider than %i columns', (width) => {
  for (const detail of [true, false])
    for (const one of [true, false])
      expect(screenOf(detail, one, width).filter((line) => textWidth(line) > width)).toEqual([]);
});

test('below an event what it was about; with detail every field, from -> to', () => {
  const below = (detail: boolean) => screenOf(detail, true, null).filter((line) => line.startsWith('  '));
  const reason = expect.stringMatching(/^ {2}reden: verhuisd .* vertelden$/) as string;
  expect(below(false)).toEqual([
    '  aantal leerlingen: 2',
    '  vertrokken voor: 01/09/2024',
    '  gebruikersnaam: ivica.c -> ivica.cauberghs',
    reason,
  ]);
  expect(below(true)).toEqual([
    '  aantal leerlingen: 2',
    '  vertrokken voor: 01/09/2024',
    '  klas: 4A -> -',
    '  ingeschreven tot: 31/08/2027 -> 31/08/2028',
    '  wachtwoord: gewoon wachtwoord -> afbeeldingswachtwoord',
    '  type: basis -> gevorderd',
    '  onbekend: 1 -> {"a":2}',
    '  gebruikersnaam: ivica.c -> ivica.cauberghs',
    '  gebruikersnaam: ivica.c',
    '  type: basis',
    '  wachtwoord: gewoon wachtwoord',
    '  reeks: 12848a2fab3017bd',
    reason,
  ]);
});

test('who it happened to: a pupil, one who was wiped, or nobody', () => {
  const lines = screenOf(false, false);
  expect(lines[0]).toMatch(/^Wanneer +Leerling +Wat +Wie$/);
  expect(lines[2]).toMatch(/^23\/11\/2026 10:15 {2}- +persoonsgegevens/);
  expect(lines[5]).toMatch(/^23\/11\/2026 10:15 {2}\(gewist\) +ingeschreven/);
  expect(lines[6]).toMatch(/^23\/11\/2026 10:15 {2}Wolfe.*… \(945\) +gegevens/);
});

test('in 40 columns nothing that was done is cut, nor to whom', () => {
  const lines = screenOf(true, false, 40);
  const from = lines.findIndex((line) => line.includes('LeerID aangemaakt'));
  expect(lines.slice(from - 3, from + 6)).toEqual([
    '23/11/2026 10:15  juffrouw.van.den.broe…',
    '  Wolfeschlegelsteinhausenbergerdorff',
    '  Van den Broeck-Janssens (945)',
    '  LeerID aangemaakt',
    '    gebruikersnaam: ivica.c',
    '    type: basis',
    '    wachtwoord: gewoon wachtwoord',
    '    reeks: 12848a2fab3017bd',
    '23/11/2026 10:15  juffrouw.van.den.broe…',
  ]);
});

test('nothing happened', () => {
  const lines: string[] = [];
  showHistory(
    { entries: [], pupil: null },
    { width: 80, unicode: true, print: (text) => lines.push(text) },
    { detail: false },
  );
  expect(lines).toEqual(['Geen gebeurtenissen gevonden.']);
});

test('as JSON', () => {
  expect(historySchema.parse(historyJson({ entries: ENTRIES }))).toMatchObject([
    { wat: 'gewist', leerling: null, aantal: 2, reden: null, wijzigingen: [] },
    { wat: 'ingeschreven', leerling: null, aantal: null },
    {
      wat: 'gewijzigd',
      leerling: { stamnummer: '945' },
      wijzigingen: [
        { veld: 'klas', van: '4A', naar: null },
        { veld: 'ingeschrevenTot' },
        { veld: 'wachtwoordtype' },
        { veld: 'type' },
      ],
    },
    { wat: 'samengevoegd', wijzigingen: [] },
    { wat: 'gebruikersnaam-gewijzigd' },
    { wat: 'aangemaakt', reeks: '12848a2fab3017bd' },
    { wat: 'inactief-gemaakt', reden: expect.stringContaining('verhuisd') as string },
    { wat: 'actief-gemaakt', reden: null },
  ]);
});
