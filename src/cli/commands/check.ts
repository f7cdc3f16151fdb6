import { CommanderError, type Command } from 'commander';
import { resolveSetting } from '../../config/setting-sources.js';
import { EXIT } from '../exit-codes.js';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, addWaitOption, runFor, terminalFor, type CommonOptions } from '../options.js';
import { settingOption } from '../setting-options.js';
import { takeZipPassword } from '../zip-password.js';

const ALONE =
  '--output hoort bij --repair; geef ook --repair mee om af te leveren wat wacht, of laat --output weg';

interface CheckOptions extends CommonOptions {
  readonly repair?: boolean;
  readonly wachtwoorden?: boolean;
  readonly output?: string;
  readonly wait?: number;
}

export function defineCheck(command: Command, { signal, exit, settings }: Invocation): Command {
  command
    .optionsGroup('Nakijken')
    .option('--wachtwoorden', 'probeer ook de wachtwoorden in de ZIP-bestanden')
    .option('--repair', 'lever af wat wacht, ruim op wat achterbleef, en herstel de rechten')
    .addOption(settingOption('output', 'met --repair: waar een ZIP komt die haar eigen map weigert'));
  return addCommonOptions(addWaitOption(command)).action(async (options: CheckOptions) => {
    const { repair = false, wachtwoorden: passwords = false } = options;
    if (options.output !== undefined && !repair)
      throw new CommanderError(EXIT.usage, 'leerid.outputAlone', ALONE);
    const [{ checkStore }, { checkJson, showCheck }, { reportTo }, { createProgress }, { watchRecoveries }] =
      await Promise.all([
        import('../../use-cases/check-store.js'),
        import('../show-check.js'),
        import('../report.js'),
        import('../progress-bar.js'),
        import('../watch-recoveries.js'),
      ]);
    const zipPassword = takeZipPassword();
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const watched = watchRecoveries(reportTo(terminal, createProgress(terminal)));
    const output = resolveSetting(sources, 'output');
    const run = {
      ...runFor(options, sources, signal, watched.report),
      recoverInto: repair && output.origin.kind !== 'default' ? await folderFor(output.value) : null,
    };
    const report = await checkStore({ repair, passwords, zipPassword }, run);
    const { recoveries } = watched;
    if (options.json === true) {
      const view = { path: run.storePath, repairs: repair, recoveries };
      terminal.print(JSON.stringify(checkJson(report, view), null, 2));
    } else {
      const { origin } = resolveSetting(sources, 'db');
      showCheck(report, terminal, origin.kind === 'flag' ? run.storePath : null);
    }
    exit(report.isWhole ? EXIT.done : EXIT.refused);
  });
}

async function folderFor(output: string): Promise<string> {
  return (await import('../../use-cases/check-output.js')).checkOutputFolder(output);
}
