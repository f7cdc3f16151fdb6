import type { PrintSettings } from '../documents/print-settings.js';
import type { PlannedAccount } from '../domain/credentials.js';
import type { Student } from '../domain/student.js';
import type { CreationOutcome } from '../use-cases/create-accounts.js';
import type { CreationPlan } from '../use-cases/plan-creation.js';
import type { CreationJson, PlanJson, PlannedJson, SkippedJson } from './json/creation-schema.js';
import { passwordText, pupilJson } from './student-json.js';
import type { ResultView } from './show-result.js';
import { recoveriesJson } from './watch-recoveries.js';

/** A plan in JSON: what would be made, and who would be skipped. */
export function planJson(plan: CreationPlan, print: PrintSettings): PlanJson {
  const { accounts } = plan;
  return {
    aantal: accounts.length,
    accounts: accounts.map(plannedJson),
    overgeslagen: skippedJson(plan),
    documenten: [...print.documents],
    stickers: print.documents.includes('stickers') ? stickersJson(print) : null,
  };
}

/** What was made, in JSON; passwords only when they were asked for. */
export function resultJson(
  result: CreationOutcome,
  { passwords, recoveries, encrypted }: Pick<ResultView, 'passwords' | 'recoveries' | 'encrypted'>,
): CreationJson {
  const { accounts } = result.plan;
  return {
    ...deliveryJson(result),
    versleuteld: encrypted && result.batch !== null,
    aantal: accounts.length,
    accounts: accounts.map((account) => ({
      ...plannedJson(account),
      ...(passwords ? { wachtwoord: passwordText(account.password) } : {}),
    })),
    overgeslagen: skippedJson(result.plan),
    ...documentsJson(result),
    eerdereReeksen: recoveriesJson(recoveries),
  };
}

function deliveryJson(result: CreationOutcome): Pick<CreationJson, 'reeks' | 'uitkomst' | 'zip' | 'wachtIn'> {
  if (result.batch === null) return { reeks: null, uitkomst: null, zip: null, wachtIn: null };
  const { batch, zipPath } = result;
  return zipPath === null
    ? { reeks: batch.id, uitkomst: 'wacht', zip: null, wachtIn: batch.spoolPath }
    : { reeks: batch.id, uitkomst: 'afgeleverd', zip: zipPath, wachtIn: null };
}

function documentsJson(result: CreationOutcome): Pick<CreationJson, 'documenten' | 'stickers'> {
  if (result.batch === null) return { documenten: [], stickers: null };
  const { print, sheet } = result;
  const stickers = sheet === null ? null : { ...stickersJson(print), volgende: sheet.next };
  return { documenten: [...print.documents], stickers };
}

function stickersJson({ sticker }: PrintSettings): NonNullable<PlanJson['stickers']> {
  return { maat: sticker.format, start: sticker.start };
}

function plannedJson({ student, type, username, password }: PlannedAccount): PlannedJson {
  return {
    ...pupilJson(student, student.institution),
    type,
    gebruikersnaam: username,
    wachtwoordtype: password.kind,
  };
}

function skippedJson({ undecided, formerSelves }: CreationPlan): SkippedJson[] {
  const skipped = (student: Student, reden: SkippedJson['reden']): SkippedJson => ({
    ...pupilJson(student, student.institution),
    reden,
  });
  return [
    ...formerSelves.map(({ student }) => skipped(student, 'misschien-dezelfde')),
    ...undecided.map((student) => skipped(student, 'onderwijs-onduidelijk')),
  ];
}
