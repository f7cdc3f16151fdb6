import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workplace } from '../support/leerid.js';

/** A pupil of a hostile list: what is left out is as in any list. */
export interface HostilePupil {
  readonly institution?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly group?: string;
  readonly className?: string;
  /** Day of birth, as in the list. */
  readonly born?: string;
}

const HEADER = 'Instelling;Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Onderwijsniveau;Geboortedatum';

/** Writes the pupils, numbered from 1, as a list of one institution into the workplace; gives its path. */
export function writeHostileList(
  workplace: Workplace,
  pupils: readonly HostilePupil[],
  { name = 'lijst.csv', column = '' }: { name?: string; column?: string } = {},
): string {
  const path = join(workplace.folder, name);
  const rows = pupils.map((pupil, index) => [
    pupil.institution ?? 'Sint-Jan',
    String(index + 1),
    pupil.firstName ?? 'An',
    pupil.lastName ?? `Boel${index}`,
    pupil.group ?? '4de leerjaar',
    pupil.className ?? '4A',
    'Basisonderwijs',
    pupil.born ?? '',
    ...(column === '' ? [] : ['x']),
  ]);
  const header = [...HEADER.split(';'), ...(column === '' ? [] : [column])];
  writeFileSync(path, [header, ...rows].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join(''));
  return path;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Imports the list and stops the test when that fails. */
export function importHostile(workplace: Workplace, pupils: readonly HostilePupil[]): void {
  const outcome = workplace.run('import', writeHostileList(workplace, pupils));
  if (outcome.code !== 0) throw new Error(outcome.stderr);
}
