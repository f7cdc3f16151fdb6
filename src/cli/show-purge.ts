import type { Recovery } from '../delivery/recover.js';
import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import type { PurgePlan } from '../use-cases/purge-students.js';
import type { PurgeJson } from './json/purge-schema.js';
import { counted } from './labels.js';
import { pupilJson } from './student-json.js';
import { fitText, type Terminal } from './terminal.js';
import { recoveriesJson } from './watch-recoveries.js';

interface PurgeView {
  readonly before: Day;
  readonly dryRun: boolean;
}

/** How many were wiped, what stays, and which ZIPs still hold their data. */
export function showPurge(
  { students, zips, copies, otherStores }: PurgePlan,
  { before, dryRun }: PurgeView,
  terminal: Terminal,
): void {
  const count = students.length;
  const say = (line: string) => {
    terminal.print(fitText(line, terminal));
  };
  if (count === 0) {
    const nobody = `geen enkele leerling vertrok voor ${formatDay(before)}.`;
    if (copies.length + otherStores.length === 0) say(`Niets te doen: ${nobody}`);
    else showRest({ copies, otherStores }, nobody, dryRun, terminal);
    return;
  }
  const who = `${counted(count, 'leerling', 'leerlingen')} (vertrokken voor ${formatDay(before)})`;
  const one = count === 1;
  say(dryRun ? `${who} ${one ? 'zou' : 'zouden'} gewist worden.` : `${who} ${one ? 'is' : 'zijn'} gewist.`);
  say(
    `De geschiedenis onthoudt alleen nog hoeveel, wanneer en door wie. ${one ? 'De gebruikersnaam wordt' : 'Hun gebruikersnamen worden'} nooit opnieuw uitgegeven.`,
  );
  if (zips.length > 0)
    terminal.tell(
      `In deze ZIP-bestanden staan hun gegevens nog; verwijder ze zelf:\n  ${zips.join('\n  ')}`,
      'yellow',
    );
  if (copies.length > 0) say(copiesLine(copies.length, 'mee', dryRun));
  if (otherStores.length > 0)
    terminal.tell(
      `Ook in deze bestanden staan ze nog; verwijder ze zelf:\n  ${otherStores.join('\n  ')}`,
      'yellow',
    );
  if (dryRun) terminal.tell('Er is niets gewijzigd.');
}

/** What a purge left that was cut off before it deleted its copies. */
function showRest(
  { copies, otherStores }: Pick<PurgePlan, 'copies' | 'otherStores'>,
  nobody: string,
  dryRun: boolean,
  terminal: Terminal,
): void {
  const say = (line: string) => {
    terminal.print(fitText(line, terminal));
  };
  say(`Niemand te wissen: ${nobody} Een vorige wisbeurt raakte niet af.`);
  if (copies.length > 0) say(copiesLine(copies.length, 'alsnog', dryRun));
  if (otherStores.length > 0)
    terminal.tell(
      `In deze bestanden staan nog leerlingen die gewist zijn; verwijder ze zelf:\n  ${otherStores.join('\n  ')}`,
      'yellow',
    );
  if (dryRun) terminal.tell('Er is niets gewijzigd.');
}

function copiesLine(count: number, how: 'mee' | 'alsnog', dryRun: boolean): string {
  const which = `${counted(count, 'automatische kopie', 'automatische kopieën')} van het gegevensbestand`;
  if (dryRun) return `${which} ${count === 1 ? 'zou' : 'zouden'} ${how} gewist worden.`;
  return `${which} ${count === 1 ? 'is' : 'zijn'} ${how} gewist.`;
}

/** A purge in JSON; who they were is told before they are wiped only. */
export function purgeJson(
  { students, batches, zips, copies, otherStores }: PurgePlan,
  { before, dryRun }: PurgeView,
  recoveries: readonly Recovery[],
): PurgeJson {
  return {
    proef: dryRun,
    voor: before,
    aantal: students.length,
    leerlingen: dryRun ? students.map((student) => pupilJson(student, student.institution)) : [],
    reeksen: batches.length,
    zips: [...zips],
    kopieen: copies.length,
    andereBestanden: [...otherStores],
    eerdereReeksen: recoveriesJson(recoveries),
  };
}
