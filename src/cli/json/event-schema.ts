import { z } from 'zod';
import { ALL_EVENT_WORDS } from '../event-words.js';
import { changeSchema, count, moment, pupilFields } from './values.js';

/** One event of the history of a pupil. */
export const eventSchema = z.strictObject({
  op: moment.describe('wanneer'),
  door: z.string().describe('wie: de gebruiker van de computer, of die van `--uitvoerder`'),
  wat: z.enum(ALL_EVENT_WORDS).describe('wat er gebeurde'),
  reden: z.string().nullable().describe('de reden die bij `deactivate` of `activate` gegeven is'),
  reeks: z.string().nullable().describe('nummer van de reeks waarin het LeerID uitgegeven is; anders `null`'),
  wijzigingen: z.array(changeSchema).describe('de gegevens die een andere waarde kregen'),
});

const historyEventSchema = eventSchema.extend({
  leerling: z
    .strictObject(pupilFields)
    .nullable()
    .describe('van wie; `null` als de gegevens van de leerling gewist zijn'),
  aantal: count.nullable().describe('bij `gewist`: van hoeveel leerlingen; anders `null`'),
});

/** What `leerid history --json` gives. */
export const historySchema = z.array(historyEventSchema);

export type EventJson = z.infer<typeof eventSchema>;
export type HistoryEventJson = z.infer<typeof historyEventSchema>;
