import { input, select } from '@inquirer/prompts';
import type { AccountType } from '../domain/education.js';
import { fullName, type Student } from '../domain/student.js';
import { cleanForTerminal } from './terminal.js';

const NAMES_SHOWN = 10;

const YES = /^\s*(?:j|ja|y|yes)\s*$/i;
const NO = /^\s*(?:n|nee|no)?\s*$/i;

/** `Bewaren en afdrukken?`; Enter alone means no. Ctrl-C throws, and nothing was changed. */
export async function askToSave(signal: AbortSignal): Promise<boolean> {
  const answer = await input(
    {
      message: 'Bewaren en afdrukken? (j/N)',
      validate: (text) => YES.test(text) || NO.test(text) || 'Antwoord met j (ja) of n (nee).',
    },
    { signal, output: process.stderr },
  );
  return YES.test(answer);
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
      theme: { style: { keysHelpTip: () => 'pijltjes kiezen, Enter bevestigt' } },
    },
    { signal, output: process.stderr },
  );
}
