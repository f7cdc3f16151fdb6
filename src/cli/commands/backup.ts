import type { Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, requireText, runFor, terminalFor, type CommonOptions } from '../options.js';

export function defineBackup(command: Command, { signal, settings }: Invocation): Command {
  command.argument('<doel>', 'waar de kopie komt: een nieuw bestand, of een map', requireText);
  return addCommonOptions(command).action(async (target: string, options: CommonOptions) => {
    const [{ backUpStore }, { backupJson, showBackup }] = await Promise.all([
      import('../../use-cases/back-up-store.js'),
      import('../show-backup.js'),
    ]);
    const terminal = terminalFor(options);
    const run = runFor(options, await settings(options), signal, () => undefined);
    const copy = await backUpStore(target, run);
    if (options.json === true) terminal.print(JSON.stringify(backupJson(copy), null, 2));
    else showBackup(copy, terminal);
  });
}
