import { z } from 'zod';
import { eventSchema } from './event-schema.js';
import { accountStatus, accountType, day, moment, passwordKind, pupilFields } from './values.js';

/** One pupil, as `leerid list --json` gives them. */
export const studentSchema = z.strictObject({
  ...pupilFields,
  status: accountStatus.describe('status van het account, vandaag'),
  type: accountType.nullable().describe('type van het account; `null` zonder account'),
  verwachtType: accountType
    .nullable()
    .describe('type dat bij het onderwijs van de leerling hoort; `null` als dat niet duidelijk is'),
  gebruikersnaam: z.string().nullable().describe('`null` zonder account'),
  ingeschrevenVan: day
    .nullable()
    .describe('eerste dag van de inschrijving; `null` als de lijst ze niet noemt'),
  ingeschrevenTot: day.describe('laatste dag van de inschrijving'),
  uitgeschrevenOp: day
    .nullable()
    .describe('dag waarop de leerling vroeger dan voorzien vertrok; `null` voor wie er nog is'),
});

const officialSchema = z.strictObject({
  voornaam: z.string().describe('officiële voornaam; kan leeg zijn'),
  naam: z.string().describe('officiële naam'),
  geslacht: z.enum(['M', 'V', 'X']).nullable().describe('`null` als de lijst het niet zegt'),
  geboortedatum: day.nullable().describe('`null` als de lijst ze niet noemt'),
});

const accountSchema = z.strictObject({
  gebruikersnaam: z.string().describe('gebruikersnaam'),
  type: accountType.describe('type van het account'),
  wachtwoordtype: passwordKind
    .nullable()
    .describe('soort wachtwoord; `null` bij een LeerID dat uit de lijst overgenomen is'),
  moetWachtwoordWijzigen: z
    .boolean()
    .describe('kiest de leerling bij de eerste aanmelding een ander wachtwoord?'),
  inactiefGemaakt: z
    .strictObject({
      op: moment.describe('wanneer'),
      door: z.string().nullable().describe('wie; `null`: het stond zo in de leerlingenlijst'),
      reden: z.string().nullable().describe('waarom; `null` als er geen reden gegeven is'),
    })
    .nullable()
    .describe('inactief gemaakt met `deactivate`; `null` als dat niet zo is'),
  aangemaaktOp: moment.describe('wanneer het LeerID aangemaakt is'),
  laatsteAanmelding: moment.nullable().describe('`null`: nog niet aangemeld, of niet bekend'),
});

/** One pupil with everything that is known, as `leerid show --json` gives them. */
export const studentPageSchema = studentSchema.extend({
  officieleGegevens: officialSchema
    .nullable()
    .describe('`null` zonder geldig rijksregister- of bisnummer in de lijst'),
  account: accountSchema.nullable().describe('`null` zonder account'),
  geschiedenis: z.array(eventSchema).describe('wat er met leerling en account gebeurde, oudste eerst'),
});

export const listSchema = z.array(studentSchema);

export type StudentJson = z.infer<typeof studentSchema>;
export type StudentPageJson = z.infer<typeof studentPageSchema>;
