import type { Recovery } from '../delivery/recover.js';
import { isError, SEVERITIES, severityRank, type Finding, type Severity } from '../check/finding.js';
import type { CheckReport } from '../use-cases/check-store.js';
import { findingText, studentsOf } from './finding-texts.js';
import type { CheckJson } from './json/check-schema.js';
import { counted } from './labels.js';
import { shellQuote } from './message-parts.js';
import { countsJson, describeCounts } from './show-backup.js';
import { pupilJson } from './student-json.js';
import { fitText, type Terminal } from './terminal.js';
import { recoveriesJson } from './watch-recoveries.js';

const LABELS: Readonly<Record<Severity, string>> = { error: 'FOUT', data: 'LET OP', note: 'LET OP' };

/**
 * What was looked at, then every finding with its remedy, the worst last: that stays on the screen. With `--quiet` what is wrong alone. `named`: the store that was named on the
 * line, and must be in each remedy too.
 */
export function showCheck(report: CheckReport, terminal: Terminal, named: string | null = null): void {
  const { findings, isWhole } = report;
  const say = (line: string) => {
    terminal.print(fitText(line, terminal));
  };
  const shown = findings
    .filter((finding) => !terminal.quiet || isError(finding))
    .sort((a, b) => severityRank(b) - severityRank(a));
  if (!terminal.quiet) for (const line of lookedAt(report)) say(line);
  for (const finding of shown) {
    const { what, remedy } = findingText(finding);
    terminal.print(
      fitText(`${LABELS[severityOf(finding)]}: ${what}`, terminal),
      isError(finding) ? 'red' : 'yellow',
    );
    say(`  Oplossing: ${remedy}`);
  }
  if (named !== null && shown.length > 0)
    say(`Geef bij elk van die opdrachten ook mee: --db ${shellQuote(named)}`);
  if (terminal.quiet) return;
  terminal.print(fitText(conclusion(findings), terminal), isWhole ? 'green' : 'red');
}

function severityOf({ kind }: Finding): Severity {
  return SEVERITIES[kind];
}

function lookedAt({ counts, zips, passwords }: CheckReport): string[] {
  if (counts === null) return [];
  const gone =
    zips.gone === 0 ? '' : `, ${zips.gone} verwijderd of verplaatst (zoals het hoort na het afdrukken)`;
  const unread =
    passwords === null || passwords.withoutWorkbook === 0
      ? ''
      : `; ${counted(passwords.withoutWorkbook, 'ZIP heeft', "ZIP's hebben")} geen Excel-bestand`;
  return [
    `Nagekeken: ${describeCounts(counts)}.`,
    `Afgeleverde ZIP's: ${zips.whole} heel${gone}.`,
    ...(passwords === null ? [] : [`Wachtwoorden die passen: ${passwords.verified}${unread}.`]),
  ];
}

function conclusion(findings: readonly Finding[]): string {
  const errors = findings.filter(isError).length;
  const others = findings.length - errors;
  if (findings.length === 0) return 'Alles is in orde.';
  const rest = others === 0 ? '' : `, ${counted(others, 'ding', 'dingen')} om na te kijken`;
  return errors === 0
    ? `Gegevensbestand en ZIP's zijn in orde${rest}.`
    : `${counted(errors, 'fout', 'fouten')}${rest}.`;
}

/** What was found, in JSON. */
export function checkJson(
  { findings, counts, zips, passwords, isWhole }: CheckReport,
  { path, repairs, recoveries }: { path: string; repairs: boolean; recoveries: readonly Recovery[] },
): CheckJson {
  return {
    inOrde: isWhole,
    gegevensbestand: path,
    ...(counts === null ? { leerlingen: null, leerIDs: null, reeksen: null } : countsJson(counts)),
    zips: { heel: zips.whole, nietMeerOpHunPlaats: zips.gone },
    wachtwoorden:
      passwords === null ? null : { juist: passwords.verified, zonderExcel: passwords.withoutWorkbook },
    hersteld: repairs,
    bevindingen: findings.map(findingJson),
    eerdereReeksen: recoveriesJson(recoveries),
  };
}

const WORDS = { error: 'fout', data: 'gegevens', note: 'let-op' } as const;

function findingJson(finding: Finding): CheckJson['bevindingen'][number] {
  const { what, remedy } = findingText(finding);
  return {
    code: finding.kind,
    ernst: WORDS[severityOf(finding)],
    wat: what,
    oplossing: remedy,
    reeks: 'batch' in finding ? finding.batch.id : null,
    pad: 'path' in finding ? finding.path : 'batch' in finding ? placeOf(finding.batch) : null,
    leerlingen: studentsOf(finding).map((student) => pupilJson(student, student.institution)),
  };
}

function placeOf({
  state,
  spoolPath,
  finalPath,
}: {
  state: string;
  spoolPath: string;
  finalPath: string;
}): string {
  return state === 'committed' ? spoolPath : finalPath;
}
