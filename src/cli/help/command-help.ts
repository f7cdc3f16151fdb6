import type { Command } from 'commander';
import { ACCOUNT_COMMANDS } from './account-commands.js';
import type { ExitMeaning } from './exit-meanings.js';
import { HELP_COMMANDS } from './help-commands.js';
import type { Example } from './layout.js';
import { PUPIL_COMMANDS } from './pupil-commands.js';
import { SETTING_COMMANDS } from './setting-commands.js';
import type { TopicName } from './topic-names.js';

/** Where the overview lists a command, in this order. */
export const COMMAND_GROUPS = ['Leerlingen', "LeerID's", 'Beheer', 'Hulp'] as const;

/** What the help of one command says beside its description and options. */
export interface CommandHelp {
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** What follows the command's name, when that is more than its arguments and `[opties]`. */
  readonly usage?: readonly string[];
  readonly examples: readonly Example[];
  readonly exits: readonly ExitMeaning[];
  /** Topics that tell more. */
  readonly topics?: readonly TopicName[];
}

/** By the words that call the command: `list`, `config get`. A new command is a new entry here. */
const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  ...PUPIL_COMMANDS,
  ...ACCOUNT_COMMANDS,
  ...SETTING_COMMANDS,
  ...HELP_COMMANDS,
};

/** The commands that have an entry. */
export const HELPED_COMMANDS: readonly string[] = Object.keys(COMMANDS);

/** The help of the command; undefined for one that has no entry, and for the program itself. */
export function helpOf(command: Command): CommandHelp | undefined {
  return COMMANDS[commandPath(command)];
}

/** The words after `leerid` that call the command: `config get`; empty for the program itself. */
export function commandPath(command: Command): string {
  const { parent } = command;
  return parent === null ? '' : `${commandPath(parent)} ${command.name()}`.trim();
}

/** The program and all its commands, those of commands too. */
export function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}
