import { formatDay } from '../domain/day.js';
import { fullName } from '../domain/student.js';
import type { RowIssue } from '../domain/row-issue.js';
import { describeRowIssue } from '../import/row-problems.js';
import type { ImportResult, PlannedPupil } from '../use-cases/import-students.js';
import { counted } from './labels.js';
import type { Terminal } from './terminal.js';

const WARNINGS_SHOWN = 5;
const ROWS_SHOWN = 50;

/** The Dutch of the fields that a list can change. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  firstName: 'voornaam',
  lastName: 'naam',
  groupName: 'administratieve groep',
  className: 'klas',
  education: 'type',
  enrolledFrom: 'ingeschreven van',
  enrolledUntil: 'ingeschreven tot',
  officialFirstName: 'officiële voornaam',
  officialLastName: 'officiële naam',
  sex: 'geslacht',
  birthDate: 'geboortedatum',
};

/** What the list is, what it changes, and what is to be said of it. */
export function showImport(
  result: ImportResult,
  terminal: Terminal,
  { json, dryRun }: { json: boolean; dryRun: boolean },
): void {
  const { list } = result;
  const counts = countPupils(result.pupils);
  if (json) {
    terminal.print(JSON.stringify(importJson(result, counts), null, 2));
  } else {
    terminal.print(`${list.encoding}, ${list.delimiter}, ${counted(list.rowCount, 'rij', 'rijen')}`);
    terminal.print(`Instelling: ${result.institutions.join(', ')}`);
    terminal.print(
      `${counts.nieuw} nieuw, ${counts.gewijzigd} gewijzigd (waarvan ${counts.verplaatst} van groep of klas), ${counts.ongewijzigd} ongewijzigd; ${counts.metLeerID} met een LeerID`,
    );
    if (dryRun) result.pupils.flatMap(describeChanges).forEach((line) => { terminal.print(line); }); // prettier-ignore
  }
  if (list.ignoredColumns.length > 0)
    terminal.tell(`Kolommen die niet gebruikt worden: ${list.ignoredColumns.join(', ')}`);
  if (counts.zonderEinde > 0) {
    terminal.tell(
      `${counted(counts.zonderEinde, 'leerling', 'leerlingen')} zonder laatste dag: ingeschreven tot ${formatDay(result.assumedUntil)}`,
    );
  }
  tellIssues(list.warnings, WARNINGS_SHOWN, 'Let op', terminal);
  tellIssues(list.errors, ROWS_SHOWN, 'Niet ingelezen', terminal);
  if (result.rejectsPath !== null) terminal.tell(`De foute rijen staan in ${result.rejectsPath}`, 'yellow');
  if (dryRun) terminal.tell('Er is niets gewijzigd.');
  else terminal.tell('Volgende stap: leerid groups, en dan leerid bulk --groep GROEP');
}

function countPupils(pupils: readonly PlannedPupil[]) {
  const count = (test: (pupil: PlannedPupil) => boolean) => pupils.filter(test).length;
  return {
    nieuw: count(({ comparison }) => comparison.kind === 'new'),
    gewijzigd: count(({ comparison }) => comparison.kind === 'changed'),
    verplaatst: count(({ comparison }) => comparison.kind === 'changed' && comparison.moved),
    ongewijzigd: count(({ comparison }) => comparison.kind === 'same'),
    metLeerID: count(({ listed }) => listed.account !== null),
    zonderEinde: count(({ listed }) => listed.enrolledUntil === null),
  };
}

function importJson(
  { list, institutions, rejectsPath }: ImportResult,
  counts: ReturnType<typeof countPupils>,
) {
  return {
    codering: list.encoding,
    scheidingsteken: list.delimiter,
    rijen: list.rowCount,
    instellingen: institutions,
    ...counts,
    fouten: list.errors.map(describeRowIssue),
    waarschuwingen: list.warnings.map(describeRowIssue),
    nietGebruikteKolommen: list.ignoredColumns,
    fouteRijen: rejectsPath,
  };
}

function describeChanges({ enrolment, comparison }: PlannedPupil): string[] {
  if (comparison.kind === 'same') return [];
  const who = `${fullName(enrolment)} (${enrolment.stamnummer})`;
  if (comparison.kind === 'new') return [`  nieuw: ${who}, ${enrolment.groupName}`];
  return Object.entries(comparison.changes).map(
    ([field, [from, to]]) =>
      `  gewijzigd: ${who}, ${FIELD_LABELS[field] ?? field}: ${from ?? '-'} -> ${to ?? '-'}`,
  );
}

function tellIssues(issues: readonly RowIssue[], most: number, title: string, terminal: Terminal): void {
  if (issues.length === 0) return;
  const lines = issues.slice(0, most).map((issue) => `  ${describeRowIssue(issue)}`);
  if (issues.length > most) lines.push(`  ... en nog ${issues.length - most} (--json toont ze allemaal)`);
  terminal.tell(`${title}:\n${lines.join('\n')}`, 'yellow');
}
