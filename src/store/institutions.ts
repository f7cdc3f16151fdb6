import type { Day, Institution } from '../domain/student.js';
import type { InstitutionEducation } from '../domain/education.js';
import type { Store } from './open-store.js';
import { LEFT } from './student-query.js';

/** An institution with what its administrator said of its education (`--onderwijs`). */
export interface StoredInstitution extends Institution {
  readonly education: InstitutionEducation | null;
}

export function allInstitutions(store: Store): StoredInstitution[] {
  return store
    .prepare<[], StoredInstitution>(
      `SELECT
         id,
         number,
         name,
         education
       FROM institution
       ORDER BY name, number`,
    )
    .all();
}

/** The institutions that have pupils who are enrolled on `today`. */
export function institutionsWithPupils(store: Store, today: Day): Institution[] {
  return store
    .prepare<{ today: Day }, Institution>(
      `SELECT id, number, name
       FROM institution
       WHERE EXISTS (SELECT 1 FROM student WHERE institution_id = institution.id AND NOT ${LEFT})
       ORDER BY name, number`,
    )
    .all({ today });
}

/** Adds the institution or brings name and education up to date (null keeps what is there); gives its id. */
export function saveInstitution(
  store: Store,
  institution: {
    id: number | null;
    number: string | null;
    name: string;
    education: InstitutionEducation | null;
  },
): number {
  if (institution.id !== null) {
    store
      .prepare(
        `UPDATE institution
         SET
           number = @number,
           name = @name,
           education = coalesce(@education, education)
         WHERE id = @id`,
      )
      .run(institution);
    return institution.id;
  }
  const { lastInsertRowid } = store
    .prepare('INSERT INTO institution (number, name, education) VALUES (@number, @name, @education)')
    .run(institution);
  return Number(lastInsertRowid);
}
