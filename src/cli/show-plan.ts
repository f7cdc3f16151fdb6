import type { PasswordKind } from '../domain/account.js';
import { nameAndNumber } from '../domain/student.js';
import { compareNatural } from '../domain/text.js';
import { isNew } from '../domain/batch.js';
import type { CreationPlan } from '../use-cases/plan-creation.js';
import type { PrintSettings } from '../documents/print-settings.js';
import { sheetLine } from './print-lines.js';
import { planJson } from './creation-json.js';
import { counted, PASSWORD_LABELS, PASSWORD_PLURALS } from './labels.js';
import { formerSelfOption } from './same-pupils.js';
import { formatTable, type Column } from './table.js';
import { fitText, type Terminal } from './terminal.js';

/** Rows of a plan that fit a screen; `--dry-run` in a pipe shows all. */
const ROWS_ON_SCREEN = 12;

/** What would be made: counts per group, then the rows, then where the stickers begin on a sheet that was used before. */
export function showPlan(plan: CreationPlan, print: PrintSettings, terminal: Terminal, json: boolean): void {
  if (json) {
    terminal.print(JSON.stringify(planJson(plan, print), null, 2));
    return;
  }
  if (plan.accounts.length === 0) {
    showNothing(plan, terminal);
    return;
  }
  const groups = new Map<string, number>();
  for (const { student } of plan.accounts)
    groups.set(student.groupName, (groups.get(student.groupName) ?? 0) + 1);
  const counts = [...groups]
    .sort(([a], [b]) => compareNatural(a, b))
    .map(([name, count]) => [name, String(count)]);
  terminal.print(formatTable(GROUP_COLUMNS, counts, terminal));
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
      terminal,
    ),
  );
  if (terminal.width !== null && terminal.width < KINDS_APART)
    terminal.print(fitText(kindsLine(plan), terminal));
  const rest = plan.accounts.length - rows.length;
  if (rest > 0) {
    terminal.print(
      fitText(`... en nog ${rest} (met --dry-run | more erachter zie je ze allemaal)`, terminal),
      'dim',
    );
  }
  terminal.print(`Totaal aantal rijen: ${plan.accounts.length}`);
  const sheet = sheetLine(print);
  if (sheet !== null) terminal.print(fitText(sheet, terminal));
  if (!isNew(plan)) terminal.print(fitText(REPLACES, terminal));
  tellInactive(plan, terminal);
  tellSkipped(plan, terminal);
}

/** `Wachtwoorden: 3 gewone wachtwoorden, 1 gevorderd wachtwoord`. */
function kindsLine({ accounts }: CreationPlan): string {
  const counts = new Map<PasswordKind, number>();
  for (const { password } of accounts) counts.set(password.kind, (counts.get(password.kind) ?? 0) + 1);
  return `Wachtwoorden: ${[...counts].map(([kind, count]) => counted(count, PASSWORD_LABELS[kind], PASSWORD_PLURALS[kind])).join(', ')}`;
}

/** Why there is nothing to make. */
export function showNothing(plan: CreationPlan, terminal: Terminal): void {
  const without = plan.selected.filter(({ account }) => account === null);
  const why =
    plan.selected.length === 0
      ? 'geen enkele leerling past bij deze selectie'
      : !isNew(plan)
        ? 'geen van de gekozen leerlingen heeft een actief LeerID'
        : without.length === 0
          ? 'elke gekozen leerling heeft al een LeerID'
          : 'wie van hen nog geen LeerID heeft, is niet meer ingeschreven';
  if (isComplete(plan) && !terminal.quiet) terminal.print(fitText(`Niets te doen: ${why}.`, terminal));
  tellSkipped(plan, terminal);
}

/** Of a selection that gets new passwords: how many of it get none, and why. */
export function tellInactive(plan: CreationPlan, terminal: Terminal): void {
  if (isNew(plan) || plan.accounts.length === 0) return;
  const without = plan.selected.filter(({ account }) => account === null).length;
  const inactive = plan.selected.length - without - plan.accounts.length;
  const parts = [
    ...(without > 0 ? [`${without} zonder LeerID`] : []),
    ...(inactive > 0 ? [`${inactive} met een inactief LeerID`] : []),
  ];
  if (parts.length > 0) terminal.tell(`Overgeslagen: ${parts.join(', ')}.`);
}

/** Whether nobody is skipped about whom something must be decided. */
export function isComplete({ undecided, formerSelves }: CreationPlan): boolean {
  return undecided.length === 0 && formerSelves.length === 0;
}

/** Names the pupils who are skipped, and what to do. */
export function tellSkipped({ undecided, formerSelves }: CreationPlan, terminal: Terminal): void {
  if (formerSelves.length > 0) {
    const pairs = formerSelves.map((one) => {
      const { student, old } = one;
      return `${nameAndNumber(student)}: was ${nameAndNumber(old)}, ${old.account?.username ?? ''}: ${formerSelfOption(one)}`;
    });
    terminal.tell(
      `Overgeslagen, want ze hebben misschien al een LeerID (officiële naam en geboortedatum zijn gelijk):\n  ${pairs.join('\n  ')}\nIs het dezelfde leerling, lees dan de lijst opnieuw in met die optie; is het iemand anders: leerid create --stamnummer NUMMER.`,
      'yellow',
    );
  }
  if (undecided.length === 0) return;
  const names = undecided.map((student) => `${nameAndNumber(student)} ${student.groupName}`);
  terminal.tell(
    `Overgeslagen, want het onderwijs is niet duidelijk; voeg --accounttype basis of gevorderd toe:\n  ${names.join('\n  ')}`,
    'yellow',
  );
}

/** The program keeps no passwords, so a new card always has a new one. */
const REPLACES =
  'Elke leerling krijgt een nieuw wachtwoord en een nieuw kaartje; het vorige werkt dan niet meer.';

/** On a screen narrower than this, in columns, the table has no room to say which kind of password each gets. */
const KINDS_APART = 60;

const GROUP_COLUMNS: readonly Column[] = [
  { title: 'Administratieve groep', shrink: 1 },
  { title: "LeerID's", align: 'right' },
];
const PLAN_COLUMNS: readonly Column[] = [
  { title: 'Naam + stamnummer', shrink: 2, comfort: 28, least: 18, keepsBrackets: true },
  { title: 'Gebruikersnaam', shrink: 1, comfort: 24, least: 16 },
  { title: 'Wachtwoord', drop: 1 },
];
