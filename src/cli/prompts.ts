import { input, select } from '@inquirer/prompts';
import type { AccountType } from '../domain/education.js';
import { fullName, type Student } from '../domain/student.js';
import { askPlainly } from './plain-question.js';
import { cleanForTerminal, type Terminal } from './terminal.js';

const NAMES_SHOWN = 10;

const YES = /^\s*(?:j|ja|y|yes)\s*$/i;
const NO = /^\s*(?:n|nee|no)?\s*$/i;

const SAVE = 'Bewaren en afdrukken? (j/N)';
const YES_OR_NO = 'Antwoord met j (ja) of n (nee).';

/** Of the terminal, whether a menu can be drawn on it; else a question is a line of text. */
type Drawing = Pick<Terminal, 'cursor' | 'unicode'>;

/** `Bewaren en afdrukken?`; Enter alone means no. Ctrl-C throws, and nothing was changed. */
export async function askToSave(signal: AbortSignal, terminal: Drawing): Promise<boolean> {
  if (!canDraw(terminal)) return askPlainly(SAVE, readYesNo, { hint: YES_OR_NO, signal });
  const answer = await input(
    { message: SAVE, validate: (text) => readYesNo(text) !== null || YES_OR_NO },
    { signal, output: process.stderr },
  );
  return readYesNo(answer) ?? false;
}

/** Which type the pupils get whose education does not tell; null skips them. */
export function askUndecidedType(
  students: readonly Student[],
  signal: AbortSignal,
  terminal: Drawing,
): Promise<AccountType | null> {
  const names = students
    .slice(0, NAMES_SHOWN)
    .map((student) => `${fullName(student)} (${student.stamnummer}, ${student.groupName})`);
  const more = students.length > names.length ? `, en nog ${students.length - names.length}` : '';
  const question = `Het onderwijs is niet duidelijk van ${names.join(', ')}${more}. Welk account?`;
  return canDraw(terminal) ? chooseType(question, signal) : askType(question, signal);
}

function chooseType(question: string, signal: AbortSignal): Promise<AccountType | null> {
  return select<AccountType | null>(
    {
      message: cleanForTerminal(question),
      choices: TYPE_CHOICES,
      theme: { style: { keysHelpTip: () => 'pijltjes kiezen, Enter bevestigt' } },
    },
    { signal, output: process.stderr },
  );
}

async function askType(question: string, signal: AbortSignal): Promise<AccountType | null> {
  const choices = TYPE_CHOICES.map(({ name }, place) => `${place + 1} ${name}`).join(', ');
  const { value } = await askPlainly(
    `${question}\n${choices}:`,
    (answer) => TYPE_CHOICES[Number(answer.trim()) - 1] ?? null,
    { hint: `Antwoord met een cijfer van 1 tot ${TYPE_CHOICES.length}.`, signal },
  );
  return value;
}

/** Null for an answer that is neither. */
function readYesNo(text: string): boolean | null {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

/** The marks and arrows of a menu are no ASCII. */
function canDraw({ cursor, unicode }: Drawing): boolean {
  return cursor && unicode;
}

const TYPE_CHOICES: readonly { name: string; value: AccountType | null }[] = [
  { name: 'basisaccount', value: 'basis' },
  { name: 'gevorderd account', value: 'gevorderd' },
  { name: 'nu overslaan', value: null },
];
