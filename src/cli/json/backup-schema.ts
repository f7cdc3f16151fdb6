import { z } from 'zod';
import { count } from './values.js';

export const storeCountFields = {
  leerlingen: count.describe('leerlingen in de kopie, ook wie vertrokken is'),
  leerIDs: count.describe('hoeveel van hen een LeerID hebben'),
  reeksen: count.describe('reeksen'),
};

/** What `backup` made. */
export const backupSchema = z.strictObject({
  kopie: z.string().describe('pad van de kopie'),
  bytes: count.describe('hoe groot ze is'),
  ...storeCountFields,
  wachtendeZips: count.describe("ZIP's die nog op aflevering wachten; ze zitten niet in de kopie"),
});

export type BackupJson = z.infer<typeof backupSchema>;
