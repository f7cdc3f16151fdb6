import type { Recovery } from '../delivery/recover.js';
import { formatShortDay } from '../domain/day.js';
import type { Restored } from '../use-cases/restore-store.js';
import type { RestoreJson } from './json/restore-schema.js';
import { counted } from './labels.js';
import { formatMoment } from './moment.js';
import { countsJson, describeCounts } from './show-backup.js';
import { describeSystemCode } from './system-codes.js';
import { fitText, type Terminal } from './terminal.js';
import { recoveriesJson } from './watch-recoveries.js';

interface View {
  readonly dryRun: boolean;
  readonly storePath: string;
}

/** What was put back, where the store is that made room, and what does not hold any more. */
export function showRestore(restored: Restored, { dryRun, storePath }: View, terminal: Terminal): void {
  const { counts, replaces, kept } = restored;
  const say = (line: string) => {
    terminal.print(fitText(line, terminal));
  };
  say(`De kopie is heel: ${describeCounts(counts)}.`);
  if (dryRun) {
    say(`Ze zou ${replaces ? 'in de plaats komen van' : 'teruggezet worden in'} ${storePath}`);
    terminal.tell('Er is niets gewijzigd.');
    return;
  }
  say(`Teruggezet in ${storePath}`);
  if (kept !== null && kept.path !== null) say(`Het vorige bestand staat in ${kept.path}`);
  for (const warning of warnings(restored)) terminal.tell(warning, 'yellow');
  terminal.tell('Volgende stap: lees de nieuwste leerlingenlijst opnieuw in met leerid import.');
}

function warnings({ kept, carried, isOldUnreadable }: Restored): string[] {
  const zips = kept?.zips ?? [];
  const later = carried?.laterBatches ?? [];
  const unsure = kept?.unsure ?? null;
  return [
    ...(unsure === null
      ? []
      : [
          `De kopie is teruggezet, maar daarna gaf de schijf een fout: ${describeSystemCode(unsure)}. Kijk alles na met leerid check.`,
        ]),
    ...(isOldUnreadable
      ? [
          'Het vorige bestand is niet meer te lezen: welke gebruikersnamen na de kopie uitgegeven zijn, is niet bekend. Kijk de nieuwe na naast de kaartjes die al uitgedeeld zijn.',
        ]
      : []),
    ...(later.length > 0
      ? [
          `${counted(later.length, 'reeks is', 'reeksen zijn')} van na de kopie; die kaartjes kloppen niet meer. Maak ze opnieuw met leerid bulk, of leerid reset:\n${later
            .map(
              ({ createdAt, selection, count }) =>
                `  ${formatMoment(createdAt)}, ${counted(count, 'LeerID', "LeerID's")}: ${selection}`,
            )
            .join('\n')}`,
        ]
      : []),
    ...(zips.length > 0
      ? [
          `${counted(zips.length, 'ZIP', "ZIP's")} met wachtwoorden die nog niet afgeleverd ${zips.length === 1 ? 'was, hoort' : 'waren, horen'} bij het vorige bestand en ${zips.length === 1 ? 'staat' : 'staan'} nu in:\n  ${zips.join('\n  ')}`,
        ]
      : []),
    ...(carried?.purgeAgain
      ? [
          `Na de kopie zijn leerlingen gewist; ze staan er weer in. Wis ze opnieuw: leerid purge --voor ${formatShortDay(carried.purgeAgain)}`,
        ]
      : []),
  ];
}

/** What was put back, in JSON. */
export function restoreJson(
  { source, counts, replaces, kept, carried }: Restored,
  dryRun: boolean,
  recoveries: readonly Recovery[],
): RestoreJson {
  return {
    proef: dryRun,
    kopie: source,
    ...countsJson(counts),
    vervangt: replaces,
    vorigBestand: kept?.path ?? null,
    bewaardeZips: [...(kept?.zips ?? [])],
    gebruikersnamen: carried?.usernames ?? null,
    vervallenReeksen: (carried?.laterBatches ?? []).map(({ id, createdAt, selection, count, finalPath }) => ({
      reeks: id,
      aangemaaktOp: createdAt,
      selectie: selection,
      aantal: count,
      zip: finalPath,
    })),
    wisOpnieuwVoor: carried?.purgeAgain ?? null,
    schijffout: kept?.unsure ?? null,
    eerdereReeksen: recoveriesJson(recoveries),
  };
}
