import { z } from 'zod';
import { SEVERITIES, type FindingKind } from '../../check/finding.js';
import { count, pupilFields, recoveriesField } from './values.js';

const findingSchema = z.strictObject({
  code: z.enum(Object.keys(SEVERITIES) as FindingKind[]).describe('vaste code van de bevinding'),
  ernst: z
    .enum(['fout', 'gegevens', 'let-op'])
    .describe(
      '`fout`: er is iets mis met het gegevensbestand of een ZIP (exitcode 1); `gegevens`: iets in de gegevens van leerlingen om na te kijken; `let-op`: goed om te weten',
    ),
  wat: z.string().describe('wat er is en waar, zoals op het scherm'),
  oplossing: z.string().describe('wat je eraan doet'),
  reeks: z.string().nullable().describe('nummer van de reeks waar het over gaat; anders `null`'),
  pad: z.string().nullable().describe('pad van het bestand waar het over gaat; anders `null`'),
  leerlingen: z.array(z.strictObject(pupilFields)).describe('de leerlingen waar het over gaat, allemaal'),
});

/** What `check` found. */
export const checkSchema = z.strictObject({
  inOrde: z.boolean().describe("`true`: met het gegevensbestand en de ZIP's is niets mis (exitcode 0)"),
  gegevensbestand: z.string().describe('pad van het gegevensbestand'),
  leerlingen: count.nullable().describe('nagekeken leerlingen; `null` als het gegevensbestand beschadigd is'),
  leerIDs: count.nullable().describe("nagekeken LeerID's; `null` als het gegevensbestand beschadigd is"),
  reeksen: count.nullable().describe('nagekeken reeksen; `null` als het gegevensbestand beschadigd is'),
  zips: z
    .strictObject({
      heel: count.describe('afgeleverd, op hun plaats, en byte voor byte zoals ze waren'),
      nietMeerOpHunPlaats: count.describe('afgeleverd, en daarna verwijderd of verplaatst'),
    })
    .describe("de afgeleverde ZIP's"),
  wachtwoorden: z
    .strictObject({
      juist: count.describe('wachtwoorden die geprobeerd zijn en passen'),
      zonderExcel: count.describe("hele ZIP's zonder Excel-bestand, waarvan niets te proberen is"),
    })
    .nullable()
    .describe('met `--wachtwoorden`; anders `null`'),
  hersteld: z.boolean().describe('`true` met `--repair`: de bevindingen zijn wat er daarna nog is'),
  bevindingen: z.array(findingSchema).describe('wat er gevonden is, het ergste eerst'),
  eerdereReeksen: recoveriesField,
});

export type CheckJson = z.infer<typeof checkSchema>;
