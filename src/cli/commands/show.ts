import type { Command } from 'commander';
import { resolveSetting } from '../../config/setting-sources.js';
import {
  addCommonOptions,
  collect,
  runFor,
  terminalFor,
  type CommonOptions,
  requireText,
} from '../options.js';
import type { Invocation } from '../invocation.js';
import { settingOption } from '../setting-options.js';

interface ShowOptions extends CommonOptions {
  readonly stamnummer: string[];
  readonly zoek?: string;
  readonly instelling?: string;
}

export function defineShow(command: Command, { signal, settings }: Invocation): Command {
  command
    .optionsGroup('Selectie')
    .option('--stamnummer <nummer>', 'deze leerling', collect, [])
    .option('--zoek <tekst>', 'deze tekst in stamnummer, naam of voornaam', requireText)
    .addOption(settingOption('instelling'));
  return addCommonOptions(command).action(async (options: ShowOptions) => {
    const [{ showStudent }, { formatStudentPage }, { studentPageJson }, { reportTo }] = await Promise.all([
      import('../../use-cases/list-students.js'),
      import('../student-page.js'),
      import('../student-page-json.js'),
      import('../report.js'),
    ]);
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const run = runFor(options, sources, signal, reportTo(terminal));
    const found = showStudent(
      {
        stamnummers: options.stamnummer,
        search: options.zoek ?? null,
        institution: resolveSetting(sources, 'instelling').value,
      },
      run,
    );
    if (options.json === true) terminal.print(JSON.stringify(studentPageJson(found, run.now), null, 2));
    else terminal.print(formatStudentPage(found, run.now, terminal));
  });
}
