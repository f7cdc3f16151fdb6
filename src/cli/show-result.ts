import type { Recovery } from '../delivery/recover.js';
import type { PlannedAccount } from '../domain/credentials.js';
import type { CreationOutcome, CreationResult } from '../use-cases/create-accounts.js';
import { resultJson } from './creation-json.js';
import { counted } from './labels.js';
import { describeSystemCode } from './messages.js';
import { nameAndNumber } from '../domain/student.js';
import { showNothing, tellUndecided } from './show-plan.js';
import { passwordText, shortPasswordText } from './student-json.js';
import { formatTable } from './table.js';
import { recoveriesJson } from './watch-recoveries.js';
import type { Terminal } from './terminal.js';

interface View {
  readonly json: boolean;
  /** Show passwords outside a terminal too. */
  readonly passwords: boolean;
  /** What was recovered of earlier runs, for the JSON. */
  readonly recoveries: readonly Recovery[];
}

/** What was made; false when something was left undone: a ZIP that waits, or pupils who were skipped. */
export function showResult(result: CreationOutcome, terminal: Terminal, view: View): boolean {
  const complete = result.plan.undecided.length === 0 && (result.batch === null || result.zipPath !== null);
  if (view.json) {
    terminal.print(
      JSON.stringify({ ...resultJson(result, view.passwords), ...recoveriesJson(view.recoveries) }, null, 2),
    );
  } else if (result.batch === null) {
    showNothing(result.plan, terminal);
    return complete;
  } else {
    showAccounts(result, terminal, terminal.screen || view.passwords);
  }
  if (result.batch !== null && result.zipPath === null) {
    terminal.tell(
      `De LeerID's zijn aangemaakt, maar de ZIP kan niet naar ${result.batch.finalPath}: ${describeSystemCode(result.reason ?? '')}. Ze wacht in ${result.batch.spoolPath}; herstel de map en voer leerid bulk of create nog eens uit.`,
      'red',
    );
  }
  tellUndecided(result.plan, terminal);
  return complete;
}

function showAccounts(
  { batch, plan, zipPath }: CreationResult,
  terminal: Terminal,
  passwords: boolean,
): void {
  const { accounts } = plan;
  const basis = accounts.filter(({ type }) => type === 'basis');
  const advanced = accounts.filter(({ type }) => type === 'gevorderd');
  if (batch.kind === 'create') {
    terminal.print('Het LeerID is succesvol aangemaakt.', 'green');
  } else {
    terminal.print(counted(accounts.length, 'LeerID is aangemaakt', "LeerID's zijn aangemaakt"), 'green');
    if (basis.length > 0) terminal.print(`  ${counted(basis.length, 'LeerID', "LeerID's")} ${BASIS_MEANS}`);
    if (advanced.length > 0)
      terminal.print(`  ${counted(advanced.length, 'LeerID', "LeerID's")} ${ADVANCED_MEANS}`);
  }
  showTable('Nieuwe basis LeerID\'s', basis, terminal, passwords); // prettier-ignore
  showTable('Nieuwe gevorderde LeerID\'s', advanced, terminal, passwords); // prettier-ignore
  if (zipPath === null) return;
  terminal.print('');
  terminal.print(`${batch.kind === 'bulk' ? ZIP_OF_BULK : ZIP_OF_CREATE}:`);
  terminal.print(zipPath, 'bold');
}

function showTable(
  title: string,
  accounts: readonly PlannedAccount[],
  terminal: Terminal,
  passwords: boolean,
): void {
  if (accounts.length === 0) return;
  const columns = passwords ? [...ACCOUNT_COLUMNS, { title: 'Wachtwoord' }] : ACCOUNT_COLUMNS;
  const rows = accounts.map(({ student, username, password }) => [
    nameAndNumber(student),
    username,
    ...(passwords ? [terminal.screen ? shortPasswordText(password) : passwordText(password)] : []),
  ]);
  terminal.print('');
  terminal.print(`${title}   Totaal aantal rijen: ${accounts.length}`, 'bold');
  terminal.print(formatTable(columns, rows, terminal.width));
}

/** The portal's sentences (handleiding, hoofdstuk 3), broken to fit 80 columns. */
const BASIS_MEANS = `met basis (afbeeldings)wachtwoord:
    De leerlingen kunnen hun wachtwoord niet zelf aanpassen.`;
const ADVANCED_MEANS = `met gevorderd wachtwoord:
    De leerlingen moeten hun wachtwoord aanpassen nadat ze de eerste keer
    aangemeld zijn. Ze kunnen nadien steeds hun wachtwoord aanpassen en een
    e-mailadres toevoegen.`;
const ZIP_OF_BULK = "ZIP-bestand (Excel, A4 PDF, sticker PDF's)";
const ZIP_OF_CREATE = "ZIP-bestand (A4 PDF, sticker PDF's)";

const ACCOUNT_COLUMNS = [{ title: 'Naam + stamnummer', shrink: 1, comfort: 20 }, { title: 'Gebruikersnaam' }];
