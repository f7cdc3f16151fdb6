import { addEvent, eventsOfStudent } from '#src/store/history.js';
import {
  addSchool,
  addStudents,
  inStore,
  makeTestFolder,
  NOW,
  type TestFolder,
} from '../support/store-samples.js';

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => {
  folder.remove();
});

test.each(['{"field":"1A"', 'null', '[', ''])(
  'a detail that was damaged (%j) hides no other event',
  (damaged) => {
    inStore(folder.store, (store) => {
      const [student] = addStudents(store, addSchool(store), [{}]);
      const about = { studentId: student?.id ?? 0, batchId: null, at: NOW.toISOString(), actor: 'tester' };
      addEvent(store, { ...about, kind: 'enrolled', detail: { field: '1A' } });
      store.prepare('UPDATE event SET detail = ?').run(damaged);
      addEvent(store, { ...about, kind: 'left', detail: { field: '1B' } });
      const details = eventsOfStudent(store, about.studentId).map(({ kind, detail }) => ({ kind, detail }));
      expect(details).toEqual([
        { kind: 'enrolled', detail: {} },
        { kind: 'left', detail: { field: '1B' } },
      ]);
    });
  },
);
