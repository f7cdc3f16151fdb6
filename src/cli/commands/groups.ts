import type { Command } from 'commander';
import { resolveSetting } from '../../config/setting-sources.js';
import type { GroupCount } from '../../store/groups.js';
import { addCommonOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import type { Invocation } from '../invocation.js';
import { settingOption } from '../setting-options.js';
import { tellInstitution } from '../setting-origin.js';

interface GroupsOptions extends CommonOptions {
  readonly instelling?: string;
  readonly ookUitgeschreven?: boolean;
}

export function addGroupsCommand(program: Command, { signal, settings }: Invocation): Command {
  const command = program
    .command('groups')
    .description('toon de administratieve groepen en klassen, met aantallen')
    .optionsGroup('Selectie')
    .addOption(settingOption('instelling'))
    .option('--ook-uitgeschreven', 'tel ook wie niet meer ingeschreven is');
  return addCommonOptions(command).action(async (options: GroupsOptions) => {
    const [{ listGroups }, { formatTable }, { reportTo }] = await Promise.all([
      import('../../use-cases/list-students.js'),
      import('../table.js'),
      import('../report.js'),
    ]);
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const { groups, classes } = listGroups(
      {
        institution: resolveSetting(sources, 'instelling').value,
        includeLeft: options.ookUitgeschreven ?? false,
      },
      runFor(options, sources, signal, reportTo(terminal)),
    );
    if (options.json === true) {
      const json = { administratieveGroepen: groups.map(countJson), klassen: classes.map(countJson) };
      terminal.print(JSON.stringify(json, null, 2));
      return;
    }
    const several = new Set(groups.map(({ institutionId }) => institutionId)).size > 1;
    const show = (title: string, counts: readonly GroupCount[]) => {
      terminal.print(formatTable(columns(title, several), counts.map((count) => countRow(count, several)), terminal.width)); // prettier-ignore
    };
    show('Administratieve groep', groups);
    if (classes.length > 0) {
      terminal.print('');
      show('Klas', classes);
    }
    tellInstitution(sources, terminal);
  });
}

function columns(title: string, withInstitution: boolean) {
  return [
    { title, shrink: 1, comfort: 24 },
    ...(withInstitution ? [{ title: 'Instelling', shrink: 2, comfort: 12 }] : []),
    ...['Leerlingen', 'Geen account', 'Actief', 'Inactief'].map((name) => ({
      title: name,
      align: 'right' as const,
    })),
  ];
}

function countRow(group: GroupCount, withInstitution: boolean): string[] {
  return [
    group.name,
    ...(withInstitution ? [group.institutionName] : []),
    ...[group.students, group.withoutAccount, group.active, group.inactive].map(String),
  ];
}

function countJson(group: GroupCount) {
  return {
    naam: group.name,
    instellingsnummer: group.institutionNumber,
    instelling: group.institutionName,
    leerlingen: group.students,
    geenAccount: group.withoutAccount,
    actief: group.active,
    inactief: group.inactive,
  };
}
