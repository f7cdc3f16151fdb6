import { Option, type Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { completeIssueCommand } from '../issue-credentials.js';
import { requireText } from '../options.js';
import { addTypedPasswordOptions } from '../typed-password.js';

const GROUP = 'Aanmaken';

export function defineCreate(command: Command, invocation: Invocation): Command {
  command
    .optionsGroup(GROUP)
    .option('--gebruikersnaam <naam>', 'deze gebruikersnaam in plaats van voornaam.naam', requireText);
  addTypedPasswordOptions(command).addOption(accountTypeOption());
  return completeIssueCommand(command, 'create', GROUP, invocation);
}

export function defineBulk(command: Command, invocation: Invocation): Command {
  command
    .optionsGroup(GROUP)
    .option('--alles', 'zonder filter: alle leerlingen zonder account (nodig naast --yes)')
    .addOption(accountTypeOption());
  return completeIssueCommand(command, 'bulk', GROUP, invocation);
}

function accountTypeOption(): Option {
  const option = new Option(
    '--accounttype <type>',
    'type voor leerlingen van wie het onderwijs niet duidelijk is',
  );
  return option.choices(['basis', 'gevorderd']);
}
