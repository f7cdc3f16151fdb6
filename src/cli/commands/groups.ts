import type { Command } from 'commander';
import { resolveSetting } from '../../config/setting-sources.js';
import type { GroupCount } from '../../store/groups.js';
import type { GroupJson, GroupsJson } from '../json/groups-schema.js';
import { addCommonOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import type { Invocation } from '../invocation.js';
import { settingOption } from '../setting-options.js';
import { tellInstitution } from '../setting-origin.js';
import type { Column } from '../table.js';

interface GroupsOptions extends CommonOptions {
  readonly instelling?: string;
  readonly ookUitgeschreven?: boolean;
}

export function defineGroups(command: Command, { signal, settings }: Invocation): Command {
  command
    .optionsGroup('Selectie')
    .addOption(settingOption('instelling'))
    .option('--ook-uitgeschreven', 'tel ook mee wie niet meer ingeschreven is');
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
      const json: GroupsJson = {
        administratieveGroepen: groups.map(countJson),
        klassen: classes.map(countJson),
      };
      terminal.print(JSON.stringify(json, null, 2));
      return;
    }
    const several = new Set(groups.map(({ institutionId }) => institutionId)).size > 1;
    const show = (title: string, counts: readonly GroupCount[]) => {
      const rows = counts.map((count) => countRow(count, several));
      terminal.print(formatTable(columns(title, several), rows, terminal));
    };
    show('Administratieve groep', groups);
    if (classes.length > 0) {
      terminal.print('');
      show('Klas', classes);
    }
    tellInstitution(sources, terminal);
  });
}

/** A count is never cut: a column of counts is whole, or not there. Who has no account stays, for that is who `bulk` is for. */
function columns(title: string, withInstitution: boolean): Column[] {
  return [
    { title, shrink: 2, comfort: 30, least: 16 },
    ...(withInstitution ? [{ title: 'Instelling', shrink: 1, comfort: 12, least: 8 }] : []),
    { title: 'Leerlingen', align: 'right', drop: 3 },
    { title: 'Geen account', align: 'right' },
    { title: 'Actief', align: 'right', drop: 2 },
    { title: 'Inactief', align: 'right', drop: 1 },
  ];
}

function countRow(group: GroupCount, withInstitution: boolean): string[] {
  return [
    group.name,
    ...(withInstitution ? [group.institutionName] : []),
    ...[group.students, group.withoutAccount, group.active, group.inactive].map(String),
  ];
}

function countJson(group: GroupCount): GroupJson {
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
