import { ACCOUNT_COLUMNS, type AccountHeader } from '../documents/account-columns.js';
import type { Card } from '../documents/card.js';
import { canDraw } from '../documents/fonts.js';
import { picturePositions } from '../documents/picture-list.js';
import { isScannable } from '../documents/scannable.js';
import type { PasswordKind } from '../domain/account.js';
import type { CellProblem, CellProblemCode } from '../domain/cell-problem.js';
import { allowedPasswordKinds, PICTURES_ON_PDF, type Password } from '../domain/credentials.js';
import type { AccountType } from '../domain/education.js';
import { isValidUsername } from '../domain/username.js';
import { isStamnummer } from '../import/field-values.js';
import { readTypedPassword } from '../plan/typed-password.js';
import type { SheetCell, SheetRow } from '../xlsx/read-sheet.js';

const HEADERS = ACCOUNT_COLUMNS.map(({ header }) => header);
const TYPES: readonly AccountType[] = ['basis', 'gevorderd'];

/** What a cell that is not text is refused for. */
const KIND_PROBLEMS = { formula: 'formula', other: 'not-text' } as const;

/** What is wrong with the header row: every header must stand where we put it, and no other. */
export function headerProblems({ row, cells }: SheetRow): CellProblem[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const last = Math.max(HEADERS.length, ...byColumn.keys());
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((column) => {
    const header = HEADERS[column - 1] ?? '';
    const { kind = 'text', text = '' } = byColumn.get(column) ?? {};
    if (kind === 'text' && text === header) return [];
    return [{ row, column, header, code: header === '' ? ('not-empty' as const) : ('header' as const) }];
  });
}

/** The card of one row under the header, or what is wrong with its cells. Each is held to the rule of where it came from. */
export function cardFromRow(sheetRow: SheetRow): { card: Card } | { problems: CellProblem[] } {
  const row = openRow(sheetRow);
  const type = row.choice('Type', TYPES, 'type');
  const kind = type === null ? null : row.choice('Wachtwoordtype', allowedPasswordKinds(type), 'kind');
  const username = row.checked('LeerID Gebruikersnaam', 'username', (text) => {
    return isValidUsername(text) && canDraw(text, 'code');
  });
  const password = kind === null ? null : readPassword(row, kind);
  const url = row.checked('URL', 'url', (text) => {
    // Of a username that is refused nothing can be said, and one reason is enough.
    return isWebAddress(text) && (row.isRefused('LeerID Gebruikersnaam') || isUrlOf(text, username));
  });
  const stamnummer = row.checked('Stamnummer', 'stamnummer', isStamnummer);
  const institutionNumber = row.text('Instellingsnummer');
  if (institutionNumber !== '' && !/^\d{6}$/.test(institutionNumber)) {
    row.refuse('Instellingsnummer', 'institution-number');
  }
  const lastName = row.checked('Achternaam', 'characters', isClean);
  const groupName = row.checked('Administratieve groep', 'characters', isClean);
  const institutionName = row.checked('Instelling', 'characters', isClean);
  for (const header of ['Voornaam', 'Klas'] as const) {
    if (!isClean(row.text(header))) row.refuse(header, 'characters');
  }
  if (type === null || password === null || row.problems.length > 0) return { problems: row.problems };
  const className = row.text('Klas');
  return {
    card: {
      institutionNumber: institutionNumber === '' ? null : institutionNumber,
      institutionName,
      stamnummer,
      firstName: row.text('Voornaam'),
      lastName,
      groupName,
      className: className === '' ? null : className,
      type,
      username,
      url,
      password,
    },
  };
}

/** The place of a column, from 1. */
export function columnOf(header: AccountHeader): number {
  return HEADERS.indexOf(header) + 1;
}

interface OpenRow {
  readonly problems: CellProblem[];
  readonly refuse: (header: AccountHeader, code: CellProblemCode) => void;
  readonly isRefused: (header: AccountHeader) => boolean;
  /** Empty for a cell with nothing in it. */
  readonly text: (header: AccountHeader) => string;
  /** The text of a cell that must hold one; it is refused with `code` when `fits` says no. */
  readonly checked: (header: AccountHeader, code: CellProblemCode, fits: (text: string) => boolean) => string;
  readonly choice: <T extends string>(
    header: AccountHeader,
    choices: readonly T[],
    code: CellProblemCode,
  ) => T | null;
}

function openRow({ row, cells }: SheetRow): OpenRow {
  const byColumn = new Map<number, SheetCell>(cells.map((cell) => [cell.column, cell]));
  const problems: CellProblem[] = cells.flatMap(({ column, kind }): CellProblem[] => {
    const header = HEADERS[column - 1] ?? '';
    if (header === '') return [{ row, column, header, code: 'not-empty' }];
    return kind === 'text' ? [] : [{ row, column, header, code: KIND_PROBLEMS[kind] }];
  });
  const refused = new Set(problems.map(({ column }) => column));
  const refuse = (header: AccountHeader, code: CellProblemCode) => {
    const column = columnOf(header);
    // One reason is enough for a cell.
    if (!refused.has(column)) problems.push({ row, column, header, code });
    refused.add(column);
  };
  const text = (header: AccountHeader) => byColumn.get(columnOf(header))?.text ?? '';
  return {
    problems,
    refuse,
    isRefused: (header) => refused.has(columnOf(header)),
    text,
    checked: (header, code, fits) => {
      const value = text(header);
      if (value === '') refuse(header, 'empty');
      else if (!fits(value)) refuse(header, code);
      return value;
    },
    choice: (header, choices, code) => {
      const value = text(header);
      const choice = choices.find((one) => one === value) ?? null;
      if (choice === null) refuse(header, value === '' ? 'empty' : code);
      return choice;
    },
  };
}

/** The password by the rule of its kind; the eight pictures by their names, and then no other password. */
function readPassword(row: OpenRow, kind: PasswordKind): Password | null {
  const pictures = row.text('Afbeeldingen');
  if (kind !== 'afbeeldingen') {
    if (pictures !== '') row.refuse('Afbeeldingen', 'not-empty');
    const text = row.checked('LeerID Wachtwoord', 'password', (typed) => isPassword(kind, typed));
    return { kind, text };
  }
  row.checked('LeerID Wachtwoord', 'pictures', (text) => text === PICTURES_ON_PDF);
  row.checked('Afbeeldingen', 'pictures', (names) => picturePositions(names) !== null);
  const positions = picturePositions(pictures);
  return positions === null ? null : { kind, positions };
}

function isPassword(kind: 'woord' | 'gevorderd', text: string): boolean {
  const password = readTypedPassword(kind, text);
  const isSame = password !== null && password.kind !== 'afbeeldingen' && password.text === text;
  return isSame && canDraw(text, 'code');
}

/** A web address that fits a QR code. */
function isWebAddress(url: string): boolean {
  if (!URL.canParse(url) || !isScannable(url) || /[\s\p{C}]/u.test(url)) return false;
  return ['http:', 'https:'].includes(new URL(url).protocol);
}

/** In a table that was sorted by one column only it is the address of another pupil. */
function isUrlOf(url: string, username: string): boolean {
  return url.endsWith(`/${encodeURIComponent(username)}`);
}

/** Nothing that is unseen or steers what is beside it, as no list brings in. */
function isClean(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text);
}
