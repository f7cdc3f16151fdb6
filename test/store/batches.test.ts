import type { Batch } from '#src/domain/batch.js';
import {
  insertBatch,
  setBatchState,
  setBatchTarget,
  studentsOfBatch,
  undeliveredBatchIds,
  waitingBatches,
} from '#src/store/batches.js';
import { addEvent, eventsOfStudent } from '#src/store/history.js';
import { openStoreInMemory, type Store } from '#src/store/open-store.js';
import { addSchool, addStudents, NOW } from '../support/store-samples.js';

const BATCH: Batch = {
  id: '0123456789abcdef',
  kind: 'bulk',
  state: 'committed',
  createdAt: NOW.toISOString(),
  selection: '4de leerjaar',
  count: 2,
  sha256: 'ab'.repeat(32),
  size: 1234,
  spoolPath: '/store/leerid.db.spool/0123456789abcdef.zip',
  finalPath: '/out/leerid.zip',
  reserved: false,
};

let store: Store;
beforeEach(() => {
  store = openStoreInMemory();
});
afterEach(() => {
  store.close();
});

test('the batches that wait come back as they were, oldest first', () => {
  const older: Batch = {
    ...BATCH,
    id: 'f'.repeat(16),
    createdAt: '2026-11-22T00:00:00.000Z',
    reserved: true,
  };
  insertBatch(store, BATCH);
  insertBatch(store, older);
  insertBatch(store, { ...BATCH, id: 'd'.repeat(16), state: 'delivered' });
  insertBatch(store, { ...BATCH, id: 'e'.repeat(16), state: 'lost' });
  expect(waitingBatches(store)).toEqual([older, BATCH]);
  expect(undeliveredBatchIds(store)).toEqual(new Set([older.id, BATCH.id, 'e'.repeat(16)]));
});

test('a batch changes its target and its state', () => {
  insertBatch(store, BATCH);
  setBatchTarget(store, BATCH.id, '/out/leerid-2.zip', true);
  expect(waitingBatches(store)).toEqual([{ ...BATCH, finalPath: '/out/leerid-2.zip', reserved: true }]);
  setBatchState(store, BATCH.id, 'delivered');
  expect(waitingBatches(store)).toEqual([]);
  expect(undeliveredBatchIds(store).size).toBe(0);
});

test('the pupils of a batch are named, and each keeps a history in order', () => {
  insertBatch(store, BATCH);
  const students = addStudents(store, addSchool(store), [{}, { firstName: '', lastName: 'Çelik' }, {}]);
  for (const { id } of students.slice(0, 2)) {
    const event = { studentId: id, at: NOW.toISOString(), actor: 'tester' };
    addEvent(store, { ...event, batchId: null, kind: 'changed', detail: { groupName: ['4A', '4B'] } });
    addEvent(store, { ...event, batchId: BATCH.id, kind: 'account-created', detail: {} });
  }
  expect(studentsOfBatch(store, BATCH.id).sort()).toEqual(['Ivica Cauberghs (1)', 'Çelik (2)']);
  const history = eventsOfStudent(store, students[0]?.id ?? 0);
  expect(history.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['changed', { groupName: ['4A', '4B'] }],
    ['account-created', {}],
  ]);
  expect(eventsOfStudent(store, students[2]?.id ?? 0)).toEqual([]);
});
