import type { z } from 'zod';
import { batchesSchema } from './batches-schema.js';
import { backupSchema } from './backup-schema.js';
import { calibrationSchema } from './calibration-schema.js';
import { checkSchema } from './check-schema.js';
import { changedSettingSchema, configPathSchema, settingSchema, settingsSchema } from './config-schema.js';
import { creationSchema, planSchema } from './creation-schema.js';
import { historySchema } from './event-schema.js';
import { groupsSchema } from './groups-schema.js';
import { importSchema } from './import-schema.js';
import { listSchema, studentPageSchema } from './student-schema.js';
import { printSchema } from './print-schema.js';
import { restoreSchema } from './restore-schema.js';
import { switchSchema } from './switch-schema.js';
import { purgeSchema } from './purge-schema.js';
import { templateSchema } from './template-schema.js';

/** What one command prints with `--json`. */
interface JsonOutput {
  readonly title: string;
  readonly example: string;
  /** What the output is as a whole. */
  readonly gives: string;
  readonly schema: z.ZodType;
}

/** Every output of `--json`, in the order of the manual; `docs/json.md` is written out of it. */
export const JSON_OUTPUTS: readonly JsonOutput[] = [
  {
    title: 'import',
    example: 'leerid import leerlingen.csv --json',
    gives: 'Wat de lijst is en wat ze verandert. Met `--dry-run`: wat ze zou veranderen.',
    schema: importSchema,
  },
  {
    title: 'import --voorbeeld',
    example: 'leerid import --voorbeeld --json',
    gives: 'De voorbeeldlijst die geschreven is.',
    schema: templateSchema,
  },
  {
    title: 'list',
    example: 'leerid list --status geen-account --json',
    gives: 'Een lijst van leerlingen, gesorteerd op naam en voornaam.',
    schema: listSchema,
  },
  {
    title: 'groups',
    example: 'leerid groups --json',
    gives: 'De administratieve groepen en de klassen, met aantallen.',
    schema: groupsSchema,
  },
  {
    title: 'show',
    example: 'leerid show --stamnummer 945 --json',
    gives: 'Eén leerling: dezelfde velden als bij `list`, en officiële gegevens, account en geschiedenis.',
    schema: studentPageSchema,
  },
  {
    title: 'create en bulk',
    example: 'leerid bulk --groep "4de leerjaar" --yes --json',
    gives: "De LeerID's die aangemaakt zijn, en waar hun ZIP staat.",
    schema: creationSchema,
  },
  {
    title: 'create en bulk met --dry-run',
    example: 'leerid bulk --groep "4de leerjaar" --dry-run --json',
    gives: "De LeerID's die er zouden komen. Er is niets gewijzigd.",
    schema: planSchema,
  },
  {
    title: 'print',
    example: 'leerid print leerid-20261123-0915-4de-leerjaar.zip --json',
    gives:
      'De kaartjes die opnieuw gemaakt zijn, en waar hun ZIP staat. Met `--dry-run`: wat er gemaakt zou worden.',
    schema: printSchema,
  },
  {
    title: 'deactivate en activate',
    example: 'leerid deactivate --stamnummer 945 --reden verhuisd --yes --json',
    gives: "De LeerID's waarvan de status wijzigt. Met `--dry-run`: waarvan ze zou wijzigen.",
    schema: switchSchema,
  },
  {
    title: 'batches',
    example: 'leerid batches --json',
    gives: 'Een lijst van reeksen, nieuwste eerst.',
    schema: batchesSchema,
  },
  {
    title: 'history',
    example: 'leerid history --stamnummer 945 --json',
    gives: 'Een lijst van wat er gebeurde, nieuwste eerst; van één leerling oudste eerst.',
    schema: historySchema,
  },
  {
    title: 'purge',
    example: 'leerid purge --voor 2024-09-01 --yes --json',
    gives: 'Hoeveel leerlingen gewist zijn. Met `--dry-run`: wie gewist zou worden.',
    schema: purgeSchema,
  },
  {
    title: 'check',
    example: 'leerid check --json',
    gives: 'Wat er nagekeken is en wat er gevonden is.',
    schema: checkSchema,
  },
  {
    title: 'backup',
    example: 'leerid backup kopie.db --json',
    gives: 'De kopie die gemaakt is.',
    schema: backupSchema,
  },
  {
    title: 'restore',
    example: 'leerid restore kopie.db --force --json',
    gives: 'Wat er teruggezet is. Met `--dry-run`: wat er teruggezet zou worden.',
    schema: restoreSchema,
  },
  {
    title: 'calibrate',
    example: 'leerid calibrate --json',
    gives: 'Het ijkblad dat geschreven is.',
    schema: calibrationSchema,
  },
  {
    title: 'config list',
    example: 'leerid config list --json',
    gives: 'Alle voorkeuren, en waar elke waarde vandaan komt.',
    schema: settingsSchema,
  },
  {
    title: 'config get',
    example: 'leerid config get url --json',
    gives: 'Eén voorkeur.',
    schema: settingSchema,
  },
  {
    title: 'config set en config unset',
    example: 'leerid config set wachtwoordtype afbeeldingen --json',
    gives: 'Wat er in het bestand gewijzigd is; met `--dry-run`: wat er zou wijzigen.',
    schema: changedSettingSchema,
  },
  {
    title: 'config path',
    example: 'leerid config path --json',
    gives: 'Waar het bestand met de voorkeuren staat.',
    schema: configPathSchema,
  },
];
