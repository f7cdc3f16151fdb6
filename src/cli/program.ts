import { readFileSync } from 'node:fs';
import { Command, type Option } from 'commander';
import { addBulkCommand, addCreateCommand } from './commands/create.js';
import { addConfigCommand } from './commands/config.js';
import { addGroupsCommand } from './commands/groups.js';
import { addImportCommand } from './commands/import.js';
import { addListCommand } from './commands/list.js';
import { addShowCommand } from './commands/show.js';
import { addWizardCommand } from './commands/wizard.js';
import type { Invocation } from './invocation.js';

/** The Dutch of commander's own titles. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

const EXAMPLES = `Voorbeelden:
  leerid import leerlingen.csv               lees de leerlingenlijst in
  leerid list --status geen-account          wie heeft nog geen LeerID?
  leerid create --stamnummer 945             één LeerID, met kaartje
  leerid bulk --groep "1e lj 3e gr"          alle LeerID's van een groep, met ZIP
`;

const EXIT_CODES = `
Exitcodes: 0 gedaan (of niets te doen), 1 geweigerd of mislukt en niets
gewijzigd, 2 verkeerd gebruik, 3 deels gedaan, 75 een andere leerid is bezig,
129/130/143 onderbroken.`;

/** The whole command line. Commands load what they need when they are called. */
export function buildProgram(invocation: Invocation): Command {
  const program = new Command('leerid')
    .description("LeerID's voor de leerlingen van een school: van leerlingenlijst tot kaartjes.")
    .version(readVersion(), '-V, --version', 'toon het versienummer')
    .usage('<opdracht> [opties]')
    .helpCommand('help [opdracht]', 'toon hulp bij een opdracht')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXIT_CODES);
  for (const add of [
    addImportCommand,
    addListCommand,
    addGroupsCommand,
    addShowCommand,
    addCreateCommand,
    addBulkCommand,
    addWizardCommand,
    addConfigCommand,
  ]) {
    add(program, invocation).usage('[opties]').addHelpText('after', EXIT_CODES);
  }
  program.commands.find((command) => command.name() === 'import')?.usage('<bestand> [opties]');
  program.commands
    .find((command) => command.name() === 'config')
    ?.usage('[list|get|set|unset|path] [opties]');
  for (const command of withSubcommands(program)) {
    command
      .helpOption('-h, --help', 'toon deze hulp')
      .exitOverride()
      .configureOutput({ outputError: () => undefined })
      .configureHelp({
        styleTitle: (title) => TITLES[title] ?? title,
        optionDescription,
        subcommandTerm: (sub) => sub.name(),
      });
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** The description with choices in Dutch; commander's own adds English words. */
function optionDescription(option: Option): string {
  const choices = option.argChoices === undefined ? '' : ` (${option.argChoices.join(', ')})`;
  return option.description + choices;
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '';
}
