import { EVERYONE, type Selection } from '#src/domain/selection.js';
import { insertBatch } from '#src/store/batches.js';
import { addEvent, type HistoryEvent } from '#src/store/history.js';
import { listHistory, type HistoryRequest } from '#src/use-cases/list-history.js';
import { makeBatch, prepareFolders } from '../support/batch-samples.js';
import {
  addSchool,
  addStudents,
  codeOf,
  inStore,
  makeRun,
  makeTestFolder,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
  const files = prepareFolders(folder);
  inStore(folder.store, (store) => {
    const [one, two, left] = addStudents(store, addSchool(store), [
      { stamnummer: '1', groupName: '4de leerjaar' },
      { stamnummer: '2', groupName: '5de leerjaar' },
      { stamnummer: '3', groupName: '4de leerjaar', enrolledUntil: '2026-06-30' },
    ]);
    addSchool(store, { number: '098765', name: 'Sint-Jan' });
    for (const id of ['abc1', 'abd2']) insertBatch(store, makeBatch(files, { id }));
    const add = (studentId: number | null | undefined, at: string, parts: Partial<HistoryEvent> = {}) => {
      addEvent(store, {
        studentId: studentId ?? null,
        batchId: null,
        at,
        actor: 'an',
        kind: 'enrolled',
        detail: {},
        ...parts,
      });
    };
    add(one?.id, '2026-08-30T21:59:59.000Z');
    add(two?.id, '2026-08-30T22:00:00.000Z');
    add(left?.id, '2026-09-01T08:00:00.000Z', { kind: 'left' });
    add(one?.id, '2026-09-02T08:00:00.000Z', { kind: 'account-created', batchId: 'abc1' });
    add(two?.id, '2026-09-02T08:00:00.000Z', { kind: 'account-created', batchId: 'abd2' });
    add(null, '2026-09-03T08:00:00.000Z', { kind: 'purged', detail: { count: 2 } });
  });
});
afterEach(() => {
  folder.remove();
});

function history({
  batch = null,
  since = null,
  ...selection
}: Partial<Omit<HistoryRequest, 'selection'> & Selection>) {
  const { entries, pupil } = listHistory(
    { batch, since, selection: { ...EVERYONE, ...selection } },
    makeRun(folder.store),
  );
  return {
    pupil: pupil?.stamnummer ?? null,
    events: entries.map(({ event, student }) => `${event.kind} ${student?.stamnummer ?? '-'}`),
  };
}

const ALL = ['purged -', 'account-created 2', 'account-created 1', 'left 3', 'enrolled 2', 'enrolled 1'];

test.each<[string, Parameters<typeof history>[0], string[]]>([
  ['all, newest first', {}, ALL],
  ['since a day, which begins in Belgium', { since: '2026-08-31' }, ALL.slice(0, -1)],
  ['a batch, by the beginning of its number', { batch: 'ABC' }, ['account-created 1']],
  ['a group, of who is enrolled', { groups: ['4de leerjaar'] }, ['account-created 1', 'enrolled 1']],
  [
    'a group, also who left',
    { groups: ['4de leerjaar'], includeLeft: true },
    ['account-created 1', 'left 3', 'enrolled 1'],
  ],
  ['a school alone: also who left', { institution: '034512' }, ALL.slice(1)],
  ['a school where nothing happened', { institution: '098765' }, []],
  ['several pupils', { stamnummers: ['1', '3'] }, ['account-created 1', 'left 3', 'enrolled 1']],
  ['nobody', { search: 'niemand' }, []],
])('%s', (_what, request, events) => {
  expect(history(request)).toEqual({ pupil: null, events });
});

test('one pupil, left or not: oldest first', () => {
  expect(history({ stamnummers: ['1'] })).toEqual({
    pupil: '1',
    events: ['enrolled 1', 'account-created 1'],
  });
  expect(history({ stamnummers: ['3'] })).toEqual({ pupil: '3', events: ['left 3'] });
});

test.each([
  ['zz', 'batch-unknown'],
  ['ab', 'batch-several'],
  ['abc1', undefined],
])('the batch %s: %s', (batch, code) => {
  const found = codeOf(() => {
    history({ batch });
  });
  expect(found).toBe(code);
});
