import { CommanderError, type Command } from 'commander';
import { absolutePath } from '../../config/absolute-path.js';
import { resolveSetting } from '../../config/setting-sources.js';
import type { Invocation } from '../invocation.js';
import { terminalFor, type WriteOptions } from '../options.js';
import { EXIT } from '../exit-codes.js';
import {
  addPrintOptions,
  startsAutomatically,
  toPrintSettings,
  type PrintOptions,
} from '../print-options.js';
import { keepMemoryLow } from '../../use-cases/keep-memory-low.js';
import { settingOption } from '../setting-options.js';
import {
  addZipPasswordOption,
  requireGoodPassword,
  takeZipPassword,
  type ZipPasswordOption,
} from '../zip-password.js';

const NO_AUTO =
  '--sticker-start auto kan hier niet, want leerid print kijkt niet in het gegevensbestand; geef de plaats zelf, bijvoorbeeld --sticker-start 7';

interface PrintZipOptions extends WriteOptions, PrintOptions, ZipPasswordOption {
  readonly output?: string;
}

export function definePrint(command: Command, { signal, settings }: Invocation): Command {
  command
    .argument('<zip>', 'de ZIP van leerid bulk, of het Excel-bestand eruit')
    .optionsGroup('Opties')
    .addOption(settingOption('output'));
  return addOptionsWithoutStore(addPrintOptions(addZipPasswordOption(command))).action(
    async (path: string, options: PrintZipOptions) => {
      keepMemoryLow();
      const sources = await settings(options);
      if (startsAutomatically(options)) throw new CommanderError(EXIT.usage, 'leerid.autoStart', NO_AUTO);
      // What can be refused is refused before a password is asked for.
      const print = await toPrintSettings(options, sources, 'print');
      const outputFolder = resolveSetting(sources, 'output').value;
      (await import('../../use-cases/check-output.js')).checkOutputFolder(outputFolder);
      const terminal = terminalFor(options);
      const asker = { terminal, signal };
      const variable = takeZipPassword();
      const { openIssued, newPassword } = await import('../open-issued.js');
      const { issued, password } = await openIssued(path, variable, asker);
      const encrypts = options.zipWachtwoord ?? false;
      const { showPrint } = await import('../show-print.js');
      const view = {
        source: absolutePath(path),
        json: options.json ?? false,
        encrypted: encrypts || password !== null,
        documents: print.documents,
      };
      if (options.dryRun === true) {
        showPrint(issued, null, terminal, view);
        return;
      }
      // What could only be read with a password is not written without it.
      const given = password ?? (encrypts && variable !== null ? requireGoodPassword(variable) : null);
      const zipPassword = given ?? (encrypts ? await newPassword(asker) : null);
      const [{ printCards }, { reportTo }, { createProgress }] = await Promise.all([
        import('../../use-cases/print-cards.js'),
        import('../report.js'),
        import('../progress-bar.js'),
      ]);
      const request = { source: path, settings: print, outputFolder, zipPassword };
      const run = { now: new Date(), signal, report: reportTo(terminal, createProgress(terminal)) };
      showPrint(issued, await printCards(issued, request, run), terminal, view);
    },
  );
}

/** Those of every command, but for `--db`: the store is not looked at. */
function addOptionsWithoutStore(command: Command): Command {
  return command
    .optionsGroup('Algemeen')
    .option('--dry-run', 'toon wat er zou gebeuren en schrijf niets')
    .option('--no-color', 'zonder kleuren (ook NO_COLOR)')
    .option('--debug', 'toon bij een fout ook waar ze ontstond')
    .option('--json', 'toon het resultaat als JSON')
    .option('--quiet', 'alleen het resultaat, waarschuwingen en fouten');
}
