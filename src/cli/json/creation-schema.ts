import { z } from 'zod';
import { DOCUMENT_KINDS, STICKER_FORMATS } from '../../documents/print-settings.js';
import { accountType, batchOutcome, count, passwordKind, pupilFields, recoveriesField } from './values.js';

const plannedSchema = z.strictObject({
  ...pupilFields,
  type: accountType.describe('type van het account'),
  gebruikersnaam: z.string().describe('gebruikersnaam'),
  wachtwoordtype: passwordKind.describe('soort wachtwoord'),
});

const madeSchema = plannedSchema.extend({
  wachtwoord: z
    .string()
    .optional()
    .describe(
      'alleen met `--toon-wachtwoorden`; van een afbeeldingswachtwoord de acht namen, met een komma ertussen',
    ),
});

const skippedSchema = z.strictObject({
  ...pupilFields,
  reden: z
    .enum(['onderwijs-onduidelijk', 'misschien-dezelfde'])
    .describe(
      'waarom: met `--accounttype` kun je zeggen welk account het moet zijn; `misschien-dezelfde` is iemand die met een ander stamnummer al een LeerID heeft',
    ),
});

const skippedField = z.array(skippedSchema).describe('leerlingen die geen LeerID krijgen');

const documentsField = z.array(z.enum(DOCUMENT_KINDS)).describe('de documenten in de ZIP');

const stickersSchema = z.strictObject({
  maat: z.enum(STICKER_FORMATS).describe('maat van de stickers in mm'),
  start: count.describe('de plaats op het eerste vel waar de stickers beginnen, vanaf 1'),
});

const usedStickersSchema = stickersSchema.extend({
  volgende: count.describe('de volgende vrije plaats op het laatste vel; 1: een nieuw vel'),
});

/** What `create` and `bulk` would make, with `--dry-run`. */
export const planSchema = z.strictObject({
  aantal: count.describe("hoeveel LeerID's er zouden komen"),
  accounts: z.array(plannedSchema).describe('wie welk account zou krijgen'),
  overgeslagen: skippedField,
  documenten: documentsField,
  stickers: stickersSchema.nullable().describe('de stickervellen; `null` als er geen in de ZIP komen'),
});

/** What `create` and `bulk` made. */
export const creationSchema = z.strictObject({
  reeks: z.string().nullable().describe('nummer van deze reeks; `null` als er niets te doen was'),
  uitkomst: batchOutcome
    .exclude(['verloren'])
    .nullable()
    .describe('`afgeleverd`, of `wacht` als de map de ZIP weigerde; `null` als er niets te doen was'),
  zip: z.string().nullable().describe('pad van de ZIP; `null` als ze wacht of er geen is'),
  wachtIn: z.string().nullable().describe('pad van de ZIP die wacht; anders `null`'),
  versleuteld: z.boolean().describe('`true` als de ZIP alleen met een wachtwoord opengaat'),
  aantal: count.describe("hoeveel LeerID's er aangemaakt zijn"),
  accounts: z.array(madeSchema).describe('wie welk account kreeg'),
  overgeslagen: skippedField,
  documenten: documentsField,
  stickers: usedStickersSchema.nullable().describe('de stickervellen; `null` als er geen in de ZIP zitten'),
  eerdereReeksen: recoveriesField,
});

export type PlanJson = z.infer<typeof planSchema>;
export type CreationJson = z.infer<typeof creationSchema>;
export type PlannedJson = z.infer<typeof plannedSchema>;
export type SkippedJson = z.infer<typeof skippedSchema>;
