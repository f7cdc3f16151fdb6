import { z } from 'zod';
import { storeCountFields } from './backup-schema.js';
import { count, day, moment, recoveriesField } from './values.js';

const voidSchema = z.strictObject({
  reeks: z.string().describe('nummer van de reeks'),
  aangemaaktOp: moment.describe('wanneer'),
  selectie: z.string().describe('voor wie, in het kort'),
  aantal: count.describe("hoeveel LeerID's"),
  zip: z.string().describe('pad waar de ZIP kwam'),
});

/** What `restore` put back, or with `--dry-run` would put back. */
export const restoreSchema = z.strictObject({
  proef: z.boolean().describe('`true` met `--dry-run`: er is niets gewijzigd'),
  kopie: z.string().describe('pad van de kopie'),
  ...storeCountFields,
  vervangt: z.boolean().describe('was er al een gegevensbestand?'),
  vorigBestand: z
    .string()
    .nullable()
    .describe('pad waar het vorige gegevensbestand bewaard is; `null` als er geen was, en met `--dry-run`'),
  bewaardeZips: z
    .array(z.string())
    .describe("ZIP's met wachtwoorden die nog wachtten en bij het vorige bestand horen: waar ze nu staan"),
  gebruikersnamen: count
    .nullable()
    .describe(
      'gebruikersnamen die na de kopie uitgegeven zijn en bezet blijven; `null` als er geen vorig bestand was, of het niet meer te lezen is',
    ),
  vervallenReeksen: z
    .array(voidSchema)
    .describe('reeksen van na de kopie: de kaartjes ervan kloppen niet meer'),
  wisOpnieuwVoor: day
    .nullable()
    .describe(
      'wie voor deze dag vertrok, was na de kopie gewist en staat er weer in; `null` als er niemand gewist was',
    ),
  schijffout: z
    .string()
    .nullable()
    .describe(
      'code van de fout die de schijf gaf nadat de kopie teruggezet was, zoals `EIO`; kijk dan alles na met `leerid check`',
    ),
  eerdereReeksen: recoveriesField,
});

export type RestoreJson = z.infer<typeof restoreSchema>;
