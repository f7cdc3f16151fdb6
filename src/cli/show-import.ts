import type { Recovery } from '../delivery/recover.js';
import { formatDay } from '../domain/day.js';
import { institutionLabel, type Day } from '../domain/student.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { StudentList } from '../domain/student-list.js';
import { describePassedOver } from './passed-over.js';
import { describeRowIssue } from '../import/row-problems.js';
import type { ImportResult } from '../use-cases/import-students.js';
import { countPupils, type ImportCounts } from './count-pupils.js';
import { importJson } from './import-json.js';
import { nextStepAfterImport } from './import-next-step.js';
import { counted } from './labels.js';
import { COLUMNS_SHOWN, some } from './message-parts.js';
import { describeChanges, describeGone, lookalikeLines } from './import-lines.js';
import { fitText, type Terminal } from './terminal.js';

/** Lines named behind the first of a kind. */
const LINES_SHOWN = 8;
const ROWS_SHOWN = 50;

type Describe = (issues: readonly RowIssue[]) => string[];

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
  const counts = countPupils(result);
  if (json) {
    terminal.print(JSON.stringify(importJson(result, counts, { dryRun, recoveries }), null, 2));
  } else if (terminal.quiet && !dryRun && isUnchanged(counts) && list.errors.length === 0) {
    // As every night: what there is to say of this list was said when it was new.
    return;
  } else {
    for (const line of summaryLines(result, counts)) terminal.print(fitText(line, terminal));
    if (changes)
      for (const line of [...result.pupils.flatMap(describeChanges), ...result.gone.map(describeGone)])
        terminal.print(fitText(line, terminal));
  }
  for (const line of describePassedOver(list.passedOver)) terminal.tell(line);
  if (result.unlisted.length > 0) {
    const labels = some(result.unlisted.map(institutionLabel));
    terminal.tell(`Niet in deze lijst: ${labels}; die leerlingen blijven zoals ze zijn`);
  }
  if (list.ignoredColumns.length > 0)
    terminal.tell(`Kolommen die niet gebruikt worden: ${some(list.ignoredColumns, COLUMNS_SHOWN)}`);
  if (counts.overgenomenWachtwoorden > 0) {
    terminal.tell(
      `${counted(counts.overgenomenWachtwoorden, 'wachtwoord', 'wachtwoorden')} uit de lijst: alleen een code ervan (hash) wordt bewaard. Verwijder de lijst als ze niet meer nodig is.`,
    );
  }
  if (counts.zonderLaatsteDag > 0) {
    terminal.tell(
      `${counted(counts.zonderLaatsteDag, 'leerling', 'leerlingen')} zonder laatste dag: ingeschreven tot ${formatDay(result.assumedUntil)}`,
    );
  }
  tellIssues(list.warnings, 'Let op', groupIssues, terminal);
  tellIssues(list.errors, 'Niet ingelezen', (issues) => issues.map(describeRowIssue), terminal);
  if (result.rejectsPath !== null) terminal.tell(`De foute rijen staan in ${result.rejectsPath}`, 'yellow');
  if (result.copyPath !== null)
    terminal.tell(`Het gegevensbestand van voor deze lijst is bewaard in ${result.copyPath}`);
  const lookalikes = lookalikeLines(result.lookalikes);
  if (lookalikes.length > 0) terminal.tell(lookalikes.join('\n'), 'yellow');
  const last = dryRun ? 'Er is niets gewijzigd.' : nextStepAfterImport(result.pupils, today);
  if (closing !== null) terminal.tell(closing ?? last);
}

function summaryLines({ list, pupils }: ImportResult, counts: ImportCounts): string[] {
  const institutions = new Set(pupils.map(({ institution }) => institution));
  const fresh = [...institutions].filter(({ id }) => id === null);
  const labels = [...institutions].map(institutionLabel);
  return [
    [...describeForm(list), counted(list.rowCount, 'rij', 'rijen')].join(', '),
    ...(list.classesPath === null ? [] : [`Klassen uit ${list.classesPath}`]),
    `Instelling: ${labels.join(', ')}${fresh.length === 0 ? '' : fresh.length === institutions.size ? ' (nieuw)' : ` (nieuw: ${fresh.map(institutionLabel).join(', ')})`}`,
    isUnchanged(counts)
      ? `Geen verschil met de vorige lijst: ${counts.ongewijzigd} ongewijzigd`
      : `${countLine(counts)}; in de lijst ${counts.metLeerID} met een LeerID`,
    ...(counts.verplaatst > 0 ? [`Naar een andere groep of klas: ${counts.verplaatst}`] : []),
  ];
}

/** `Smartschool`, `UTF-8`, `puntkomma`; `LeerID`, `Excel-werkmap`, `blad Accounts`. */
function describeForm({ source, encoding, delimiter, sheet }: StudentList): string[] {
  const place = sheet === null ? null : `blad ${sheet}`;
  return [source, encoding, delimiter, place].filter((part) => part !== null);
}

function isUnchanged({ nieuw, gewijzigd, teruggekomen, samengevoegd, uitgeschreven }: ImportCounts): boolean {
  return nieuw + gewijzigd + teruggekomen + samengevoegd + uitgeschreven === 0;
}

/** New, changed and unchanged always; what is rarer only when there is some. */
function countLine({
  nieuw,
  gewijzigd,
  teruggekomen,
  samengevoegd,
  uitgeschreven,
  ongewijzigd,
}: ImportCounts): string {
  const rare = [
    [teruggekomen, 'teruggekomen'],
    [samengevoegd, 'samengevoegd'],
    [uitgeschreven, 'uitgeschreven'],
  ] as const;
  return [
    `${nieuw} nieuw`,
    `${gewijzigd} gewijzigd`,
    ...rare.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`),
    `${ongewijzigd} ongewijzigd`,
  ].join(', ');
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
