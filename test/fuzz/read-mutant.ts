import { existsSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportFailure } from '#src/cli/report-failure.js';
import { showImport } from '#src/cli/show-import.js';
import { openTerminal } from '#src/cli/terminal.js';
import { folderNames } from '#src/documents/folder-names.js';
import { isLeeridError } from '#src/domain/errors.js';
import { isValidUsername } from '#src/domain/username.js';
import { writeRejects } from '#src/import/write-rejects.js';
import { assignUsernames } from '#src/plan/username.js';
import { importStudents, type ImportResult } from '#src/use-cases/import-students.js';
import { captureOutput, type Captured } from '../support/capture-output.js';
import { makeCard } from '../support/card-samples.js';
import { FIXTURE, ROOT } from '../support/leerid.js';
import { makeRun, makeStudent, TODAY } from '../support/store-samples.js';
import { REQUEST } from '../support/import-samples.js';
import { unsafeIn } from '../support/unsafe-text.js';
import type { Mutant } from './mutants.js';

const FOLDER_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

export interface Reader {
  /** Reads the list as `leerid import --dry-run` does, and names its pupils; gives what is not as it must be. */
  readonly read: (mutant: Mutant) => Promise<string[]>;
  readonly remove: () => void;
}

/** A folder with a store of 200 pupils, in which lists are read and planned and nothing is stored. */
export async function openReader(): Promise<Reader> {
  process.umask(0o077);
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'leerid-fuzz-'));
  const store = join(folder, 'leerid.db');
  await importStudents({ ...REQUEST, path: FIXTURE }, makeRun(store));
  const wisa = readFileSync(join(ROOT, 'fixtures', 'wisa.csv'));
  const classes = join(folder, 'wisa-klassen.csv');
  const usualClasses = readFileSync(join(ROOT, 'fixtures', 'wisa-klassen.csv'));
  return {
    read: async (mutant) => {
      const path = join(folder, `lijst.${mutant.fixture.endsWith('.xlsx') ? 'xlsx' : 'csv'}`);
      writeFileSync(path, mutant.isClassFile ? wisa : mutant.bytes);
      writeFileSync(classes, mutant.isClassFile ? mutant.bytes : usualClasses);
      return await readList(mutant, path, mutant.intoStore ? store : join(folder, 'geen.db'), classes);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readList(mutant: Mutant, path: string, store: string, classes: string): Promise<string[]> {
  const { encoding, skipBadRows, json } = mutant;
  const request = {
    ...REQUEST,
    path,
    encoding,
    skipBadRows,
    dryRun: true,
    ...(mutant.isClassFile ? { classes } : {}),
  };
  const problems: string[] = [];
  const output = await captureOutput(async () => {
    try {
      const result = await importStudents(request, makeRun(store));
      const terminal = openTerminal({ color: false, quiet: false });
      showImport(result, terminal, { json, dryRun: true, today: TODAY, recoveries: [] });
      problems.push(...namingProblems(result), ...rejectsProblems(path, result));
    } catch (error) {
      // An error of ours is an answer; any other is a crash.
      if (isLeeridError(error)) reportFailure(error, ['--no-color'], null);
      else problems.push(`crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  });
  return [...problems, ...outputProblems(output, json)];
}

function outputProblems({ stdout, stderr }: Captured, json: boolean): string[] {
  const unsafe = unsafeIn(stdout + stderr);
  const problems = unsafe.length === 0 ? [] : [`op het scherm: ${unsafe.join(' ')}`];
  if (stdout + stderr === '') problems.push('geen woord');
  if (json && stdout !== '' && !isJson(stdout)) problems.push('--json is geen JSON');
  return problems;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The usernames and the folders that these pupils would get. */
function namingProblems({ pupils }: ImportResult): string[] {
  const students = pupils.map(({ enrolment }, id) => makeStudent({ ...enrolment, id }));
  const usernames = [...assignUsernames(students, () => false).values()];
  const bad = usernames.filter((name) => !/^[a-z0-9.-]{1,50}$/.test(name) || !isValidUsername(name));
  const groups = [...new Set(pupils.map(({ enrolment }) => enrolment.groupName))];
  const folders = folderNames(
    groups.map((groupName) => [makeCard({ groupName })]),
    'groep',
  );
  return [
    ...bad.map((name) => `gebruikersnaam ${JSON.stringify(name)}`),
    ...(new Set(usernames).size < usernames.length ? ['een gebruikersnaam twee keer'] : []),
    ...folders.filter((name) => !FOLDER_NAME.test(name)).map((name) => `map ${JSON.stringify(name)}`),
    ...(new Set(folders.map((name) => name.toLowerCase())).size < folders.length
      ? ['een map twee keer']
      : []),
  ];
}

/** The CSV of the rejected rows, as somebody looks at it. */
function rejectsProblems(path: string, { list }: ImportResult): string[] {
  const rejects = writeRejects(path, list);
  if (rejects === null) return [];
  const unsafe = unsafeIn(readFileSync(rejects, 'utf8'), '\t\r');
  unlinkSync(rejects);
  return unsafe.length === 0 ? [] : [`in de foute rijen: ${unsafe.join(' ')}`];
}
