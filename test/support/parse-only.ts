import type { Command } from 'commander';
import { isSettingName } from '#src/config/settings.js';
import { isShell } from '#src/cli/completion/shells.js';
import { allCommands, commandPath } from '#src/cli/help/command-help.js';
import { isTopic } from '#src/cli/help/topic-names.js';
import { makeProgram } from './program.js';

/** What commander takes for a help that was asked for. */
const NO_PROBLEM = new Set(['commander.helpDisplayed', 'commander.version']);

/** Checks of arguments that the program itself does when the command runs; by the command. */
const ARGUMENTS: Readonly<Record<string, (first: string) => boolean>> = {
  completion: isShell,
  'config get': isSettingName,
  'config set': isSettingName,
  'config unset': isSettingName,
  help: (word) => isTopic(word) || allCommands(makeProgram()).some((command) => command.name() === word),
};

/**
 * Why the program would not take this line (`leerid list --zoek x`), which is parsed and not run; null when it would. A word
 * in capitals (`BESTAND`) stands for anything.
 */
export function problemOf(line: string): string | null {
  const [, ...args] = words(line);
  const program = makeProgram();
  let refused: string | null = null;
  for (const command of allCommands(program)) {
    const path = commandPath(command);
    // The program and `config` have none: without a command of theirs they show something else.
    if (command.commands.length > 0) continue;
    command.action((...given: unknown[]) => {
      const [first] = given.flat();
      const isRight = ARGUMENTS[path];
      if (isRight !== undefined && typeof first === 'string' && !isPlaceholder(first) && !isRight(first))
        refused = `${path}: ${first}`;
    });
  }
  try {
    program.parse(args.map(standIn(program)), { from: 'user' });
  } catch (error) {
    const { code } = error as { code?: string };
    return NO_PROBLEM.has(code ?? '') ? refused : String(error);
  }
  return refused;
}

/** The command lines in the texts, each part of a line that has more of them (`&&`, a pipe) apart. */
export function commandLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line
      .split(/&&|;|\|/)
      .map((part) => part.replace(/ >.*$/, '').trim())
      .filter((part) => /^leerid /.test(part)),
  );
}

/** A word that stands for a value of an option: the first that can be chosen there. */
function standIn(program: Command): (word: string, index: number, all: string[]) => string {
  const flags = allCommands(program).flatMap(({ options }) => options);
  return (word, index, all) => {
    if (!isPlaceholder(word)) return word;
    const option = flags.find(({ long }) => long === all[index - 1]);
    return option?.argChoices?.[0] ?? word;
  };
}

function isPlaceholder(word: string): boolean {
  return /^[A-Z]{2,}$/.test(word);
}

/** A command line in words, as a shell would split it. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
