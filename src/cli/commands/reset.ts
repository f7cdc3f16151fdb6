import type { Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { completeIssueCommand } from '../issue-credentials.js';
import { requireText } from '../options.js';
import { addTypedPasswordOptions } from '../typed-password.js';

const GROUP = 'Aanmeldgegevens';

export function defineReset(command: Command, invocation: Invocation): Command {
  command
    .optionsGroup('Selectie')
    .option(
      '--batch <reeks>',
      'de leerlingen van deze reeks (leerid batches); het begin volstaat',
      requireText,
    )
    .option('--type-past-niet', 'van wie het type account niet meer bij het onderwijs past')
    .optionsGroup(GROUP)
    .option('--alles', "zonder filter: alle actieve LeerID's (nodig naast --yes)");
  return completeIssueCommand(addTypedPasswordOptions(command), 'reset', GROUP, invocation);
}

export function defineEdit(command: Command, invocation: Invocation): Command {
  command
    .optionsGroup(GROUP)
    .option('--gebruikersnaam <naam>', 'de nieuwe gebruikersnaam; de oude blijft voorbehouden', requireText);
  return completeIssueCommand(addTypedPasswordOptions(command), 'edit', GROUP, invocation);
}
