import { z } from 'zod';
import { accountStatus, count, pupilFields, recoveriesField } from './values.js';

const switchedSchema = z.strictObject({
  ...pupilFields,
  gebruikersnaam: z.string().describe('gebruikersnaam'),
  status: accountStatus
    .exclude(['geen-account'])
    .describe('status daarna; `inactief` na `activate` voor wie niet meer ingeschreven is'),
});

/** What `deactivate` and `activate` did, or with `--dry-run` would do. */
export const switchSchema = z.strictObject({
  proef: z.boolean().describe('`true` met `--dry-run`: er is niets gewijzigd'),
  aantal: count.describe("van hoeveel LeerID's de status wijzigt"),
  reden: z.string().nullable().describe('de reden in de geschiedenis; `null` als er geen gegeven is'),
  leerlingen: z.array(switchedSchema).describe('wiens LeerID wijzigt'),
  alZo: count.describe("hoeveel van de gekozen LeerID's al zo waren"),
  zonderLeerID: count.describe('hoeveel van de gekozen leerlingen geen LeerID hebben'),
  eerdereReeksen: recoveriesField,
});

export type SwitchJson = z.infer<typeof switchSchema>;
