import { z } from 'zod';

/** The values that several outputs share. Descriptions are Dutch: `docs/json.md` is written out of them. */
export const day = z.iso.date();
export const moment = z.iso.datetime({ precision: 3 });
export const count = z.int().min(0);
export const accountType = z.enum(['basis', 'gevorderd']);
export const accountStatus = z.enum(['geen-account', 'actief', 'inactief']);
export const passwordKind = z.enum(['woord', 'afbeeldingen', 'gevorderd']);
export const batchOutcome = z.enum(['afgeleverd', 'wacht', 'verloren']);

export const institutionFields = {
  instellingsnummer: z
    .string()
    .nullable()
    .describe('zes cijfers, met de nul vooraan; `null` als de lijst geen nummer had'),
  instelling: z.string().describe('naam van de instelling'),
};

/** Who a pupil is: a stamnummer is unique within an institution only. */
export const pupilFields = {
  stamnummer: z.string().describe('uniek binnen de instelling; altijd tekst, met de nullen vooraan'),
  voornaam: z.string().describe('leeg bij wie maar één naam heeft'),
  naam: z.string().describe('familienaam'),
  administratieveGroep: z.string().describe('administratieve groep, zoals in de leerlingenlijst'),
  klas: z.string().nullable().describe('eigen klas van de school; `null` als de lijst er geen noemt'),
  ...institutionFields,
};

/** One field of a pupil or account that got another value. */
export const changeSchema = z.strictObject({
  veld: z
    .enum([
      'instelling',
      'stamnummer',
      'voornaam',
      'naam',
      'administratieveGroep',
      'klas',
      'verwachtType',
      'ingeschrevenVan',
      'ingeschrevenTot',
      'officieleVoornaam',
      'officieleNaam',
      'geslacht',
      'geboortedatum',
      'gebruikersnaam',
      'type',
      'wachtwoordtype',
    ])
    .describe('welk gegeven'),
  van: z.string().nullable().describe('de vroegere waarde; `null` als er geen was'),
  naar: z.string().nullable().describe('de nieuwe waarde; `null` als er geen meer is'),
});

/** A batch that an earlier run left undelivered, and what became of it now. */
export const recoverySchema = z.strictObject({
  reeks: z.string().describe('nummer van de reeks'),
  uitkomst: batchOutcome.describe('wat er nu van de ZIP geworden is'),
  zip: z.string().nullable().describe('pad van de ZIP, als ze nu afgeleverd is'),
  leerlingen: z
    .array(z.string())
    .describe('bij `verloren`: naam en stamnummer van wie een nieuw wachtwoord nodig heeft; anders leeg'),
  vervallen: count.describe(
    'hoeveel kaartjes in een afgeleverde ZIP niet meer kloppen: die leerlingen kregen intussen een ander wachtwoord',
  ),
});

export const recoveriesField = z
  .array(recoverySchema)
  .describe('reeksen die een eerdere opdracht liet wachten en die deze opdracht opnieuw probeerde');

export type ChangeJson = z.infer<typeof changeSchema>;
export type RecoveryJson = z.infer<typeof recoverySchema>;
