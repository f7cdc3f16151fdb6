import { z } from 'zod';
import { batchOutcome, count, moment } from './values.js';

const batchSchema = z.strictObject({
  reeks: z.string().describe('nummer van de reeks'),
  opdracht: z.enum(['create', 'bulk', 'reset', 'edit']).describe('waarmee ze gemaakt is'),
  aangemaaktOp: moment.describe('wanneer'),
  selectie: z.string().describe('voor wie, in het kort'),
  aantal: count.describe("hoeveel LeerID's"),
  uitkomst: batchOutcome.describe('wat er van de ZIP geworden is'),
  zip: z.string().describe('pad waar de ZIP staat of moet komen'),
  wachtIn: z.string().nullable().describe('pad van de ZIP zolang ze wacht; anders `null`'),
  zipAanwezig: z.boolean().describe('staat de ZIP er nu: op `zip`, of op `wachtIn` zolang ze wacht?'),
});

export const batchesSchema = z.array(batchSchema);

export type BatchJson = z.infer<typeof batchSchema>;
