import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import type { Invocation } from '../invocation.js';
import {
  addCommonOptions,
  addWriteOptions,
  requireText,
  runFor,
  terminalFor,
  type WriteOptions,
} from '../options.js';

interface RestoreOptions extends WriteOptions {
  readonly force?: boolean;
}

export function defineRestore(command: Command, { signal, exit, settings }: Invocation): Command {
  command
    .argument('<bron>', 'de kopie, zoals leerid backup ze maakte', requireText)
    .optionsGroup('Terugzetten')
    .option('--force', 'ook als er al een gegevensbestand is; dat blijft ernaast bewaard');
  return addCommonOptions(addWriteOptions(command)).action(
    async (source: string, options: RestoreOptions) => {
      const [{ restoreStore }, { restoreJson, showRestore }, { reportTo }, { watchRecoveries }] =
        await Promise.all([
          import('../../use-cases/restore-store.js'),
          import('../show-restore.js'),
          import('../report.js'),
          import('../watch-recoveries.js'),
        ]);
      const { force = false, dryRun = false } = options;
      const terminal = terminalFor(options);
      const watched = watchRecoveries(reportTo(terminal));
      const run = runFor(options, await settings(options), signal, watched.report);
      const restored = await restoreStore({ source, force, dryRun }, run);
      if (options.json === true)
        terminal.print(JSON.stringify(restoreJson(restored, dryRun, watched.recoveries), null, 2));
      else showRestore(restored, { dryRun, storePath: run.storePath }, terminal);
      const isSure = (restored.kept?.unsure ?? null) === null;
      exit(watched.hasTrouble() || !isSure ? EXIT.partly : EXIT.done);
    },
  );
}
