import type { ImportResult } from '../../use-cases/import-students.js';
import type { ImportRequest } from '../../use-cases/plan-import.js';
import { brakeReasons } from '../message-parts.js';
import { askMenu } from '../prompts/menu.js';
import { askSamePupils } from '../prompts/ask-same-pupils.js';
import type { Session } from './session.js';

/** What to do with a list that was looked at; null is Esc. */
export type Decision = 'save' | 'partial' | 'force' | 'changes';

/** A list that ends too many enrolments is read as part of a school, or is believed after all. */
export async function askDecision(session: Session, { brakes }: ImportResult): Promise<Decision | null> {
  const changes = { key: 'changes', text: 'Toon eerst elke wijziging' } as const;
  if (brakes.length === 0)
    return askMenu<Decision>(session, 'Deze leerlingenlijst inlezen?', [
      { key: 'save', text: 'Inlezen' },
      changes,
    ]);
  session.terminal.tell(
    `Meer dan 10 % van de leerlingen ontbreekt of heeft een heel andere naam: ${brakeReasons(brakes)}. Is dit de hele lijst van de juiste school?`,
    'yellow',
  );
  return askMenu<Decision>(session, 'Deze leerlingenlijst inlezen?', [
    { key: 'partial', text: 'Als deel van de school: wie er niet in staat, blijft ingeschreven' },
    { key: 'force', text: 'Zoals ze is: wie er niet in staat, is vertrokken' },
    changes,
  ]);
}

/** The request with what a person decided about it and about pupils who seem to be one; null is Esc. */
export async function decideRequest(
  session: Session,
  request: ImportRequest,
  { lookalikes }: ImportResult,
  decision: Exclude<Decision, 'changes'>,
): Promise<ImportRequest | null> {
  const samePupils = lookalikes.length === 0 ? [] : await askSamePupils(session, lookalikes);
  if (samePupils === null) return null;
  return { ...request, partial: decision === 'partial', force: decision === 'force', samePupils };
}
