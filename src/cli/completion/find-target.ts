import type { Argument, Command, Option } from 'commander';

/** What the unfinished last word of a command line is. */
export type Target =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'option'; readonly command: Command }
  | { readonly kind: 'value'; readonly option: Option }
  | {
      readonly kind: 'argument';
      readonly command: Command;
      readonly argument: Argument;
      readonly index: number;
    }
  | { readonly kind: 'nothing' };

export interface CompletionRequest {
  readonly target: Target;
  /** The beginning of the value, without `--groep=`. */
  readonly typed: string;
  /** The options that stand before, by long name, each with its last value; empty for a flag. */
  readonly given: ReadonlyMap<string, string>;
}

/** Reads a command line the way the program would; `words` come after `leerid`, the last one is the one to complete. */
export function findTarget(program: Command, words: readonly string[]): CompletionRequest {
  const typed = words.at(-1) ?? '';
  const line = readLine(program, words.slice(0, -1));
  const { command, given, waiting } = line;
  if (waiting?.required === true) return { target: { kind: 'value', option: waiting }, typed, given };
  const [, name, value = ''] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
  if (name !== undefined && !line.wordsOnly) {
    const option = findOption(command, name);
    const takesValue = option !== undefined && (option.required || option.optional);
    return { target: takesValue ? { kind: 'value', option } : { kind: 'nothing' }, typed: value, given };
  }
  if (typed.startsWith('-') && !line.wordsOnly) return { target: { kind: 'option', command }, typed, given };
  if (command.commands.length > 0 && line.position === 0) {
    return { target: { kind: 'command', command }, typed, given };
  }
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[line.position] ?? (last?.variadic === true ? last : undefined);
  const target: Target =
    argument === undefined
      ? { kind: 'nothing' }
      : { kind: 'argument', command, argument, index: line.position };
  return { target, typed, given };
}

interface ReadLine {
  readonly command: Command;
  readonly given: ReadonlyMap<string, string>;
  /** The option whose value comes next. */
  readonly waiting: Option | undefined;
  /** Words before, that are no option, value or command. */
  readonly position: number;
  /** After `--`. */
  readonly wordsOnly: boolean;
}

function readLine(program: Command, before: readonly string[]): ReadLine {
  const given = new Map<string, string>();
  let command = program;
  let waiting: Option | undefined;
  let position = 0;
  let wordsOnly = false;
  for (const word of before) {
    if (waiting !== undefined && (waiting.required || !word.startsWith('-'))) {
      given.set(waiting.long ?? '', word);
      waiting = undefined;
      continue;
    }
    waiting = undefined;
    if (word === '--') wordsOnly = true;
    else if (word.startsWith('-') && word !== '-' && !wordsOnly) {
      const [name = '', ...value] = word.split('=');
      const option = findOption(command, name);
      given.set(option?.long ?? name, value.join('='));
      if (value.length === 0 && option !== undefined && (option.required || option.optional))
        waiting = option;
    } else {
      const sub = position === 0 ? command.commands.find((known) => known.name() === word) : undefined;
      if (sub === undefined) position += 1;
      else command = sub;
    }
  }
  return { command, given, waiting, position, wordsOnly };
}

function findOption(command: Command, name: string): Option | undefined {
  return command.options.find(({ long, short }) => long === name || short === name);
}
