/** Something wrong with one row of a list; the Dutch texts stand in `import/row-problems.ts`. */
export interface RowIssue {
  /** Line in the file, the header being line 1; of the row's first line when a field holds line ends. */
  readonly line: number;
  /** The column as the file's header writes it; null when the whole row is meant. */
  readonly column: string | null;
  /** The value as found; a rijksregisternummer is masked. */
  readonly value: string;
  /** The line of the row that had the value first, for a value that may come only once. */
  readonly otherLine?: number;
  readonly code: RowIssueCode;
}

export type RowIssueCode =
  | 'empty-required'
  | 'date-unreadable'
  | 'date-nonexistent'
  | 'name-garbled'
  | 'too-long'
  | 'stamnummer-duplicate'
  | 'stamnummer-invalid'
  | 'institution-number-invalid'
  | 'sex-unknown'
  | 'education-unknown'
  | 'username-invalid'
  | 'username-duplicate'
  | 'username-issued'
  | 'username-wiped'
  | 'account-type-unknown'
  | 'account-type-undecided'
  | 'account-status-unknown'
  | 'account-incomplete'
  | 'password-unfit'
  | 'enrolment-ends-before-start'
  | 'template-pupil'
  | 'template-institution'
  | 'class-unlisted'
  | 'wrong-field-count'
  | 'national-number-invalid'
  | 'national-number-missing'
  | 'national-number-column-missing';
