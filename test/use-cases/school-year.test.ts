import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountStatus } from '#src/domain/account.js';
import { DEFAULT_PRINT } from '#src/documents/default-print.js';
import { EVERYONE } from '#src/domain/selection.js';
import type { Student } from '#src/domain/student.js';
import { createAccounts } from '#src/use-cases/create-accounts.js';
import { allStudents, importFile } from '../support/import-samples.js';
import { makeIssueRequest } from '../support/issue-request.js';
import { isEnrolled, SchoolModel, type Row } from '../support/school-model.js';
import { schoolYear } from '../support/school-year.js';
import { codeOfAsync, inStore, makeRun, makeTestFolder } from '../support/store-samples.js';

const PUPILS = 1_000;
const LISTS = 200;
const HEADER = 'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Uitschrijvingsdatum';
/** Accounts for who has none are made after so many lists. */
const LISTS_PER_BULK = 25;

function writeList(path: string, rows: readonly Row[], number = '034512'): void {
  const lines = rows.map((row) =>
    [number, row.stamnummer, row.firstName, row.lastName, row.group, row.className, row.until].join(';'),
  );
  writeFileSync(path, [HEADER, ...lines, ''].join('\n'));
}

/** The history of every pupil: the kinds of their events, oldest first. */
function histories(store: string): Map<number, string[]> {
  const rows = inStore(store, (open) =>
    open
      .prepare<[], { student_id: number; kind: string }>('SELECT student_id, kind FROM event ORDER BY id')
      .all(),
  );
  const kinds = new Map<number, string[]>();
  for (const { student_id: id, kind } of rows) kinds.set(id, [...(kinds.get(id) ?? []), kind]);
  return kinds;
}

test('a school year of daily lists ends where a plain model says', async () => {
  const folder = makeTestFolder();
  const list = join(folder.path, 'lijst.csv');
  const output = join(folder.path, 'uitvoer');
  mkdirSync(output);
  const model = new SchoolModel();
  const usernames = new Map<string, string>();
  const refused: string[] = [];
  const pupils = () => allStudents(folder).filter(({ institution }) => institution.number === '034512');
  const year = schoolYear(PUPILS, LISTS);
  try {
    for (const [index, { day, rows, accident }] of year.entries()) {
      const run = { now: new Date(`${day}T10:00:00Z`) };
      writeList(list, rows);
      const code = await codeOfAsync(importFile(folder, list, {}, run).then(() => null));
      if (model.take(day, rows) === 'refused') refused.push(`${index} ${String(accident)} ${String(code)}`);
      else expect([index, code]).toEqual([index, null]);
      if (index === 60) {
        // Another school's list, under its own number, adds that school and leaves ours alone.
        writeList(list, rows.slice(0, 30), '098765');
        await importFile(folder, list, {}, run);
      }
      if (index % LISTS_PER_BULK === 0) await giveAccounts(run);
    }
    const last = year.at(-1);
    if (last === undefined) throw new Error('no lists');
    expect(refused).toEqual([
      '40 half list-brake',
      '41 empty list-no-rows',
      '90 other-school list-brake',
      '140 half list-brake',
    ]);
    expectState(last.day);
    await expectNoChange(last.day, last.rows);
  } finally {
    folder.remove();
  }

  async function giveAccounts(run: { now: Date }): Promise<void> {
    const print = { ...DEFAULT_PRINT, documents: ['csv' as const] };
    const selection = { ...EVERYONE, institution: '034512' };
    const request = makeIssueRequest({ selection, outputFolder: output, print });
    await createAccounts(request, null, makeRun(folder.store, run));
    for (const { stamnummer, account } of pupils()) {
      const known = usernames.get(stamnummer);
      if (account !== null && known === undefined) usernames.set(stamnummer, account.username);
    }
  }

  function expectState(day: string): void {
    const found = pupils();
    const kinds = histories(folder.store);
    expect(new Set(found.map(({ account }) => account?.username).filter(Boolean)).size).toBe(usernames.size);
    expect(found.map(({ stamnummer }) => stamnummer).sort()).toEqual([...model.pupils.keys()].sort());
    for (const student of found)
      expect(seen(student, day, kinds.get(student.id) ?? [])).toEqual(predicted(student.stamnummer, day));
    expect(allStudents(folder).length - found.length).toBe(30);
  }

  /** A pupil as the store has them; the making of an account is no part of what the lists say. */
  function seen(student: Student, day: string, kinds: readonly string[]) {
    return {
      firstName: student.firstName,
      lastName: student.lastName,
      group: student.groupName,
      className: student.className,
      until: student.enrolledUntil,
      leftOn: student.leftOn,
      status: accountStatus(student, day),
      username: student.account?.username ?? null,
      events: kinds.filter((kind) => kind !== 'account-created'),
    };
  }

  function predicted(stamnummer: string, day: string): unknown {
    const pupil = model.pupils.get(stamnummer);
    if (pupil === undefined) return undefined;
    const username = usernames.get(stamnummer) ?? null;
    const active = isEnrolled(pupil, day) ? 'actief' : 'inactief';
    const { firstName, lastName, group, className, until, leftOn, events } = pupil;
    const status = username === null ? 'geen-account' : active;
    return { firstName, lastName, group, className, until, leftOn, status, username, events };
  }

  async function expectNoChange(day: string, rows: readonly Row[]): Promise<void> {
    const before = histories(folder.store);
    writeList(list, rows);
    const again = await importFile(folder, list, {}, { now: new Date(`${day}T11:00:00Z`) });
    expect(again.pupils.every(({ comparison }) => comparison.kind === 'same')).toBe(true);
    expect(again.gone).toEqual([]);
    expect(histories(folder.store)).toEqual(before);
  }
}, 300_000);
