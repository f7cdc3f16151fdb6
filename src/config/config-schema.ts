import { z } from 'zod';
import { SETTING_NAMES, SETTINGS, type SettingName } from './settings.js';

const NOT_TEXT = 'schrijf een tekst tussen dubbele aanhalingstekens';
const NOT_NUMBER = 'schrijf een getal zonder aanhalingstekens';

/** What the file may hold: every setting of the table, none of them required, and nothing else. */
export const configSchema = z.strictObject(
  Object.fromEntries(SETTING_NAMES.map((name) => [name, schemaOf(name).optional()])),
);

/** The JSON type, and then the same rule that the flag has. */
function schemaOf(name: SettingName) {
  const { form } = SETTINGS[name];
  const type = form.json === 'number' ? z.number({ error: NOT_NUMBER }) : z.string({ error: NOT_TEXT });
  return type.superRefine((value: string | number, context) => {
    // The folder decides where a relative path leads, not whether it is one.
    const parsed = form.parse(String(value), '');
    if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.reason });
  });
}
