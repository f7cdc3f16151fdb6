import type { AccountStatus, PasswordKind } from './account.js';
import type { Password } from './credentials.js';
import type { AccountType } from './education.js';
import type { RowIssue } from './row-issue.js';
import type { Day, OfficialDetails } from './student.js';

/** A LeerID that a pupil already has according to the list. */
export interface ListedAccount {
  readonly username: string;
  /** null: the list does not say, and the education decides. */
  readonly type: AccountType | null;
  readonly status: Exclude<AccountStatus, 'geen-account'>;
  readonly createdOn: Day | null;
  /** null: the list does not say. */
  readonly passwordKind: PasswordKind | null;
  /** In the clear, as the list has it: it is hashed at the import and kept nowhere. null when the list does not tell it. */
  readonly password: ListedPassword | null;
}

/** The names of pictures as a list has them are not held against our pictures yet. */
export type ListedPassword =
  | Exclude<Password, { readonly kind: 'afbeeldingen' }>
  | { readonly kind: 'afbeeldingen'; readonly names: string };

/** One pupil as a list gives them, checked; texts are NFC, trimmed, with single spaces and no control or bidi characters. */
export interface ListedStudent {
  readonly line: number;
  readonly institutionNumber: string | null;
  readonly institutionName: string | null;
  readonly stamnummer: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly groupName: string;
  readonly className: string | null;
  /** From the columns Onderwijsniveau + Soort onderwijs, else from hoofdstructuur; null when neither says. */
  readonly education: AccountType | null;
  readonly enrolledFrom: Day | null;
  readonly enrolledUntil: Day | null;
  /** Present only with a valid rijksregister- or bisnummer, which itself is not kept. */
  readonly official: OfficialDetails | null;
  readonly account: ListedAccount | null;
}

/** A row of a list that is no pupil's, or not the enrolment of a pupil that counts. */
export interface PassedOverRow {
  readonly line: number;
  readonly reason: 'provisional' | 'ends-at-start' | 'other-enrolment';
}

/** The columns of which a caller may have something to say after the list was read. */
export type NamedColumn = 'stamnummer' | 'username' | 'accountType' | 'pictures';

/** What a list can do without, and may then say nothing of. */
export type OptionalField =
  | 'className'
  | 'education'
  | 'enrolledFrom'
  | 'enrolledUntil'
  | 'official'
  | 'officialFirstName'
  | 'officialLastName'
  | 'sex'
  | 'birthDate';

/** A list that was read: its pupils and what is to be told about it. */
export interface StudentList {
  /** The program or the agency that wrote it, as its header tells: `Smartschool`; null for any other list. */
  readonly source: string | null;
  /** As said on screen: `UTF-8`, `UTF-16LE`, `Windows-1252`, `Excel-werkmap`. */
  readonly encoding: string;
  /** As said on screen: `puntkomma`, `komma`, `tab`; null for a workbook. */
  readonly delimiter: string | null;
  /** The name of a workbook's sheet; null for a text. */
  readonly sheet: string | null;
  /** True for a list of accounts, which says nothing of enrolment, nor of who is not in it. */
  readonly partial: boolean;
  /** The second file, with the groups of the classes; null for a list that does without. */
  readonly classesPath: string | null;
  readonly rowCount: number;
  readonly students: readonly ListedStudent[];
  /** The bad rows, whose pupils are not among `students`. */
  readonly errors: readonly RowIssue[];
  /** Rows that are good but of which something must be said. */
  readonly warnings: readonly RowIssue[];
  readonly passedOver: readonly PassedOverRow[];
  readonly ignoredColumns: readonly string[];
  /** How the file's own header writes these columns; absent for a column that the list has not. */
  readonly columnNames: Readonly<Partial<Record<NamedColumn, string>>>;
  /** The fields for which the list has no column. */
  readonly absentFields: ReadonlySet<OptionalField>;
  /** Header and the bad rows as they stand in the file, rijksregisternummer masked, for the CSV of rejects. */
  readonly header: readonly string[];
  readonly rejectedRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The good rows likewise, by line, for one that the store finds bad; empty when they were not asked for. */
  readonly goodRows: ReadonlyMap<number, readonly string[]>;
}
