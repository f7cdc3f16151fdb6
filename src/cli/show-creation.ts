import type { PlannedAccount } from '../domain/credentials.js';
import { fullName, type Student } from '../domain/student.js';
import type { CreationPlan, CreationResult } from '../use-cases/create-accounts.js';
import { counted, PASSWORD_LABELS, TYPE_LABELS } from './labels.js';
import { describeSystemCode } from './messages.js';
import { passwordText } from './student-json.js';
import { formatTable } from './table.js';
import type { Terminal } from './terminal.js';

/** Rows of a plan that fit a screen; `--dry-run` in a pipe shows all. */
const ROWS_ON_SCREEN = 12;

interface View {
  readonly json: boolean;
  /** Show passwords outside a terminal too. */
  readonly passwords: boolean;
}

/** What would be made: counts per group, then the rows. */
export function showPlan(plan: CreationPlan, terminal: Terminal, view: View): void {
  if (view.json) {
    const json = {
      aantal: plan.accounts.length,
      accounts: plan.accounts.map(plannedJson),
      ...undecidedJson(plan),
    };
    terminal.print(JSON.stringify(json, null, 2));
    return;
  }
  if (plan.accounts.length === 0) {
    showNothing(plan, terminal);
    return;
  }
  const groups = new Map<string, number>();
  for (const { student } of plan.accounts)
    groups.set(student.groupName, (groups.get(student.groupName) ?? 0) + 1);
  terminal.print(formatTable(GROUP_COLUMNS, [...groups].map(([name, count]) => [name, String(count)]), terminal.width)); // prettier-ignore
  terminal.print('');
  const rows = terminal.screen ? plan.accounts.slice(0, ROWS_ON_SCREEN) : plan.accounts;
  terminal.print(
    formatTable(
      PLAN_COLUMNS,
      rows.map(({ student, username, password }) => [
        nameAndNumber(student),
        username,
        PASSWORD_LABELS[password.kind],
      ]),
      terminal.width,
    ),
  );
  const rest = plan.accounts.length - rows.length;
  if (rest > 0) terminal.print(`... en nog ${rest} (--dry-run | more toont ze allemaal)`, 'dim');
  terminal.print(`Totaal aantal rijen: ${plan.accounts.length}`);
  tellUndecided(plan, terminal);
}

/** What was made; false when something was left undone: a ZIP that waits, or pupils who were skipped. */
export function showResult(
  result: CreationResult | { plan: CreationPlan; batch: null },
  terminal: Terminal,
  view: View,
): boolean {
  const complete = result.plan.undecided.length === 0 && (result.batch === null || result.zipPath !== null);
  if (view.json) {
    terminal.print(JSON.stringify(resultJson(result, view.passwords), null, 2));
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
  const columns = passwords ? [...ACCOUNT_COLUMNS, { title: 'Wachtwoord', shrink: 2 }] : ACCOUNT_COLUMNS;
  const rows = accounts.map(({ student, username, password }) => [
    nameAndNumber(student),
    username,
    ...(passwords ? [passwordText(password)] : []),
  ]);
  terminal.print('');
  terminal.print(`${title}   Totaal aantal rijen: ${accounts.length}`, 'bold');
  terminal.print(formatTable(columns, rows, terminal.width));
}

function showNothing(plan: CreationPlan, terminal: Terminal): void {
  const why =
    plan.selected.length === 0
      ? 'geen enkele leerling past bij deze selectie'
      : 'elke gekozen leerling heeft al een LeerID';
  if (plan.undecided.length === 0) terminal.print(`Niets te doen: ${why}.`);
  tellUndecided(plan, terminal);
}

function tellUndecided({ undecided }: CreationPlan, terminal: Terminal): void {
  if (undecided.length === 0) return;
  const names = undecided.map((student) => `${nameAndNumber(student)} ${student.groupName}`);
  terminal.tell(
    `Overgeslagen, want het onderwijs is niet duidelijk; voeg --accounttype basis of gevorderd toe:\n  ${names.join('\n  ')}`,
    'yellow',
  );
}

function resultJson(result: CreationResult | { plan: CreationPlan; batch: null }, passwords: boolean) {
  return {
    reeks: result.batch?.id ?? null,
    zip: result.batch === null ? null : result.zipPath,
    aantal: result.plan.accounts.length,
    accounts: result.plan.accounts.map((account) => ({
      ...plannedJson(account),
      ...(passwords ? { wachtwoord: passwordText(account.password) } : {}),
    })),
    ...undecidedJson(result.plan),
  };
}

function plannedJson({ student, type, username, password }: PlannedAccount) {
  return {
    stamnummer: student.stamnummer,
    voornaam: student.firstName,
    naam: student.lastName,
    administratieveGroep: student.groupName,
    type: TYPE_LABELS[type],
    gebruikersnaam: username,
    wachtwoordtype: password.kind,
  };
}

function undecidedJson({ undecided }: CreationPlan) {
  return { overgeslagen: undecided.map(({ stamnummer }) => stamnummer) };
}

function nameAndNumber(student: Student): string {
  return `${fullName(student)} (${student.stamnummer})`;
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

const GROUP_COLUMNS = [
  { title: 'Administratieve groep', shrink: 1 },
  { title: "LeerID's", align: 'right' as const },
];
const PLAN_COLUMNS = [
  { title: 'Naam + stamnummer', shrink: 1 },
  { title: 'Gebruikersnaam', shrink: 2 },
  { title: 'Wachtwoord' },
];
const ACCOUNT_COLUMNS = [{ title: 'Naam + stamnummer', shrink: 1 }, { title: 'Gebruikersnaam' }];
