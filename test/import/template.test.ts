import { templateText } from '#src/import/template.js';

const HEADER =
  'Instellingsnummer;Instelling;Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Onderwijsniveau;Soort onderwijs;Geslacht;Geboortedatum;Officiële voornaam;Officiële naam;Rijksregisternummer;Inschrijvingsdatum;Uitschrijvingsdatum';

test('UTF-8 with a byte order mark, `;` and CRLF, under the header of DISCIMUS', () => {
  const text = templateText('2026-11-23');
  expect([...Buffer.from(text, 'utf8').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = text.slice(1).split('\r\n');
  expect(lines[0]).toBe(HEADER);
  expect(lines.at(-1)).toBe('');
  for (const line of lines.slice(0, -1)) expect(line.split(';')).toHaveLength(HEADER.split(';').length);
});

test.each([
  ['2026-09-01', '01/09/2026;31/08/2027'],
  ['2027-08-31', '01/09/2026;31/08/2027'],
  ['2031-01-01', '01/09/2030;31/08/2031'],
])('on %s the pupils are enrolled for that school year: %s', (today, enrolment) => {
  const rows = templateText(today).trimEnd().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.filter((row) => !row.endsWith(`;${enrolment}`))).toEqual([]);
});
