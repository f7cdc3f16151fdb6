import type { Command } from 'commander';
import { addCommonOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import type { Invocation } from '../invocation.js';

export function defineBatches(command: Command, { signal, settings }: Invocation): Command {
  return addCommonOptions(command).action(async (options: CommonOptions) => {
    const [{ listBatches }, { batchesJson, showBatches }] = await Promise.all([
      import('../../use-cases/list-batches.js'),
      import('../show-batches.js'),
    ]);
    const terminal = terminalFor(options);
    const views = listBatches(runFor(options, await settings(options), signal, () => undefined));
    if (options.json === true) terminal.print(JSON.stringify(batchesJson(views), null, 2));
    else showBatches(views, terminal);
  });
}
