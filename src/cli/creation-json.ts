import type { PlannedAccount } from '../domain/credentials.js';
import type { CreationOutcome } from '../use-cases/create-accounts.js';
import type { CreationPlan } from '../use-cases/plan-creation.js';
import { TYPE_LABELS } from './labels.js';
import { passwordText } from './student-json.js';

/** A plan in JSON: what would be made, and who would be skipped. */
export function planJson(plan: CreationPlan) {
  return { aantal: plan.accounts.length, accounts: plan.accounts.map(plannedJson), ...undecidedJson(plan) };
}

/** What was made, in JSON; passwords only when they were asked for. */
export function resultJson(result: CreationOutcome, passwords: boolean) {
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
