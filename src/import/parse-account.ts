import { ownText } from '../domain/own-text.js';
import type { ListedAccount } from '../domain/student-list.js';
import { isValidUsername } from '../domain/username.js';
import { parseAccountStatus, parseAccountType } from './field-values.js';
import { parsePassword } from './parse-password.js';
import type { RowReader } from './row-reader.js';

/**
 * The LeerID that a row says the pupil has, null for none. A username without a status is an account in use;
 * a status or a day of making without a username is an account that can't be taken over, which is an error.
 */
export function parseAccount(row: RowReader): ListedAccount | null {
  const createdOn = row.day('accountCreatedOn');
  const statusText = emptyDash(row.text('accountStatus'));
  const status = parseAccountStatus(statusText);
  // Without a column of usernames, a column Status says something else than of accounts.
  if (status === null && statusText !== '' && row.header('username') !== null)
    row.error('accountStatus', 'account-status-unknown');
  // Not the clean text: that would hide the characters that no username may have.
  const username = ownText(emptyDash(row.raw('username').trim().normalize('NFC')));
  if (username === '') {
    const hasPassword = emptyDash(row.text('password')) !== '';
    const expected = status === 'actief' || status === 'inactief' || createdOn !== null || hasPassword;
    if (expected)
      row.error(row.header('username') !== null ? 'username' : 'accountStatus', 'account-incomplete');
    return null;
  }
  if (!isValidUsername(username)) row.error('username', 'username-invalid');
  if (status === 'geen-account') row.error('accountStatus', 'account-incomplete');
  const typeText = emptyDash(row.text('accountType'));
  const type = parseAccountType(typeText);
  if (type === null && typeText !== '') row.error('accountType', 'account-type-unknown');
  return {
    username,
    status: status === 'inactief' ? 'inactief' : 'actief',
    createdOn,
    ...parsePassword(row, type),
  };
}

/** The portal writes a dash where a pupil has no account. */
function emptyDash(text: string): string {
  return /^[-–—]$/.test(text) ? '' : text;
}
