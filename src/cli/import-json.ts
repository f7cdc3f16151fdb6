import type { Recovery } from '../delivery/recover.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { Student } from '../domain/student.js';
import { describeRowIssue } from '../import/row-problems.js';
import type { ImportResult } from '../use-cases/import-students.js';
import type { PlannedPupil } from '../use-cases/plan-import.js';
import type { Lookalike } from '../use-cases/same-person.js';
import { changesJson } from './changes-json.js';
import type { ImportCounts } from './count-pupils.js';
import type { ImportJson, IssueJson } from './json/import-schema.js';
import { samePupilText, toSamePupil } from './same-pupils.js';
import { PASSED_OVER_WORDS } from './passed-over.js';
import { pupilJson } from './student-json.js';
import { recoveriesJson } from './watch-recoveries.js';

/** What a list is and what it changes, in JSON. */
export function importJson(
  { list, pupils, gone, lookalikes, rejectsPath, copyPath, assumedUntil }: ImportResult,
  counts: ImportCounts,
  { dryRun, recoveries }: { dryRun: boolean; recoveries: readonly Recovery[] },
): ImportJson {
  const institutions = [...new Set(pupils.map(({ institution }) => institution))];
  return {
    proef: dryRun,
    bron: list.source,
    codering: list.encoding,
    scheidingsteken: list.delimiter,
    blad: list.sheet,
    klassen: list.classesPath,
    rijen: list.rowCount,
    instellingen: institutions.map(({ number, name }) => ({ instellingsnummer: number, instelling: name })),
    ...counts,
    aangenomenLaatsteDag: counts.zonderLaatsteDag === 0 ? null : assumedUntil,
    leerlingen: [...pupils.flatMap(pupilChanges), ...gone.map(goneJson)],
    misschienDezelfde: lookalikes.map(lookalikeJson),
    fouten: list.errors.map(issueJson),
    waarschuwingen: list.warnings.map(issueJson),
    overgeslagenRijen: list.passedOver.map(({ line, reason }) => ({
      regel: line,
      reden: PASSED_OVER_WORDS[reason],
    })),
    nietGebruikteKolommen: [...list.ignoredColumns],
    bestandFouteRijen: rejectsPath,
    kopieVooraf: copyPath,
    eerdereReeksen: recoveriesJson(recoveries),
  };
}

function pupilChanges({ enrolment, institution, comparison }: PlannedPupil): ImportJson['leerlingen'] {
  if (comparison.kind === 'same') return [];
  const who = pupilJson(enrolment, institution);
  return comparison.kind === 'new'
    ? [{ ...who, wat: 'nieuw', wijzigingen: [] }]
    : [{ ...who, wat: WORDS[comparison.kind], wijzigingen: changesJson(comparison.changes) }];
}

const WORDS = { changed: 'gewijzigd', returned: 'teruggekomen', merged: 'samengevoegd' } as const;

function goneJson(student: Student): ImportJson['leerlingen'][number] {
  return { ...pupilJson(student, student.institution), wat: 'uitgeschreven', wijzigingen: [] };
}

function lookalikeJson(lookalike: Lookalike): ImportJson['misschienDezelfde'][number] {
  const { old, pupil } = lookalike;
  return {
    oud: pupilJson(old, old.institution),
    nieuw: pupilJson(pupil.enrolment, pupil.institution),
    optie: samePupilText(toSamePupil(lookalike)),
  };
}

function issueJson(issue: RowIssue): IssueJson {
  const { line, column, value, code } = issue;
  return { regel: line, kolom: column, waarde: value, code, melding: describeRowIssue(issue) };
}
