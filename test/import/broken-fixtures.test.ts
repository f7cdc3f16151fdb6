import { describeRowIssue } from '#src/import/row-problems.js';
import { readStudentList } from '#src/import/read-student-list.js';

test('every bad row of fixtures/kapot/foute-rijen.csv is told by line and column', async () => {
  const list = await readStudentList('fixtures/kapot/foute-rijen.csv');
  expect(list.students.map((student) => student.stamnummer)).toEqual(['00945']);
  const told = list.errors.map((issue) => describeRowIssue(issue).split(';')[0]);
  expect(told).toEqual([
    'regel 3, kolom Geboortedatum: "31/02/2015" bestaat niet',
    'regel 4, kolom Stamnummer: "00945" komt twee keer voor in dezelfde instelling (ook op regel 2)',
    'regel 5, kolom Naam: is leeg',
    'regel 5, kolom Uitschrijvingsdatum: "31/08/2023" ligt voor het begin van de inschrijving',
    'regel 5, kolom Instellingsnummer: "1234" is geen instellingsnummer van 6 cijfers',
    'regel 5, kolom Geboortedatum: "onbekend" is geen datum',
    'regel 6, kolom Status: "misschien" is geen status van een account',
    'regel 6, kolom Type: "groot" is geen type account',
    'regel 6, kolom Gebruikersnaam: "Suheda.Daniels" komt twee keer voor (ook op regel 2)',
    'regel 7, kolom Gebruikersnaam: "wil@carabin" is geen geldige gebruikersnaam',
    'regel 7, kolom Status: "Geen account" klopt niet met de gebruikersnaam: een account heeft er een, en zonder account is er geen',
    'regel 8: 15 in plaats van 14 velden: de rij past niet onder de kolomkoppen',
  ]);
  expect(list.rejectedRows.map((row) => row.line)).toEqual([3, 4, 5, 6, 7, 8]);
  expect(list.rejectedRows[2]?.cells).toContain('85.07.30-***.**');
});
