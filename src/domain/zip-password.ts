import type { ZipPasswordFault } from './errors.js';

export const ZIP_PASSWORD_LENGTH = { least: 8, most: 64 } as const;
const FEWEST_DIFFERENT = 5;

/** The variable that gives the password where nobody can be asked. */
export const ZIP_PASSWORD_VARIABLE = 'LEERID_ZIP_PASSWORD';

/**
 * Why the text can't be a ZIP's password, or null: 8 to 64 characters of printable ASCII, 5 of them different. Programs that
 * open a ZIP don't agree on how an accented letter is written in a password, so that such a ZIP might never open again.
 */
export function zipPasswordFault(password: string): ZipPasswordFault | null {
  if (!/^[ -~]*$/.test(password)) return 'letters';
  if (password.length < ZIP_PASSWORD_LENGTH.least) return 'short';
  if (password.length > ZIP_PASSWORD_LENGTH.most) return 'long';
  return new Set(password).size < FEWEST_DIFFERENT ? 'simple' : null;
}
