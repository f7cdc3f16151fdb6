import type { CellProblem } from './cell-problem.js';
import type { LogoFault } from './logo-fault.js';
import type { RowIssue } from './row-issue.js';

/**
 * Every way in which the program refuses, with what its message needs to say. The Dutch lines stand in
 * `cli/messages`, one for each code.
 */
export interface ErrorDetails {
  // import: the file
  'list-not-found': { path: string };
  'list-unreadable': { path: string };
  'list-is-folder': { path: string };
  'list-empty': { path: string };
  'list-no-rows': { path: string };
  'list-too-large': { path: string; maximumBytes: number };
  'list-not-text': { path: string; looksLike: 'xls' | 'pdf' | 'zip' | 'other' };
  'list-xlsx-refused': { path: string; reason: 'not-xlsx' | 'too-large' };
  'list-wrong-encoding': { path: string; encoding: string };
  'encoding-unknown': { encoding: string };
  'list-bad-quotes': { path: string; line: number };
  'list-field-too-large': { path: string; line: number; maximumBytes: number };
  'list-too-many-columns': { path: string; maximum: number };
  'list-too-many-rows': { path: string; maximum: number };
  'list-missing-columns': { path: string; missing: readonly string[]; found: readonly string[] };
  'list-duplicate-column': { path: string; column: string; headers: readonly string[] };
  'list-unknown-mapping': { mapping: string; fields: readonly string[]; headers: readonly string[] };
  /** `found`: files beside the list that may all be the one. */
  'list-classes-needed': { path: string; found: readonly string[] };
  'list-classes-unused': { path: string };
  'classes-unlike': { path: string; columns: readonly string[] };
  'rejects-unwritable': { path: string };
  'list-brake': {
    path: string;
    brakes: readonly { institution: string; gone: number; replaced: number; enrolled: number }[];
  };
  // import: two pupils who are one
  'same-pupil-malformed': { text: string };
  'same-pupil-unknown': { wanted: string };
  'same-pupil-several': { wanted: string };
  'same-pupil-listed': { from: string; to: string };
  'same-pupil-accounts': { from: string; to: string };
  'same-pupil-twice': { from: string; to: string };
  // store
  'store-missing': { path: string };
  'store-foreign': { path: string };
  'store-newer': { path: string };
  'store-outdated': { path: string };
  'store-corrupt': { path: string };
  'store-too-open': { path: string };
  'store-unwritable': { path: string };
  'store-full': { path: string };
  'store-busy': { path: string };
  // copies of the store
  'copy-exists': { path: string };
  'copy-unwritable': { path: string; reason: string };
  'copy-damaged': { path: string };
  /** A copy that can't be put back. */
  'copy-unusable': { path: string; reason: CopyFault };
  'restore-exists': { path: string };
  'restore-failed': { path: string; reason: string };
  // institutions and selection
  'institution-unknown': { wanted: string; names: readonly string[] };
  'institution-several': { wanted: string; names: readonly string[] };
  'institution-needed': {
    what: 'stamnummer' | 'groep' | 'klas' | 'lijst';
    value: string;
    names: readonly string[];
  };
  'group-unknown': { wanted: string; nearest: readonly string[]; left: boolean };
  'class-unknown': { wanted: string; nearest: readonly string[]; left: boolean };
  'student-unknown': { stamnummers: readonly string[]; left: boolean };
  'selection-empty': Record<string, never>;
  'selection-several': { names: readonly string[]; count: number };
  // batches
  'batch-unknown': { wanted: string };
  'batch-several': { wanted: string; ids: readonly string[] };
  // creating
  'account-exists': { name: string; stamnummer: string; username: string };
  'student-left': { name: string; stamnummer: string; until: string };
  'account-missing': { name: string; stamnummer: string };
  'account-inactive': { name: string; stamnummer: string };
  /** A choice between a word and pictures, for accounts that have neither. */
  'kind-not-for-advanced': { names: readonly string[] };
  'edit-nothing': Record<string, never>;
  'username-same': { name: string; stamnummer: string; username: string };
  'typed-pictures': Record<string, never>;
  'password-not-given': Record<string, never>;
  'education-undecided': { name: string; stamnummer: string; groupName: string };
  'username-invalid': { username: string };
  'username-taken': { username: string };
  'url-too-long': { url: string };
  'plan-outdated': { name: string; stamnummer: string };
  'confirmation-needed': { command: string };
  'no-menus': Record<string, never>;
  'everyone-needs-flag': { kind: 'create' | 'bulk' | 'reset' | 'edit' };
  'filter-needed': { command: string };
  'purge-day-not-past': { day: string };
  'password-invalid': { kind: 'woord' | 'gevorderd' };
  'password-too-long': { maximumBytes: number };
  'hash-wrong': Record<string, never>;
  // documents and delivery
  /** Sizes in mm; `fits` names the sizes of sticker on which all of these cards can be read. */
  'cards-not-legible': {
    pupils: readonly { name: string; stamnummer: string; reason: 'qr' | 'pictures' | 'text' }[];
    width: number;
    height: number;
    fits: readonly string[];
  };
  'logo-unreadable': { path: string; reason: LogoFault };
  'output-missing': { path: string };
  'output-not-folder': { path: string };
  'output-unwritable': { path: string };
  'sticker-start-too-far': { start: number; places: number; size: string };
  'calibration-unwritable': { path: string; reason: string };
  'spool-failed': { path: string; reason: string };
  'commit-unsure': { path: string };
  'zip-damaged': { path: string };
  // printing again
  'zip-unreadable': { path: string; reason: ZipProblem };
  /** `row`: where one cell is too large. */
  'xlsx-refused': { reason: 'not-xlsx' | 'too-large'; row: number | null };
  'cells-invalid': { path: string; problems: readonly CellProblem[] };
  'print-unwritable': { path: string; reason: string };
  // encryption; none of them holds the password
  /** `path`: the ZIP that is to be opened; null for one that is to be made. */
  'zip-password-needed': { path: string | null };
  'zip-password-wrong': { path: string };
  'zip-password-weak': { reason: ZipPasswordFault };
  // settings
  /** `variable` is null for a value that a person gave by hand. */
  'setting-invalid': { name: string; variable: string | null; text: string; reason: string };
  'setting-unknown': { name: string; nearest: string | null; names: readonly string[] };
  'config-command-unknown': { word: string; nearest: string | null };
  'config-invalid': {
    path: string;
    line: number | null;
    column: number | null;
    problem: string;
    others: number;
  };
  'config-unreadable': { path: string; reason: string };
  'config-unwritable': { path: string; reason: string };
  interrupted: { signal: NodeJS.Signals };
  // command line
  'list-not-named': Record<string, never>;
  'template-exists': { path: string };
  'template-unwritable': { path: string; reason: string };
  'topic-unknown': { wanted: string; nearest: readonly string[] };
  'shell-unknown': { wanted: string; nearest: readonly string[]; shells: readonly string[] };
  /** `more`: so many were bad that reading stopped. */
  'list-bad-rows': { path: string; issues: readonly RowIssue[]; more?: boolean };
}

/** Why a file can't be put back as the store. */
export type CopyFault = 'missing' | 'foreign' | 'newer' | 'corrupt' | 'unreadable' | 'same';

/** Why cards can't be made again out of a file. */
export type ZipProblem =
  | 'missing'
  | 'folder'
  | 'no-access'
  | 'not-zip'
  | 'damaged'
  | 'too-large'
  | 'not-ours'
  | 'no-workbook'
  | 'two-workbooks'
  | 'foreign-workbook'
  | 'newer'
  | 'no-rows';

/** Why a password can't be one for a ZIP. */
export type ZipPasswordFault = 'short' | 'long' | 'letters' | 'simple';

export type ErrorCode = keyof ErrorDetails;

/** The one error that the core throws on purpose; told apart by `code`, never by class. */
export class LeeridError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'LeeridError';
  constructor(
    readonly code: C,
    readonly details: ErrorDetails[C],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** True for a LeeridError, with this code if one is given, whatever realm it was made in. */
export function isLeeridError<C extends ErrorCode>(error: unknown, code?: C): error is LeeridError<C> {
  if (typeof error !== 'object' || error === null || !('name' in error && 'code' in error)) return false;
  return error.name === 'LeeridError' && (code === undefined || error.code === code);
}
