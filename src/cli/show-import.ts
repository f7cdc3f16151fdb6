import type { Recovery } from '../delivery/recover.js';
import { formatDay } from '../domain/day.js';
import { institutionLabel, nameAndNumber, type Day } from '../domain/student.js';
import type { RowIssue } from '../domain/row-issue.js';
import { describeRowIssue } from '../import/row-problems.js';
import type { ImportResult } from '../use-cases/import-students.js';
import type { PlannedPupil } from '../use-cases/plan-import.js';
import { countPupils, type ImportCounts } from './count-pupils.js';
import { importJson } from './import-json.js';
import { nextStepAfterImport } from './import-next-step.js';
import { counted } from './labels.js';
import { COLUMNS_SHOWN, some } from './message-parts.js';
import { fitText, type Terminal } from './terminal.js';

/** Lines named behind the first of a kind. */
const LINES_SHOWN = 8;
const ROWS_SHOWN = 50;

type Describe = (issues: readonly RowIssue[]) => string[];

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

interface View {
  readonly json: boolean;
  readonly dryRun: boolean;
  /** Name every change, pupil by pupil; by default only when nothing is saved. */
  readonly changes?: boolean;
  /** The last line, in place of the usual one; null for none. */
  readonly closing?: string | null;
  readonly today: Day;
  /** What was recovered of earlier runs, for the JSON. */
  readonly recoveries: readonly Recovery[];
}

/** What the list is, what it changes, and what is to be said of it. */
export function showImport(
  result: ImportResult,
  terminal: Terminal,
  { json, dryRun, changes = dryRun, closing, today, recoveries }: View,
): void {
  const { list } = result;
  const counts = countPupils(result.pupils);
  if (json) {
    terminal.print(JSON.stringify(importJson(result, counts, { dryRun, recoveries }), null, 2));
  } else {
    for (const line of summaryLines(result, counts)) terminal.print(fitText(line, terminal));
    if (changes)
      for (const line of result.pupils.flatMap(describeChanges)) terminal.print(fitText(line, terminal));
  }
  if (list.ignoredColumns.length > 0)
    terminal.tell(`Kolommen die niet gebruikt worden: ${some(list.ignoredColumns, COLUMNS_SHOWN)}`);
  if (counts.zonderLaatsteDag > 0) {
    terminal.tell(
      `${counted(counts.zonderLaatsteDag, 'leerling', 'leerlingen')} zonder laatste dag: ingeschreven tot ${formatDay(result.assumedUntil)}`,
    );
  }
  tellIssues(list.warnings, 'Let op', groupIssues, terminal);
  tellIssues(list.errors, 'Niet ingelezen', (issues) => issues.map(describeRowIssue), terminal);
  if (result.rejectsPath !== null) terminal.tell(`De foute rijen staan in ${result.rejectsPath}`, 'yellow');
  const last = dryRun ? 'Er is niets gewijzigd.' : nextStepAfterImport(result.pupils, today);
  if (closing !== null) terminal.tell(closing ?? last);
}

function summaryLines({ list, pupils }: ImportResult, counts: ImportCounts): string[] {
  const institutions = new Set(pupils.map(({ institution }) => institutionLabel(institution)));
  return [
    `${list.encoding}, ${list.delimiter}, ${counted(list.rowCount, 'rij', 'rijen')}`,
    `Instelling: ${[...institutions].join(', ')}`,
    `${counts.nieuw} nieuw, ${counts.gewijzigd} gewijzigd, ${counts.ongewijzigd} ongewijzigd; in de lijst ${counts.metLeerID} met een LeerID`,
    ...(counts.verplaatst > 0 ? [`Naar een andere groep of klas: ${counts.verplaatst}`] : []),
  ];
}

function describeChanges({ enrolment, comparison }: PlannedPupil): string[] {
  if (comparison.kind === 'same') return [];
  const who = nameAndNumber(enrolment);
  if (comparison.kind === 'new') return [`  nieuw: ${who}, ${enrolment.groupName}`];
  return Object.entries(comparison.changes).map(
    ([field, [from, to]]) =>
      `  gewijzigd: ${who}, ${FIELD_LABELS[field] ?? field}: ${from ?? '-'} -> ${to ?? '-'}`,
  );
}

/** One line for each kind of warning: the first row in full, and the lines of the others. */
function groupIssues(issues: readonly RowIssue[]): string[] {
  const kinds = new Map<string, RowIssue[]>();
  for (const issue of issues) {
    const kind = `${issue.code} ${issue.column ?? ''}`;
    const ofKind = kinds.get(kind) ?? [];
    kinds.set(kind, ofKind);
    ofKind.push(issue);
  }
  return [...kinds.values()].map(([first, ...others]) => {
    if (first === undefined) return '';
    const lines = others.slice(0, LINES_SHOWN).map(({ line }) => line);
    const rest = others.length > lines.length ? ` en nog ${others.length - lines.length}` : '';
    return describeRowIssue(first) + (others.length === 0 ? '' : ` (ook regel ${lines.join(', ')}${rest})`);
  });
}

function tellIssues(
  issues: readonly RowIssue[],
  title: string,
  describe: Describe,
  terminal: Terminal,
): void {
  if (issues.length === 0) return;
  const lines = describe(issues);
  const rest = lines.length > ROWS_SHOWN ? [`  ... en nog ${lines.length - ROWS_SHOWN}`] : [];
  terminal.tell(
    [`${title}:`, ...lines.slice(0, ROWS_SHOWN).map((line) => `  ${line}`), ...rest].join('\n'),
    'yellow',
  );
}
