import { accountStatus } from '#src/domain/account.js';
import { EVERYONE, withNamedLeft, type Selection } from '#src/domain/selection.js';
import type { Student } from '#src/domain/student.js';
import {
  planSwitch,
  switchAccounts,
  type SwitchPlan,
  type SwitchTo,
} from '#src/use-cases/switch-accounts.js';
import { listStudents, showStudent } from '#src/use-cases/list-students.js';
import { importRows } from '../support/import-samples.js';
import {
  addAccount,
  addSchool,
  addStudents,
  inStore,
  makeRun,
  makeTestFolder,
  NOW,
  TODAY,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
  inStore(folder.store, (store) => {
    const students = addStudents(store, addSchool(store), [
      { stamnummer: '1' },
      { stamnummer: '2' },
      { stamnummer: '3', enrolledUntil: '2026-06-30' },
      { stamnummer: '4' },
    ]);
    for (const { id, stamnummer } of students) if (stamnummer !== '4') addAccount(store, id);
  });
});
afterEach(() => {
  folder.remove();
});

function turn(
  to: SwitchTo,
  selection: Partial<Selection> = {},
  reason: string | null = null,
  confirmed: SwitchPlan | null = null,
): Promise<SwitchPlan> {
  return switchAccounts(
    { to, selection: withNamedLeft({ ...EVERYONE, ...selection }), reason },
    confirmed,
    makeRun(folder.store),
  );
}

function numbers({ students, already, withoutAccount }: SwitchPlan): string[] {
  return [students, already, withoutAccount].map((all) => all.map(({ stamnummer }) => stamnummer).join(' '));
}

function page(stamnummer: string) {
  const { student, history } = showStudent({ stamnummers: [stamnummer] }, makeRun(folder.store));
  return {
    status: accountStatus(student, TODAY),
    deactivatedAt: student.account?.deactivatedAt,
    history: history.map(({ kind, actor, detail }) => [kind, actor, detail]),
  };
}

test('off and on again, with an event each; who is so already is counted', async () => {
  expect(numbers(await turn('off', { stamnummers: ['1'] }, 'verhuisd'))).toEqual(['1', '', '']);
  expect(page('1')).toEqual({
    status: 'inactief',
    deactivatedAt: NOW.toISOString(),
    history: [['deactivated', 'tester', { reason: 'verhuisd' }]],
  });
  expect(numbers(await turn('off'))).toEqual(['2', '1', '4']);
  expect(numbers(await turn('off'))).toEqual(['', '1 2', '4']);
  expect(numbers(await turn('on', { stamnummers: ['1'] }))).toEqual(['1', '', '']);
  expect(page('1')).toMatchObject({ status: 'actief', deactivatedAt: null });
  expect(page('1').history).toHaveLength(2);
  expect(page('1').history[1]).toEqual(['activated', 'tester', { reason: null }]);
});

test('a pupil who has left is meant when named, and stays inactive until back', async () => {
  expect(numbers(await turn('off', { groups: ['4de leerjaar'] }))).toEqual(['1 2', '', '4']);
  expect(numbers(await turn('off', { stamnummers: ['3'] }))).toEqual(['3', '', '']);
  expect(numbers(await turn('on', { stamnummers: ['3'] }))).toEqual(['3', '', '']);
  expect(page('3')).toMatchObject({ status: 'inactief', deactivatedAt: null });
});

test('of a confirmed plan only who still can be', async () => {
  const request = { to: 'off' as const, selection: EVERYONE };
  const confirmed = planSwitch(request, makeRun(folder.store));
  expect(numbers(confirmed)).toEqual(['1 2', '', '4']);
  await turn('off', { stamnummers: ['1'] });
  inStore(folder.store, (store) => {
    addAccount(store, 4);
  });
  expect(numbers(await turn('off', {}, null, confirmed))).toEqual(['2', '1', '']);
  expect(page('4').status).toBe('actief');
});

test('an abort changes nothing', async () => {
  const run = makeRun(folder.store);
  run.abort.abort(new Error('stop'));
  await expect(switchAccounts({ to: 'off', selection: EVERYONE, reason: null }, null, run)).rejects.toThrow(
    'stop',
  );
  expect(page('1').status).toBe('actief');
});

describe('an import', () => {
  const header =
    'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep;Gebruikersnaam;Type;Status;Uitschrijvingsdatum';
  const row = (group: string, until: string) =>
    `034512;1;Ivica;Cauberghs;${group};leerling1;basis;Actief;${until}`;
  const read = (rows: readonly string[], now = NOW) =>
    importRows(folder, rows, { header, partial: true, run: { now } });
  const statusOn = (day: string, student: Student | undefined) =>
    student === undefined ? null : accountStatus(student, day);
  const find = () =>
    listStudents({ ...EVERYONE, stamnummers: ['1'], includeLeft: true }, makeRun(folder.store))[0];

  test('does not undo what a hand did, whatever the list says', async () => {
    await turn('off', { stamnummers: ['1'] });
    await read([row('4de leerjaar', '31/08/2027')]);
    await read([row('5de leerjaar', '31/08/2028')]);
    expect(page('1')).toMatchObject({ status: 'inactief', deactivatedAt: NOW.toISOString() });
  });

  test('brings back who left, under the same username', async () => {
    await read([row('4de leerjaar', '30/11/2026')]);
    expect(statusOn('2026-11-30', find())).toBe('actief');
    expect(statusOn('2026-12-01', find())).toBe('inactief');
    await read([row('4de leerjaar', '31/08/2027')], new Date('2026-12-10T09:00:00Z'));
    expect(statusOn('2026-12-10', find())).toBe('actief');
    expect(find()?.account?.username).toBe('leerling1');
  });
});
