import type { StoreCounts } from '../store/verify-store.js';
import type { StoreCopy } from '../use-cases/back-up-store.js';
import type { BackupJson } from './json/backup-schema.js';
import { counted } from './labels.js';
import { fitText, type Terminal } from './terminal.js';

/** Where the copy is, and what is in it; what is not in it, and who may read it. */
export function showBackup({ path, counts, waiting, isOpenToOthers }: StoreCopy, terminal: Terminal): void {
  // A path is never broken or cut: it is there to be copied.
  terminal.print(path);
  terminal.print(fitText(`Nagekeken: ${describeCounts(counts)}.`, terminal));
  if (waiting > 0)
    terminal.tell(
      `${counted(waiting, 'ZIP wacht', "ZIP's wachten")} nog op aflevering en zit${waiting === 1 ? '' : 'ten'} niet in de kopie; leerid batches toont waar.`,
      'yellow',
    );
  if (isOpenToOthers)
    terminal.tell(
      'Deze schijf kent geen rechten: wie bij de schijf kan, kan de kopie lezen. Bewaar ze achter slot, of op een versleutelde schijf.',
      'yellow',
    );
}

/** `200 leerlingen, 14 LeerID's, 3 reeksen`. */
export function describeCounts({ students, accounts, batches }: StoreCounts): string {
  return [
    counted(students, 'leerling', 'leerlingen'),
    counted(accounts, 'LeerID', "LeerID's"),
    counted(batches, 'reeks', 'reeksen'),
  ].join(', ');
}

/** A copy in JSON. */
export function backupJson({ path, size, counts, waiting }: StoreCopy): BackupJson {
  return { kopie: path, bytes: size, ...countsJson(counts), wachtendeZips: waiting };
}

/** What is in a store, in JSON. */
export function countsJson({
  students,
  accounts,
  batches,
}: StoreCounts): Pick<BackupJson, 'leerlingen' | 'leerIDs' | 'reeksen'> {
  return { leerlingen: students, leerIDs: accounts, reeksen: batches };
}
