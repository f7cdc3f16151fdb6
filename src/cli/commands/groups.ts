import type { Command } from 'commander';
import type { GroupCount } from '../../store/groups.js';
import { addCommonOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import type { Invocation } from '../program.js';

interface GroupsOptions extends CommonOptions {
  readonly instelling?: string;
  readonly ookUitgeschreven?: boolean;
}

export function addGroupsCommand(program: Command, { signal }: Invocation): Command {
  const command = program
    .command('groups')
    .description('toon de administratieve groepen en klassen, met aantallen')
    .option('--instelling <nummer of naam>', 'alleen deze instelling')
    .option('--ook-uitgeschreven', 'tel ook wie niet meer ingeschreven is');
  return addCommonOptions(command).action(async (options: GroupsOptions) => {
    const [{ listGroups }, { formatTable }, { reportTo }] = await Promise.all([
      import('../../use-cases/list-students.js'),
      import('../table.js'),
      import('../report.js'),
    ]);
    const terminal = terminalFor(options);
    const { groups, classes } = listGroups(
      { institution: options.instelling ?? null, includeLeft: options.ookUitgeschreven ?? false },
      runFor(options, signal, reportTo(terminal)),
    );
    if (options.json === true) {
      const json = { administratieveGroepen: groups.map(countJson), klassen: classes.map(countJson) };
      terminal.print(JSON.stringify(json, null, 2));
      return;
    }
    terminal.print(formatTable(columns('Administratieve groep'), groups.map(countRow), terminal.width));
    if (classes.length === 0) return;
    terminal.print('');
    terminal.print(formatTable(columns('Klas'), classes.map(countRow), terminal.width));
  });
}

function columns(title: string) {
  return [
    { title, shrink: 1 },
    ...['Leerlingen', 'Geen account', 'Actief', 'Inactief'].map((name) => ({
      title: name,
      align: 'right' as const,
    })),
  ];
}

function countRow(group: GroupCount): string[] {
  return [group.name, ...[group.students, group.withoutAccount, group.active, group.inactive].map(String)];
}

function countJson(group: GroupCount) {
  return {
    naam: group.name,
    instelling: group.institutionName,
    leerlingen: group.students,
    geenAccount: group.withoutAccount,
    actief: group.active,
    inactief: group.inactive,
  };
}
