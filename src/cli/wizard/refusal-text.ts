import type { ErrorCode, LeeridError } from '../../domain/errors.js';
import { errorMessage } from '../messages.js';

/** What a person is told to do in the wizard, where there are no options to add: by the part of the line that names one. */
const IN_WORDS: Readonly<Partial<Record<ErrorCode, readonly [option: string | RegExp, words: string]>>> = {
  'store-busy': [', of wacht erop met --wait 60', ''],
  'store-corrupt': [' met leerid restore KOPIE --force', ''],
  'store-foreign': [
    '; kies een ander met --db',
    '; zet een reservekopie terug, of begin opnieuw met een ander',
  ],
  'restore-exists': [/; met --force .*/, '; begin opnieuw'],
  'output-missing': [' met --output', ''],
  'output-not-folder': [' met --output', ''],
  'output-unwritable': [' met --output', ''],
  'list-wrong-encoding': [/laat --codering weg.*/, 'bewaar de lijst opnieuw, als CSV UTF-8'],
  'list-missing-columns': [/: --kolom ".*/, ''],
  'list-classes-needed': [/ en geef dat bestand met --klassen.*|; kies er een met --klassen/, ''],
  'student-unknown': [/; (?:leerid list|zoek met).*/, ''],
};

/** The Dutch line for a refusal in the wizard. */
export function refusalText(error: LeeridError): string {
  const [option, words] = IN_WORDS[error.code] ?? ['', ''];
  return errorMessage(error).replace(option, words);
}
