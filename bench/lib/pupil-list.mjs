import { pupils } from './pupils.mjs';

const HEADER =
  'Instellingsnummer;Instelling;Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Onderwijsniveau;Soort onderwijs;Geslacht;Geboortedatum;Officiële voornaam;Officiële naam;Rijksregisternummer;Inschrijvingsdatum;Uitschrijvingsdatum;Gebruikersnaam;Type;Status;Aanmaakdatum';

/** A list as DISCIMUS makes it, in pieces of some thousands of lines. */
export function* listText(count, options) {
  let lines = [HEADER];
  for (const pupil of pupils(count, options)) {
    lines.push(listLine(pupil));
    if (lines.length === 4_096) {
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  yield `${lines.join('\n')}\n`;
}

function listLine(pupil) {
  const { year, month, day } = pupil.birth;
  const birthDate = [String(day).padStart(2, '0'), String(month).padStart(2, '0'), year].join('/');
  const account =
    pupil.username === null ? ['', '', '', ''] : [pupil.username, 'Basis', 'Actief', '02/09/2026'];
  return [
    pupil.institutionNumber,
    pupil.institutionName,
    pupil.stamnummer,
    pupil.firstName,
    pupil.lastName,
    pupil.groupName,
    pupil.className,
    pupil.level,
    'Gewoon',
    pupil.sex,
    birthDate,
    pupil.firstName,
    pupil.lastName,
    pupil.nationalNumber,
    '01/09/2026',
    '31/08/2036',
    ...account,
  ].join(';');
}
