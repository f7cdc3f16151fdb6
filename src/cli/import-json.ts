import type { Recovery } from '../delivery/recover.js';
import type { RowIssue } from '../domain/row-issue.js';
import { describeRowIssue } from '../import/row-problems.js';
import type { ImportResult } from '../use-cases/import-students.js';
import type { PlannedPupil } from '../use-cases/plan-import.js';
import { changesJson } from './changes-json.js';
import type { ImportCounts } from './count-pupils.js';
import type { ImportJson, IssueJson } from './json/import-schema.js';
import { pupilJson } from './student-json.js';
import { recoveriesJson } from './watch-recoveries.js';

/** What a list is and what it changes, in JSON. */
export function importJson(
  { list, pupils, rejectsPath, assumedUntil }: ImportResult,
  counts: ImportCounts,
  { dryRun, recoveries }: { dryRun: boolean; recoveries: readonly Recovery[] },
): ImportJson {
  const institutions = [...new Set(pupils.map(({ institution }) => institution))];
  return {
    proef: dryRun,
    codering: list.encoding,
    scheidingsteken: list.delimiter,
    rijen: list.rowCount,
    instellingen: institutions.map(({ number, name }) => ({ instellingsnummer: number, instelling: name })),
    ...counts,
    aangenomenLaatsteDag: counts.zonderLaatsteDag === 0 ? null : assumedUntil,
    leerlingen: pupils.flatMap(pupilChanges),
    fouten: list.errors.map(issueJson),
    waarschuwingen: list.warnings.map(issueJson),
    nietGebruikteKolommen: [...list.ignoredColumns],
    bestandFouteRijen: rejectsPath,
    eerdereReeksen: recoveriesJson(recoveries),
  };
}

function pupilChanges({ enrolment, institution, comparison }: PlannedPupil): ImportJson['leerlingen'] {
  if (comparison.kind === 'same') return [];
  const who = pupilJson(enrolment, institution);
  return comparison.kind === 'new'
    ? [{ ...who, wat: 'nieuw', wijzigingen: [] }]
    : [{ ...who, wat: 'gewijzigd', wijzigingen: changesJson(comparison.changes) }];
}

function issueJson(issue: RowIssue): IssueJson {
  const { line, column, value, code } = issue;
  return { regel: line, kolom: column, waarde: value, code, melding: describeRowIssue(issue) };
}
