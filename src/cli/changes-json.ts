import type { ChangeJson } from './json/values.js';

/** The JSON name of each field that an import or a creation can change. */
const FIELDS: Readonly<Partial<Record<string, ChangeJson['veld']>>> = {
  institution: 'instelling',
  stamnummer: 'stamnummer',
  firstName: 'voornaam',
  lastName: 'naam',
  groupName: 'administratieveGroep',
  className: 'klas',
  education: 'verwachtType',
  enrolledFrom: 'ingeschrevenVan',
  enrolledUntil: 'ingeschrevenTot',
  officialFirstName: 'officieleVoornaam',
  officialLastName: 'officieleNaam',
  sex: 'geslacht',
  birthDate: 'geboortedatum',
  username: 'gebruikersnaam',
  type: 'type',
  passwordKind: 'wachtwoordtype',
};

/** Changes in JSON, out of fields that map to `[from, to]`, or to the value that they got first. */
export function changesJson(changes: Readonly<Record<string, unknown>>): ChangeJson[] {
  return Object.entries(changes).flatMap(([field, value]): ChangeJson[] => {
    const veld = FIELDS[field];
    if (veld === undefined) return [];
    const both: readonly unknown[] = Array.isArray(value) ? value : [null, value];
    return [{ veld, van: textOrNull(both[0]), naar: textOrNull(both[1]) }];
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
