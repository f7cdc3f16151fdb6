import { z } from 'zod';

const settingFields = {
  voorkeur: z.string().describe('naam van de voorkeur, zoals `url`'),
  waarde: z
    .union([z.string(), z.number()])
    .nullable()
    .describe('wat nu geldt; `null` voor `alle`, en voor een waarde die niet kan'),
  bron: z.enum(['optie', 'omgeving', 'bestand', 'standaard']).describe('waar de waarde vandaan komt'),
  variabele: z.string().describe('de omgevingsvariabele die voorgaat op het bestand'),
  fout: z.string().nullable().describe('waarom de waarde niet kan; anders `null`'),
};

export const settingSchema = z.strictObject(settingFields);

export const settingsSchema = z.strictObject({
  bestand: z.string().describe('pad van het bestand met de voorkeuren'),
  bestaat: z.boolean().describe('is dat bestand er al?'),
  voorkeuren: z.array(settingSchema).describe('alle voorkeuren, in vaste volgorde'),
});

export const changedSettingSchema = z.strictObject({
  voorkeur: settingFields.voorkeur,
  oud: settingFields.waarde.describe('de waarde ervoor: die van het bestand, anders de standaard'),
  nieuw: settingFields.waarde.describe('de waarde erna'),
  gewijzigd: z.boolean().describe('`false` als het bestand dit al zei'),
  bestand: z.string().describe('pad van het bestand'),
});

export const configPathSchema = z.strictObject({
  bestand: z.string().describe('pad van het bestand met de voorkeuren'),
  bestaat: z.boolean().describe('is dat bestand er al?'),
});

export type SettingJson = z.infer<typeof settingSchema>;
export type SettingsJson = z.infer<typeof settingsSchema>;
export type ChangedSettingJson = z.infer<typeof changedSettingSchema>;
export type ConfigPathJson = z.infer<typeof configPathSchema>;
