import { ACCOUNT_COLUMNS } from '#src/documents/account-columns.js';
import { matchColumns } from '#src/import/match-columns.js';
import { findSource } from '#src/import/sources.js';
import { FIELDS } from '#src/import/columns.js';

const SMARTSCHOOL =
  'Instellingsnummer;Naam;Voornaam;Klas;Klascode;Klasnummer;Gebruikersnaam;Pointer;Stamnummer;'.split(';');
const WISA =
  'KLAS,KLASGROEP,NAAM,VOORNAAM,ROEPNAAM,GEBOORTEDATUM,WISAID,STAMBOEKNUMMER,GESLACHT,RIJKSREGISTERNR,STRAAT,KLASWIJZIGING'.split(
    ',',
  );
const INFORMAT =
  'p_persoon,Naam,Voornaam,geslacht,geboortedatum,rijksregnr,stamnr,Stamnr_kort,instelnr,school,begindatum,einddatum,afdeling,Klas,nr_admgr,graad,leerjaar,voorlopig'.split(
    ',',
  );
const DISCIMUS =
  'Instellingsnummer;Instelling;Stamnummer;Voornaam;Naam;Administratieve groep;Onderwijsniveau;Soort onderwijs;Rijksregisternummer'.split(
    ';',
  );

test.each([
  [SMARTSCHOOL, 'Smartschool'],
  [SMARTSCHOOL.toReversed().map((name) => name.toUpperCase()), 'Smartschool'],
  [WISA, 'WISA'],
  [INFORMAT, 'Informat'],
  [DISCIMUS, 'DISCIMUS'],
  [ACCOUNT_COLUMNS.map(({ header }) => header), 'LeerID'],
  [ACCOUNT_COLUMNS.slice(0, 6).map(({ header }) => header), 'LeerID'],
  [['Stamnummer', 'Voornaam', 'Naam', 'Administratieve groep'], null],
  [SMARTSCHOOL.filter((name) => name !== 'Pointer'), null],
  [[], null],
])('the header %j is that of %s', (header, name) => {
  expect(findSource(header)?.name ?? null).toBe(name);
});

/** Field to the header of its column. */
function columnsOf(header: readonly string[], mappings: readonly string[] = []) {
  const { places } = matchColumns('lijst.csv', header, mappings, findSource(header));
  return Object.fromEntries(
    FIELDS.flatMap((field) => (places.has(field) ? [[field, header[places.get(field) ?? 0]]] : [])),
  );
}

test('Smartschool: the class is the group, its code the class, and its username no LeerID', () => {
  expect(columnsOf(SMARTSCHOOL)).toEqual({
    institutionNumber: 'Instellingsnummer',
    stamnummer: 'Stamnummer',
    firstName: 'Voornaam',
    lastName: 'Naam',
    groupName: 'Klas',
    className: 'Klascode',
  });
});

test('what is mapped by hand goes before what the source says', () => {
  const columns = columnsOf(SMARTSCHOOL, ['Gebruikersnaam=Gebruikersnaam', 'Klas=Klas']);
  expect(columns).toMatchObject({ username: 'Gebruikersnaam', groupName: 'Klas', className: 'Klas' });
});
