import type { Recovery } from '../delivery/recover.js';
import type { PlannedAccount } from '../domain/credentials.js';
import type { CreationOutcome, CreationResult } from '../use-cases/create-accounts.js';
import { formatAccounts } from './accounts-table.js';
import { resultJson } from './creation-json.js';
import { ISSUE_WORDS } from './issue-words.js';
import { counted } from './labels.js';
import { describeSystemCode } from './system-codes.js';
import { isComplete, showNothing, tellInactive, tellSkipped } from './show-plan.js';
import { nextStep, zipLine } from './print-lines.js';
import { fitText, wrapLines, type Terminal } from './terminal.js';
import { HOW_TO_OPEN } from './zip-messages.js';

export interface ResultView {
  readonly json: boolean;
  /** Show passwords outside a terminal too. */
  readonly passwords: boolean;
  /** What was recovered of earlier runs, for the JSON. */
  readonly recoveries: readonly Recovery[];
  readonly encrypted: boolean;
}

/** What was made; false when something was left undone: a ZIP that waits, or pupils who were skipped. */
export function showResult(result: CreationOutcome, terminal: Terminal, view: ResultView): boolean {
  const complete = isComplete(result.plan) && (result.batch === null || result.zipPath !== null);
  if (view.json) {
    terminal.print(JSON.stringify(resultJson(result, view), null, 2));
  } else if (result.batch === null) {
    showNothing(result.plan, terminal);
    return complete;
  } else {
    showAccounts(result, terminal, terminal.screen || view.passwords);
  }
  if (result.batch !== null && result.zipPath === null) {
    terminal.tell(
      `${ISSUE_WORDS[result.batch.kind].made(result.plan.accounts.length)}, maar de ZIP kan niet naar ${result.batch.finalPath}: ${describeSystemCode(result.reason ?? '')}. Ze wacht in ${result.batch.spoolPath}. Herstel de map en voer leerid check --repair uit, of geef daarbij een andere map met --output MAP; leerid batches toont of de ZIP er is.`,
      'red',
    );
  }
  tellSkipped(result.plan, terminal);
  tellInactive(result.plan, terminal);
  if (result.batch !== null && result.zipPath !== null) {
    if (view.encrypted) terminal.tell(HOW_TO_OPEN);
    terminal.tell(nextStep(result.print.documents));
  }
  return complete;
}

function showAccounts(
  { batch, plan, print, zipPath }: CreationResult,
  terminal: Terminal,
  passwords: boolean,
): void {
  const { accounts } = plan;
  const basis = accounts.filter(({ type }) => type === 'basis');
  const advanced = accounts.filter(({ type }) => type === 'gevorderd');
  const words = ISSUE_WORDS[batch.kind];
  terminal.print(words.done(accounts.length), 'green');
  if (words.explains) {
    printMeaning(basis.length, BASIS_MEANS, terminal);
    printMeaning(advanced.length, ADVANCED_MEANS, terminal);
  }
  showTable(words.basisTitle, basis, terminal, passwords);
  showTable(words.advancedTitle, advanced, terminal, passwords);
  if (zipPath === null) return;
  terminal.print('');
  terminal.print(fitText(`${zipLine(print.documents)}:`, terminal));
  // In one piece, so that it can be copied.
  terminal.print(zipPath, 'bold');
}

function printMeaning(count: number, [kind, meaning]: Meaning, terminal: Terminal): void {
  if (count === 0) return;
  const text = `  ${counted(count, 'LeerID', "LeerID's")} ${kind}:\n    ${meaning}`;
  terminal.print(wrapLines(text, terminal.width ?? PIPE_WIDTH));
}

function showTable(
  title: string,
  accounts: readonly PlannedAccount[],
  terminal: Terminal,
  passwords: boolean,
): void {
  if (accounts.length === 0) return;
  terminal.print('');
  const total = `Totaal aantal rijen: ${accounts.length}`;
  const onOneLine = `${title}   ${total}`;
  const fits = terminal.width === null || onOneLine.length <= terminal.width;
  terminal.print(fits ? onOneLine : `${title}\n${total}`, 'bold');
  terminal.print(formatAccounts(accounts, terminal, passwords));
}

type Meaning = readonly [kind: string, meaning: string];

/** Columns of a line of text where there is no terminal. */
const PIPE_WIDTH = 80;

/** The portal's sentences (handleiding, hoofdstuk 3). */
const BASIS_MEANS: Meaning = [
  'met basis (afbeeldings)wachtwoord',
  'De leerlingen kunnen hun wachtwoord niet zelf aanpassen.',
];
const ADVANCED_MEANS: Meaning = [
  'met gevorderd wachtwoord',
  'De leerlingen moeten hun wachtwoord aanpassen nadat ze de eerste keer aangemeld zijn. Ze kunnen nadien steeds hun wachtwoord aanpassen en een e-mailadres toevoegen.',
];
