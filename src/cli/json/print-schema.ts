import { z } from 'zod';
import { count, day } from './values.js';

/** What `print` made, or with `--dry-run` would make. */
export const printSchema = z.strictObject({
  bron: z.string().describe('pad van de ZIP of het Excel-bestand waar de kaartjes uit komen'),
  datum: day.describe('de dag die op de kaartjes staat: waarop ze eerst gemaakt zijn'),
  aantal: count.describe('hoeveel kaartjes'),
  zip: z.string().nullable().describe('pad van de nieuwe ZIP; `null` met `--dry-run`'),
  bestanden: z.array(z.string()).describe('de bestanden in de nieuwe ZIP; leeg met `--dry-run`'),
  versleuteld: z.boolean().describe('`true` als de nieuwe ZIP alleen met een wachtwoord opengaat'),
});

export type PrintJson = z.infer<typeof printSchema>;
