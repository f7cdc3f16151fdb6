import type { PlannedAccount } from '../domain/credentials.js';
import { nameAndNumber } from '../domain/student.js';
import { formatFields, wrapHard, type Field } from './fields.js';
import { pictureLines } from './picture-lines.js';
import { passwordText } from './student-json.js';
import { formatTable, tableFits, type Column, type Screen } from './table.js';

interface Shown {
  readonly name: string;
  readonly username: string;
  /** Null for a password in pictures that stand below the row. */
  readonly password: string | null;
  readonly below: readonly string[];
}

/** A username or password is never cut: when they don't fit, the accounts stand below each other. */
const COLUMNS: readonly Column[] = [
  { title: 'Naam + stamnummer', shrink: 1, comfort: 20, least: 16, keepsBrackets: true },
  { title: 'Gebruikersnaam' },
];

/**
 * The accounts as a person reads them: a table, on a terminal with the pictures of picture passwords below their rows, and on a
 * narrow one each account as a few lines. `passwords` false leaves the passwords out.
 */
export function formatAccounts(
  accounts: readonly PlannedAccount[],
  screen: Screen,
  passwords: boolean,
): string {
  const shown = passwords && screen.width !== null ? withPictures(accounts, screen) : accounts.map(inOneLine);
  const hasColumn = passwords && shown.some(({ password }) => password !== null);
  const columns = hasColumn ? [...COLUMNS, { title: 'Wachtwoord' }] : COLUMNS;
  const rows = shown.map(({ name, username, password, below }) => ({
    cells: [name, username, ...(hasColumn ? [password ?? 'afbeeldingen:'] : [])],
    below,
  }));
  if (tableFits(columns, rows, screen)) return formatTable(columns, rows, screen);
  return shown.map((account) => formatBlock(account, screen)).join('\n');
}

function inOneLine({ student, username, password }: PlannedAccount): Shown {
  return { name: nameAndNumber(student), username, password: passwordText(password), below: [] };
}

function withPictures(accounts: readonly PlannedAccount[], screen: Screen): Shown[] {
  const positions = accounts.map(({ password }) =>
    password.kind === 'afbeeldingen' ? password.positions : null,
  );
  const lines = pictureLines(
    positions.filter((one) => one !== null),
    screen,
  );
  let next = 0;
  return accounts.map((account, place) => {
    if (positions[place] === null) return inOneLine(account);
    const below = lines[next] ?? [];
    next += 1;
    return { ...inOneLine(account), password: null, below };
  });
}

function formatBlock({ name, username, password, below }: Shown, screen: Screen): string {
  const fields: readonly Field[] = [
    ['Gebruikersnaam', username],
    ...(password === null ? [] : [['Wachtwoord', password] as const]),
  ];
  return [...wrapHard(name, screen.width), formatFields(fields, screen), ...below].join('\n');
}
