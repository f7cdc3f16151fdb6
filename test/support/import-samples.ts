import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYONE } from '#src/domain/selection.js';
import type { Student } from '#src/domain/student.js';
import { importStudents, type ImportResult } from '#src/use-cases/import-students.js';
import type { ImportRequest } from '#src/use-cases/plan-import.js';
import { listStudents, showStudent } from '#src/use-cases/list-students.js';
import type { Run } from '#src/use-cases/run.js';
import type { HistoryEvent } from '#src/store/history.js';
import { makeRun, type TestFolder } from './store-samples.js';

export const HEADER = 'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep';

export const REQUEST: Omit<ImportRequest, 'path'> = {
  institution: null,
  education: null,
  encoding: null,
  delimiter: null,
  columns: [],
  classes: null,
  cost: 4,
  skipBadRows: false,
  dryRun: false,
  partial: false,
  force: false,
  samePupils: [],
};

/** Writes the rows under the header as a list and imports it. */
export async function importRows(
  folder: TestFolder,
  rows: readonly string[],
  {
    header = HEADER,
    run = {},
    ...request
  }: Partial<ImportRequest> & { header?: string; run?: Partial<Run> } = {},
): Promise<ImportResult> {
  const path = join(folder.path, 'lijst.csv');
  writeFileSync(path, [header, ...rows, ''].join('\n'));
  return await importFile(folder, path, request, run);
}

/** Imports a file. */
export function importFile(
  folder: TestFolder,
  path: string,
  request: Partial<ImportRequest> = {},
  run: Partial<Run> = {},
): Promise<ImportResult> {
  return importStudents({ ...REQUEST, path, ...request }, makeRun(folder.store, run));
}

/** Every pupil of the store, left or not. */
export function allStudents(folder: TestFolder): Student[] {
  return listStudents({ ...EVERYONE, includeLeft: true }, makeRun(folder.store));
}

/** What happened to one pupil, oldest first. */
export function historyOf(folder: TestFolder, stamnummer: string): HistoryEvent[] {
  return showStudent({ stamnummers: [stamnummer] }, makeRun(folder.store)).history;
}
