import type { Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { completeIssueCommand } from '../issue-credentials.js';
import { requireText } from '../options.js';
import { addTypedPasswordOptions } from '../typed-password.js';

const GROUP = 'Aanmeldgegevens';

export function addResetCommand(program: Command, invocation: Invocation): Command {
  const command = program
    .command('reset')
    .description('geef één leerling of een hele selectie een nieuw wachtwoord, met een ZIP')
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

export function addEditCommand(program: Command, invocation: Invocation): Command {
  const command = program
    .command('edit')
    .description('geef één leerling een andere gebruikersnaam of soort wachtwoord')
    .optionsGroup(GROUP)
    .option('--gebruikersnaam <naam>', 'de nieuwe gebruikersnaam; de oude blijft voorbehouden', requireText);
  return completeIssueCommand(addTypedPasswordOptions(command), 'edit', GROUP, invocation);
}
