import { z } from 'zod';
import { changeSchema, count, day, institutionFields, pupilFields, recoveriesField } from './values.js';

const issueSchema = z.strictObject({
  regel: count.describe(
    'regel in het bestand; 1 is de regel met de kolomkoppen, en geldt voor de hele lijst',
  ),
  kolom: z.string().nullable().describe('kolomkop zoals in het bestand; `null` voor de hele rij'),
  waarde: z.string().describe('wat er staat; een rijksregisternummer is onleesbaar gemaakt'),
  code: z.string().describe('vaste code van het probleem, zoals `date-nonexistent`'),
  melding: z.string().describe('de regel zoals ze op het scherm komt, met de oplossing'),
});

const importedSchema = z.strictObject({
  ...pupilFields,
  wat: z
    .enum(['nieuw', 'gewijzigd', 'teruggekomen', 'samengevoegd', 'uitgeschreven'])
    .describe('wat de lijst aan deze leerling verandert'),
  wijzigingen: z
    .array(changeSchema)
    .describe('de gegevens die een andere waarde krijgen; leeg bij `nieuw` en `uitgeschreven`'),
});

const lookalikeSchema = z.strictObject({
  oud: z.strictObject(pupilFields).describe('wie vertrokken is of vertrekt, en een LeerID heeft'),
  nieuw: z.strictObject(pupilFields).describe('wie in de lijst staat'),
  optie: z.string().describe('waarde van `--zelfde-leerling` die hen samenvoegt'),
});

/** What a list is and what it changes; with `--dry-run`, what it would change. */
export const importSchema = z.strictObject({
  proef: z.boolean().describe('`true` met `--dry-run`: er is niets gewijzigd'),
  bron: z
    .string()
    .nullable()
    .describe(
      'waar de lijst vandaan komt, naar haar kolomkoppen, zoals `Smartschool`; `null` als ze die van geen bekend pakket heeft',
    ),
  codering: z.string().describe('hoe het bestand gelezen is, zoals `UTF-8`, of `Excel-werkmap`'),
  scheidingsteken: z
    .string()
    .nullable()
    .describe('`puntkomma`, `komma` of `tab`; `null` bij een Excel-werkmap'),
  blad: z.string().nullable().describe('naam van het blad van een Excel-werkmap; anders `null`'),
  klassen: z
    .string()
    .nullable()
    .describe('pad van de lijst van de klassen, bij een lijst uit WISA; anders `null`'),
  rijen: count.describe('rijen onder de kolomkoppen'),
  instellingen: z.array(z.strictObject(institutionFields)).describe('de instellingen van de lijst'),
  nieuw: count.describe('leerlingen die nog niet bekend waren'),
  gewijzigd: count.describe('leerlingen van wie iets verandert'),
  verplaatst: count.describe('hoeveel van de gewijzigde leerlingen in een andere groep of klas zitten'),
  teruggekomen: count.describe('leerlingen die vertrokken waren en opnieuw ingeschreven zijn'),
  samengevoegd: count.describe(
    'leerlingen die onder een ander stamnummer al bekend waren, en hun LeerID houden',
  ),
  uitgeschreven: count.describe('leerlingen die niet meer in de lijst staan'),
  ongewijzigd: count.describe('leerlingen van wie niets verandert'),
  metLeerID: count.describe('leerlingen die volgens de lijst al een LeerID hebben'),
  overgenomenWachtwoorden: count.describe(
    'hoeveel van hen hun wachtwoord meebrengen; alleen de hash ervan wordt bewaard',
  ),
  zonderLaatsteDag: count.describe('leerlingen voor wie de lijst geen laatste dag noemt'),
  aangenomenLaatsteDag: day
    .nullable()
    .describe('laatste dag die zij kregen; `null` als de lijst ze voor iedereen noemt'),
  leerlingen: z
    .array(importedSchema)
    .describe('van wie er iets verandert, in de volgorde van de lijst; daarna wie uitgeschreven is'),
  misschienDezelfde: z
    .array(lookalikeSchema)
    .describe('leerlingen die dezelfde lijken (officiële naam en geboortedatum), en niet samengevoegd zijn'),
  fouten: z.array(issueSchema).describe('wat er fout is aan rijen die overgeslagen zijn'),
  waarschuwingen: z.array(issueSchema).describe('wat er te zeggen is over rijen die wel ingelezen zijn'),
  overgeslagenRijen: z
    .array(
      z.strictObject({
        regel: count.describe('regel in het bestand'),
        reden: z
          .enum(['voorlopig', 'eindigt-bij-begin', 'andere-inschrijving'])
          .describe(
            'waarom: een voorlopige inschrijving, een die eindigt op de dag dat ze begint, of een andere inschrijving van dezelfde leerling',
          ),
      }),
    )
    .describe('rijen die geen leerling zijn, bij een lijst uit Informat'),
  nietGebruikteKolommen: z.array(z.string()).describe('kolomkoppen die het programma niet kent'),
  bestandFouteRijen: z
    .string()
    .nullable()
    .describe('pad van de CSV met de foute rijen; `null` als er geen zijn, en met `--dry-run`'),
  kopieVooraf: z
    .string()
    .nullable()
    .describe(
      'pad van de kopie van het gegevensbestand van voor de lijst; `null` als ze niemand uitschrijft, en met `--dry-run`',
    ),
  eerdereReeksen: recoveriesField,
});

export type ImportJson = z.infer<typeof importSchema>;
export type IssueJson = z.infer<typeof issueSchema>;
