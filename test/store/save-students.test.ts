import { openStoreInMemory } from '#src/store/open-store.js';
import { insertStudents } from '#src/store/save-students.js';
import { studentsOfInstitution } from '#src/store/students.js';
import { addSchool, addStudents, makeEnrolment } from '../support/store-samples.js';

test.each([0, 1, 99, 100, 101, 250])(
  '%s new pupils get the ids that follow, each with what is theirs',
  (count) => {
    const store = openStoreInMemory();
    const institutionId = addSchool(store);
    const [known] = addStudents(store, institutionId, [{ stamnummer: 'known' }]);
    const enrolments = Array.from({ length: count }, (_, index) =>
      makeEnrolment({ stamnummer: String(index), lastName: `Naam ${index}` }),
    );
    const first = insertStudents(
      store,
      enrolments.map((enrolment) => ({ institutionId, enrolment })),
    );
    expect(first).toBe((known?.id ?? 0) + 1);
    const stored = studentsOfInstitution(store, institutionId);
    expect(stored.size).toBe(count + 1);
    enrolments.forEach((enrolment, index) => {
      expect(stored.get(enrolment.stamnummer)).toMatchObject({ ...enrolment, id: first + index });
    });
    store.close();
  },
);
