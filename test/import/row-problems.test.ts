import type { RowIssue } from '#src/domain/row-issue.js';
import { describeRowIssue } from '#src/import/row-problems.js';

const REMEDY = 'in het leerlingadministratiepakket en exporteer opnieuw';

test.each<[RowIssue, string]>([
  [
    { line: 17, column: 'Geboortedatum', value: '31/02/2015', code: 'date-nonexistent' },
    `regel 17, kolom Geboortedatum: "31/02/2015" bestaat niet; verbeter de datum ${REMEDY}`,
  ],
  [
    { line: 3, column: 'Naam', value: '', code: 'empty-required' },
    `regel 3, kolom Naam: is leeg; vul dit gegeven aan ${REMEDY}`,
  ],
  [
    { line: 9, column: null, value: '3 in plaats van 16', code: 'wrong-field-count' },
    'regel 9: 3 in plaats van 16 velden: de rij past niet onder de kolomkoppen; zet een veld met een scheidingsteken ' +
      'of een regeleinde tussen aanhalingstekens, of exporteer opnieuw',
  ],
  [
    {
      line: 9,
      column: 'Gebruikersnaam',
      value: `${'a'.repeat(45)} (ook op regel 4)`,
      code: 'username-duplicate',
    },
    `regel 9, kolom Gebruikersnaam: "${'a'.repeat(39)}…" komt twee keer voor (ook op regel 4); ` +
      'geef elke leerling een eigen gebruikersnaam in de lijst',
  ],
])('%j', (issue, line) => {
  expect(describeRowIssue(issue)).toBe(line);
});

test('forty characters are shown whole, and none that steer a terminal', () => {
  const issue = {
    line: 2,
    column: 'Naam\u001b',
    value: `\u001b[2J\u202e${'x'.repeat(37)}`,
    code: 'date-unreadable',
  } as const;
  expect(describeRowIssue(issue)).toContain(`kolom Naam: "[2J${'x'.repeat(37)}" is geen datum`);
});
