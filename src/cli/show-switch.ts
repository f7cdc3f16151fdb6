import type { Recovery } from '../delivery/recover.js';
import { hasLeft, type Day } from '../domain/student.js';
import type { SwitchPlan, SwitchTo } from '../use-cases/switch-accounts.js';
import type { SwitchJson } from './json/switch-schema.js';
import { counted } from './labels.js';
import { pupilJson } from './student-json.js';
import { fitText, type Terminal } from './terminal.js';
import { recoveriesJson } from './watch-recoveries.js';

/** What is said of a switch, each way. */
export const SWITCH_WORDS: Readonly<
  Record<SwitchTo, { readonly command: string; readonly adverb: string; readonly state: string }>
> = {
  off: { command: 'deactivate', adverb: 'inactief', state: 'inactief' },
  on: { command: 'activate', adverb: 'opnieuw actief', state: 'actief' },
};

export interface SwitchView {
  readonly to: SwitchTo;
  readonly dryRun: boolean;
  readonly today: Day;
}

/** `2 LeerID's zijn inactief gemaakt`, and what there is to say of the others. */
export function showSwitch(plan: SwitchPlan, { to, dryRun, today }: SwitchView, terminal: Terminal): void {
  const { students, already, withoutAccount } = plan;
  const { adverb, state } = SWITCH_WORDS[to];
  const left = to === 'on' ? [...students, ...already].filter((student) => hasLeft(student, today)) : [];
  const so = already.filter((student) => !left.includes(student)).length;
  const lines = [
    headline(plan, adverb, dryRun),
    ...(so > 0 ? [`${counted(so, 'LeerID was', "LeerID's waren")} al ${state}.`] : []),
    ...(withoutAccount.length > 0
      ? [`${counted(withoutAccount.length, 'leerling heeft', 'leerlingen hebben')} geen LeerID.`]
      : []),
    ...(left.length > 0
      ? [
          left.length === 1
            ? '1 leerling is niet meer ingeschreven: dat LeerID blijft inactief tot de leerling opnieuw in de leerlingenlijst staat.'
            : `${left.length} leerlingen zijn niet meer ingeschreven: hun LeerID's blijven inactief tot ze opnieuw in de leerlingenlijst staan.`,
        ]
      : []),
  ];
  for (const line of lines) terminal.print(fitText(line, terminal));
  if (dryRun && students.length > 0) terminal.tell('Er is niets gewijzigd.');
}

function headline(
  { students, already, withoutAccount }: SwitchPlan,
  adverb: string,
  dryRun: boolean,
): string {
  const count = students.length;
  if (count > 0) {
    const what = counted(count, 'LeerID', "LeerID's");
    if (dryRun) return `${what} ${count === 1 ? 'zou' : 'zouden'} ${adverb} gemaakt worden.`;
    return `${what} ${count === 1 ? 'is' : 'zijn'} ${adverb} gemaakt.`;
  }
  const nobody = already.length + withoutAccount.length === 0;
  return nobody ? 'Niets te doen: geen enkele leerling past bij deze selectie.' : 'Niets te doen.';
}

/** A switch in JSON; `status` is what it is afterwards. */
export function switchJson(
  { students, already, withoutAccount }: SwitchPlan,
  { to, dryRun, today }: SwitchView,
  { reason, recoveries }: { reason: string | null; recoveries: readonly Recovery[] },
): SwitchJson {
  return {
    proef: dryRun,
    aantal: students.length,
    reden: reason,
    leerlingen: students.map((student) => ({
      ...pupilJson(student, student.institution),
      gebruikersnaam: student.account?.username ?? '',
      status: to === 'off' || hasLeft(student, today) ? 'inactief' : 'actief',
    })),
    alZo: already.length,
    zonderLeerID: withoutAccount.length,
    eerdereReeksen: recoveriesJson(recoveries),
  };
}
