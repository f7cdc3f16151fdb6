import { z } from 'zod';
import { count, day, pupilFields, recoveriesField } from './values.js';

/** What `purge` wiped, or with `--dry-run` would wipe. */
export const purgeSchema = z.strictObject({
  proef: z.boolean().describe('`true` met `--dry-run`: er is niets gewijzigd'),
  voor: day.describe('wie voor deze dag vertrok'),
  aantal: count.describe('hoeveel leerlingen gewist zijn'),
  leerlingen: z.array(z.strictObject(pupilFields)).describe('met `--dry-run`: wie; anders leeg'),
  reeksen: count.describe('hoeveel reeksen een van hen noemden en dat niet meer doen'),
  zips: z.array(z.string()).describe('ZIP-bestanden waarin hun gegevens nog staan'),
  kopieen: count.describe('automatische kopieën van het gegevensbestand die mee gewist zijn'),
  andereBestanden: z
    .array(z.string())
    .describe(
      'andere gegevensbestanden waarin ze nog staan, zoals die van voor een `restore`; verwijder ze zelf',
    ),
  eerdereReeksen: recoveriesField,
});

export type PurgeJson = z.infer<typeof purgeSchema>;
