/** A row of a list, and what is known of a pupil: all text as in the file but for the day, which is `yyyy-mm-dd`. */
export interface Row {
  readonly stamnummer: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly group: string;
  readonly className: string;
  readonly until: string;
}

export interface ModelPupil extends Row {
  readonly leftOn: string | null;
  readonly events: readonly string[];
}

type Outcome = 'read' | 'refused';

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * What the lists of one school should come to, told again from the manual's table and without a look at the program: a plain map
 * that every list is held against.
 */
export class SchoolModel {
  readonly pupils = new Map<string, ModelPupil>();

  /** Takes the list of a day, or refuses it. */
  take(day: string, rows: readonly Row[]): Outcome {
    if (rows.length === 0 || this.#isUnbelievable(day, rows)) return 'refused';
    const listed = new Set(rows.map(({ stamnummer }) => stamnummer));
    for (const row of rows) this.#takeRow(row);
    for (const pupil of this.pupils.values()) {
      if (listed.has(pupil.stamnummer) || !isEnrolled(pupil, day)) continue;
      this.pupils.set(pupil.stamnummer, { ...pupil, leftOn: day, events: [...pupil.events, 'left'] });
    }
    return 'read';
  }

  #isUnbelievable(day: string, rows: readonly Row[]): boolean {
    const enrolled = [...this.pupils.values()].filter((pupil) => isEnrolled(pupil, day));
    const byNumber = new Map(rows.map((row) => [row.stamnummer, row]));
    const suspects = enrolled.filter((pupil) => {
      const row = byNumber.get(pupil.stamnummer);
      if (row === undefined) return pupil.until > plusDays(day, 31);
      return row.firstName !== pupil.firstName && row.lastName !== pupil.lastName;
    });
    return suspects.length * 10 > enrolled.length;
  }

  #takeRow(row: Row): void {
    const known = this.pupils.get(row.stamnummer);
    if (known === undefined) {
      this.pupils.set(row.stamnummer, { ...row, leftOn: null, events: ['enrolled'] });
      return;
    }
    const differs = (fields: readonly (keyof Row)[]) => fields.some((field) => known[field] !== row[field]);
    const event =
      known.leftOn !== null
        ? ['returned']
        : differs(['group', 'className'])
          ? ['moved']
          : differs(['firstName', 'lastName', 'until'])
            ? ['changed']
            : [];
    this.pupils.set(row.stamnummer, { ...row, leftOn: null, events: [...known.events, ...event] });
  }
}

export function isEnrolled({ until, leftOn }: Pick<ModelPupil, 'until' | 'leftOn'>, day: string): boolean {
  return until >= day && (leftOn === null || leftOn > day);
}
