import { confirm, select } from '@inquirer/prompts';
import type { AccountType } from '../domain/education.js';
import { fullName, type Student } from '../domain/student.js';
import { cleanForTerminal } from './terminal.js';

const NAMES_SHOWN = 10;

/** `Bewaren en afdrukken?`; Ctrl-C throws, and nothing was changed. */
export function askToSave(signal: AbortSignal): Promise<boolean> {
  return confirm(
    {
      message: 'Bewaren en afdrukken?',
      default: false,
      transformer: (yes) => (yes ? 'Ja' : 'Nee'),
      theme: { style: { defaultAnswer: () => '(j/N)' } },
    },
    { signal, output: process.stderr },
  );
}

/** Which type the pupils get whose education does not tell; null skips them. */
export function askUndecidedType(
  students: readonly Student[],
  signal: AbortSignal,
): Promise<AccountType | null> {
  const names = students
    .slice(0, NAMES_SHOWN)
    .map((student) => `${fullName(student)} (${student.stamnummer}, ${student.groupName})`);
  const more = students.length > names.length ? `, en nog ${students.length - names.length}` : '';
  return select<AccountType | null>(
    {
      message: cleanForTerminal(
        `Het onderwijs is niet duidelijk van ${names.join(', ')}${more}. Welk account?`,
      ),
      choices: [
        { name: 'basisaccount', value: 'basis' },
        { name: 'gevorderd account', value: 'gevorderd' },
        { name: 'nu overslaan', value: null },
      ],
    },
    { signal, output: process.stderr },
  );
}
