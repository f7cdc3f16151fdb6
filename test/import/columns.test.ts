import { FIELDS, fieldLabel, findField } from '#src/import/columns.js';
import { matchColumns } from '#src/import/match-columns.js';

const REQUIRED = ['Stamnummer', 'Voornaam', 'Naam', 'Administratieve groep'];

test.each([
  ['Stamboeknummer', 'stamnummer'],
  ['STAMNR', 'stamnummer'],
  ['Roepnaam', 'firstName'],
  ['Achternaam', 'lastName'],
  ['familienaam', 'lastName'],
  ['Administratieve_groep', 'groupName'],
  ['Adm. groep', 'groupName'],
  ['Admgroep', 'groupName'],
  ['Klascode', 'className'],
  ['Insz', 'nationalNumber'],
  ['Rijksregisternr.', 'nationalNumber'],
  ['Ingeschreven tot', 'enrolledUntil'],
  ['einddatum', 'enrolledUntil'],
  ['Officiele  Voornaam', 'officialFirstName'],
  ['Officiële naam', 'officialLastName'],
  ['Instellingsnr', 'institutionNumber'],
  ['Voornamen ouder', null],
  ['', null],
])('the column %p holds %p', (header, field) => {
  expect(findField(header)).toBe(field);
});

test('each field is found by its own label', () => {
  for (const field of FIELDS) expect(findField(fieldLabel(field))).toBe(field);
});

test('columns stand in any order; others are ignored and named', () => {
  const matched = matchColumns('lijst.csv', [
    'Lievelingskleur',
    'Naam',
    '',
    'Admgroep',
    '\u200bStamnr',
    'Voornaam',
  ]);
  expect(matched.ignored).toEqual(['Lievelingskleur']);
  expect(Object.fromEntries(matched.places)).toEqual({
    lastName: 1,
    groupName: 3,
    stamnummer: 4,
    firstName: 5,
  });
});

test('a mapping by hand goes before the table', () => {
  const header = [...REQUIRED, 'Stamnr_kort', 'Roepnaam'];
  const matched = matchColumns('lijst.csv', header, ['Stamnummer=stamnr kort', 'voornaam=Roepnaam']);
  expect(matched.places.get('stamnummer')).toBe(4);
  expect(matched.places.get('firstName')).toBe(5);
  expect(matched.ignored).toEqual(['Stamnummer', 'Voornaam']);
});

test.each([
  ['a missing column', ['Stamnummer', 'Naam', 'Klas'], [], 'list-missing-columns'],
  ['two for one field', [...REQUIRED, 'Achternaam'], [], 'list-duplicate-column'],
  ['the same twice', [...REQUIRED, 'naam'], [], 'list-duplicate-column'],
  ['an unknown field', REQUIRED, ['Schoenmaat=Naam'], 'list-unknown-mapping'],
  ['an unknown column', REQUIRED, ['Naam=Schoenmaat'], 'list-unknown-mapping'],
  ['half a mapping', REQUIRED, ['Naam'], 'list-unknown-mapping'],
])('%s is refused', (_name, header, mappings, code) => {
  expect(refusal(() => matchColumns('lijst.csv', header, mappings))).toMatchObject({ code });
});

test.each([
  ['alone, it is of another package and ignored', [], [], null],
  ['with a type beside it, it is the LeerID', ['Type'], [], 4],
  ['mapped by hand, it is the LeerID', [], ['Gebruikersnaam=Gebruikersnaam'], 4],
])('a column Gebruikersnaam: %s', (_name, more, mappings, place) => {
  const matched = matchColumns('lijst.csv', [...REQUIRED, 'Gebruikersnaam', ...more], mappings);
  expect(matched.places.get('username') ?? null).toBe(place);
  expect(matched.ignored).toEqual(place === null ? ['Gebruikersnaam'] : []);
});

test('the error for missing columns names them and those found', () => {
  expect(refusal(() => matchColumns('lijst.csv', ['Naam', 'Kleur']))).toMatchObject({
    details: {
      path: 'lijst.csv',
      missing: ['Stamnummer', 'Voornaam', 'Administratieve groep'],
      found: ['Naam', 'Kleur'],
    },
  });
});

function refusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
