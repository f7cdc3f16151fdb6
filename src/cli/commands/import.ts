import { InvalidArgumentError, Option, type Command } from 'commander';
import { resolveSetting } from '../../config/setting-sources.js';
import { todayInBrussels } from '../../domain/day.js';
import type { InstitutionEducation } from '../../domain/education.js';
import { LeeridError } from '../../domain/errors.js';
import type { Lookalike, SamePupil } from '../../use-cases/same-person.js';
import { EXIT } from '../exit-codes.js';
import {
  addCommonOptions,
  addWriteOptions,
  collect,
  requireText,
  runFor,
  terminalFor,
  type WriteOptions,
} from '../options.js';
import type { Invocation } from '../invocation.js';
import type { Questioner } from '../prompts/menu.js';
import { readSamePupil } from '../same-pupils.js';
import { settingOption } from '../setting-options.js';
import { TEMPLATE_NAME } from '../template-name.js';

interface ImportOptions extends WriteOptions {
  readonly instelling?: string;
  readonly onderwijs?: InstitutionEducation;
  readonly codering?: string;
  readonly scheiding?: ';' | ',' | '\t';
  readonly kolom: string[];
  readonly klassen?: string;
  readonly fouteRijenOverslaan?: boolean;
  readonly voorbeeld?: boolean;
  readonly deellijst?: boolean;
  readonly force?: boolean;
  readonly zelfdeLeerling: SamePupil[];
}

const DELIMITERS: Readonly<Record<string, ';' | ',' | '\t'>> = {
  puntkomma: ';',
  ';': ';',
  komma: ',',
  ',': ',',
  tab: '\t',
  '\t': '\t',
};

export function defineImport(command: Command, { signal, exit, settings }: Invocation): Command {
  command
    .argument('[bestand]', `de leerlingenlijst; bij --voorbeeld waar ze komt, anders ${TEMPLATE_NAME}`)
    .addOption(settingOption('instelling', 'voor een lijst zonder instellingsnummer'))
    .addOption(
      new Option('--onderwijs <soort>', 'wat de instelling aanbiedt, als de lijst het niet zegt').choices([
        'basis',
        'buitengewoon',
        'secundair',
      ]),
    )
    .option(
      '--codering <naam>',
      'lees als utf-8, utf-16le, windows-1252, cp850, ...; wordt anders zelf gevonden',
    )
    .addOption(
      new Option('--scheiding <teken>', 'puntkomma, komma of tab; wordt anders zelf gevonden').argParser(
        parseDelimiter,
      ),
    )
    .addOption(
      new Option('--kolom <Veld=Kolomnaam>', 'wijs een kolom aan die in de lijst anders heet; mag meermaals')
        .argParser(collect)
        .default([]),
    )
    .option(
      '--klassen <bestand>',
      'voor WISA: de lijst van de klassen; wordt anders naast de leerlingenlijst gezocht',
      requireText,
    )
    .option('--foute-rijen-overslaan', 'lees de goede rijen in en schrijf de foute in een CSV naast de lijst')
    .option('--deellijst', 'de lijst is niet de hele school: wie er niet in staat, blijft ingeschreven')
    .option('--force', 'lees ook in als meer dan 10 % van de school er niet meer in staat')
    .addOption(
      new Option(
        '--zelfde-leerling <OUD=NIEUW>',
        'twee stamnummers van dezelfde leerling: die houdt het LeerID; mag meermaals',
      )
        .argParser((text: string, earlier: SamePupil[]) => [...earlier, readSamePupil(text)])
        .default([]),
    )
    .option('--voorbeeld', 'maak een voorbeeldlijst om in te vullen, en lees niets in');
  return addCommonOptions(addWriteOptions(command)).action(
    async (file: string | undefined, options: ImportOptions) => {
      if (options.voorbeeld === true) {
        await makeTemplate(file ?? TEMPLATE_NAME, options);
        return;
      }
      if (file === undefined) throw new LeeridError('list-not-named', {});
      const [{ importStudents }, { showImport }, { reportTo }, { createProgress }, { watchRecoveries }] =
        await Promise.all([
          import('../../use-cases/import-students.js'),
          import('../show-import.js'),
          import('../report.js'),
          import('../progress-bar.js'),
          import('../watch-recoveries.js'),
        ]);
      const terminal = terminalFor(options);
      const sources = await settings(options);
      const institution = resolveSetting(sources, 'instelling');
      const watched = watchRecoveries(reportTo(terminal, createProgress(terminal)));
      const run = runFor(options, sources, signal, watched.report);
      const asks = terminal.interactive && options.json !== true;
      const result = await importStudents(
        {
          path: file,
          institution: institution.value,
          institutionByDefault: institution.origin.kind !== 'flag',
          education: options.onderwijs ?? null,
          encoding: options.codering ?? null,
          delimiter: options.scheiding ?? null,
          columns: options.kolom,
          classes: options.klassen ?? null,
          cost: resolveSetting(sources, 'cost').value,
          skipBadRows: options.fouteRijenOverslaan ?? false,
          dryRun: options.dryRun ?? false,
          partial: options.deellijst ?? false,
          force: options.force ?? false,
          samePupils: options.zelfdeLeerling,
        },
        run,
        asks ? (lookalikes) => decideSame({ terminal, signal }, lookalikes) : undefined,
      );
      showImport(result, terminal, {
        json: options.json ?? false,
        dryRun: options.dryRun ?? false,
        today: todayInBrussels(run.now),
        recoveries: watched.recoveries,
      });
      if (result.brakes.length > 0 && options.force !== true && options.dryRun === true) {
        // Looked at to the end, and refused as the import itself would be.
        throw new LeeridError('list-brake', { path: file, brakes: result.brakes });
      }
      exit(result.list.errors.length > 0 || watched.hasTrouble() ? EXIT.partly : EXIT.done);
    },
  );
}

/** Esc answers nothing, and nothing is made of nobody. */
async function decideSame(
  asker: Questioner,
  lookalikes: readonly Lookalike[],
): Promise<readonly SamePupil[]> {
  const { askSamePupils } = await import('../prompts/ask-same-pupils.js');
  return (await askSamePupils(asker, lookalikes)) ?? [];
}

async function makeTemplate(path: string, options: ImportOptions): Promise<void> {
  const [{ writeTemplate }, { showTemplate }] = await Promise.all([
    import('../../use-cases/write-template.js'),
    import('../show-template.js'),
  ]);
  const dryRun = options.dryRun ?? false;
  const template = writeTemplate({ path, now: new Date(), dryRun });
  showTemplate(template, terminalFor(options), { json: options.json ?? false, dryRun, named: path });
}

function parseDelimiter(value: string): ';' | ',' | '\t' {
  const delimiter = DELIMITERS[value.toLowerCase()];
  if (delimiter === undefined) throw new InvalidArgumentError('kies uit puntkomma, komma, tab');
  return delimiter;
}
