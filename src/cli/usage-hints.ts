import type { Command } from 'commander';
import { commandPath, helpOf } from './help/command-help.js';
import { suggest } from './suggest.js';

const TEXT_SHOWN = 60;

/** What another word for it means, else the nearest of `names`. */
export function meant(
  typed: string,
  words: Readonly<Record<string, string>>,
  known: readonly string[],
  names: readonly string[],
): string[] {
  const word = Object.hasOwn(words, typed.toLowerCase()) ? words[typed.toLowerCase()] : undefined;
  return word !== undefined && known.includes(word) ? [word] : suggest(typed, names);
}

/** The options of the command, by long name, help's own too. */
export function optionNames(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long }) => long ?? '');
}

/** The command's first example, else where to look. */
export function exampleOf(command: Command): string {
  const example = helpOf(command)?.examples[0];
  return example === undefined ? seeHelp(command) : `bijvoorbeeld: ${example.command}`;
}

/** `leerid list --help toont wat er kan`. */
export function seeHelp(command: Command): string {
  return `${['leerid', commandPath(command)].filter((part) => part !== '').join(' ')} --help toont wat er kan`;
}

/** What a person typed, in a readable length. */
export function cut(text: string): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text;
}
