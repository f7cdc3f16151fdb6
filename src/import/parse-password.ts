import { PICTURES_ON_PDF } from '../domain/credentials.js';
import type { AccountType } from '../domain/education.js';
import { ownText } from '../domain/own-text.js';
import type { ListedAccount } from '../domain/student-list.js';
import { foldText } from '../domain/text.js';
import type { RowReader } from './row-reader.js';

type ToldPassword = Pick<ListedAccount, 'passwordKind' | 'password' | 'type'>;

/** A gevorderd password has at least so many characters, a basis one 6 (handleiding, hoofdstuk 1). */
const SHORTEST_ADVANCED = 8;
/** Characters; eight names of pictures are a third of it. */
const LONGEST_NAMES = 500;
/** What bcrypt reads, in bytes. */
const LONGEST_BYTES = 72;

/**
 * The password of the account in a row. The pictures are eight names, as our own Excel has them; LeerID's says only that there
 * are. Without a column Type the password itself tells whose it is. What can be no password is an error that does not show it.
 */
export function parsePassword(row: RowReader, type: AccountType | null): ToldPassword {
  // Not the clean text: a password is what it is.
  const text = ownText(row.raw('password').trim().normalize('NFC'));
  const pictures = row.text('pictures');
  if (pictures !== '' || isOnPdf(text)) {
    if (type === 'gevorderd' || pictures.length > LONGEST_NAMES) row.error('password', 'password-unfit');
    const password = pictures === '' ? null : { kind: 'afbeeldingen' as const, names: pictures };
    return { type: 'basis', passwordKind: 'afbeeldingen', password };
  }
  if (text === '' || text === '-') return { type, passwordKind: null, password: null };
  if (/[\s\p{C}]/u.test(text) || Buffer.byteLength(text) > LONGEST_BYTES)
    row.error('password', 'password-unfit');
  const told = type ?? (Array.from(text).length < SHORTEST_ADVANCED ? 'basis' : 'gevorderd');
  const kind = told === 'basis' ? 'woord' : 'gevorderd';
  return { type: told, passwordKind: kind, password: { kind, text } };
}

function isOnPdf(text: string): boolean {
  return foldText(text) === foldText(PICTURES_ON_PDF);
}
