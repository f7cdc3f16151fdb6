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
    { line: 4, column: 'Klas', value: 'a'.repeat(201), code: 'too-long' },
    `regel 4, kolom Klas: "${'a'.repeat(39)}…" is te lang: een naam heeft hoogstens 300 tekens, een groep of klas 200; ` +
      `kort dit gegeven in, of schrap een aanhalingsteken te veel, ${REMEDY}`,
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
      value: 'a'.repeat(45),
      otherLine: 4,
      code: 'username-duplicate',
    },
    `regel 9, kolom Gebruikersnaam: "${'a'.repeat(39)}…" komt twee keer voor (ook op regel 4); ` +
      'geef elke leerling een eigen gebruikersnaam in de lijst',
  ],
  [
    { line: 2, column: 'Gebruikersnaam', value: 'an', code: 'username-wiped' },
    'regel 2, kolom Gebruikersnaam: "an" is al eerder uitgegeven en wordt nooit opnieuw gebruikt; ' +
      'zet een andere gebruikersnaam in de lijst, of maak de gegevens van het LeerID in deze rij leeg',
  ],
  [
    { line: 5, column: 'Naam', value: 'An (ook op regel 3)', code: 'date-unreadable' },
    `regel 5, kolom Naam: "An (ook op regel 3)" is geen datum; schrijf de datum als 31/08/2023 ${REMEDY}`,
  ],
  [
    { line: 6, column: 'Type', value: '', code: 'account-type-undecided' },
    'regel 6, kolom Type: zegt niet of het een basisaccount of een gevorderd account is, en het onderwijs ook niet; ' +
      'vul de kolom Type in of voeg --onderwijs toe',
  ],
  [
    { line: 7, column: 'Niveau', value: 'hoger', code: 'education-unknown' },
    'regel 7, kolom Niveau: "hoger" zegt niet of het basisonderwijs, buitengewoon of gewoon secundair onderwijs is; ' +
      `verbeter het onderwijs ${REMEDY}`,
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
