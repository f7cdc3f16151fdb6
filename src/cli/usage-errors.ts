import { CommanderError, type Command } from 'commander';
import { ZIP_PASSWORD_VARIABLE } from '../domain/zip-password.js';
import { EXIT } from './exit-codes.js';
import { allCommands, commandPath } from './help/command-help.js';
import { HELP_CODES } from './help/help-codes.js';
import { COMMAND_WORDS, OPTION_WORDS, VALUE_WORDS } from './help/other-words.js';
import { isTopic } from './help/topic-names.js';
import { hint } from './suggest.js';
import { cut, exampleOf, meant, optionNames, seeHelp } from './usage-hints.js';
import { withoutSignIn } from './without-sign-in.js';
import { ZIP_PASSWORD_FLAG } from './zip-password.js';

/**
 * What commander found wrong with the line of `command`, as one Dutch line that names the nearest and what to do; exits 2.
 * Help and version, which are errors to commander only, are given back as they are.
 */
export function usageError(error: CommanderError, command: Command): CommanderError {
  if (HELP_CODES.has(error.code)) return error;
  const describe = DESCRIPTIONS[error.code];
  const text = describe?.(error.message, command) ?? `de opdracht klopt niet; ${seeHelp(command)}`;
  return new CommanderError(EXIT.usage, error.code, text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** By commander's code; undefined for a message that is not what it was. */
const DESCRIPTIONS: Readonly<Record<string, (message: string, command: Command) => string | undefined>> = {
  'commander.unknownCommand': (_, command) => unknownCommand(command),
  'commander.unknownOption': (message, command) => unknownOption(firstQuoted(message), command),
  'commander.missingArgument': (message, command) =>
    `er ontbreekt: ${firstQuoted(message)}; ${exampleOf(command)}`,
  'commander.missingMandatoryOptionValue': (message, command) =>
    `er ontbreekt: ${firstQuoted(message)}; ${exampleOf(command)}`,
  'commander.optionMissingArgument': missingValue,
  'commander.invalidArgument': invalidValue,
  'commander.excessArguments': (_, command) => excessWords(command),
  'commander.conflictingOption': (message) => {
    const [, one, other] = /option '([^\s']+).*' cannot be used with option '([^\s']+)/s.exec(message) ?? [];
    return one === undefined ? undefined : `${one} kan niet samen met ${other ?? ''}; laat een van beide weg`;
  },
};

function unknownCommand(command: Command): string {
  const [typed = ''] = command.args;
  const names = command.commands.map((sub) => sub.name());
  const known = [...names, ...command.options.map(({ long }) => long ?? '')];
  const before = commandPath(command) === '' ? '' : `${commandPath(command)} `;
  const likely = meant(typed, COMMAND_WORDS, known, names).map((name) => before + name);
  const otherwise = isTopic(typed) ? `bedoelde je leerid help ${typed}?` : seeHelp(command);
  return `onbekende opdracht ${before}${cut(typed)}; ${hint(likely, otherwise)}`;
}

/** Commands that a message names; an option of more is one of nearly all. */
const COMMANDS_SHOWN = 3;

function unknownOption(flag: string, command: Command): string {
  const [typed = '', ...value] = flag.split('=');
  const secret = SECRET_FLAGS.find(([, name]) => name === typed);
  if (secret !== undefined && flag !== typed) return secretOnLine(secret);
  const names = optionNames(command);
  if (value.length > 0 && names.includes(typed))
    return `${typed} staat zonder waarde; laat = en wat erachter staat weg; ${seeHelp(command)}`;
  const likely = meant(typed, OPTION_WORDS, names, names);
  const others = otherCommandsWith(typed, command);
  if (others.length > 0 && likely.length === 0) {
    const called = `leerid ${commandPath(command)}`.trimEnd();
    if (others.length > COMMANDS_SHOWN && command.parent !== null)
      return `${typed} hoort niet bij ${called}; ${seeHelp(command)}`;
    if (others.length > COMMANDS_SHOWN)
      return `${typed} komt na een opdracht, zoals in ${others[0] ?? ''} ${typed}; ${seeHelp(command)}`;
    return `${typed} hoort bij ${others.join(' en ')}, niet bij ${called}; ${seeHelp(command)}`;
  }
  return `onbekende optie ${cut(typed)}; ${hint(likely, seeHelp(command))}`;
}

/** The other commands that have this very option. */
function otherCommandsWith(long: string, command: Command): string[] {
  const root = command.parent ?? command;
  return allCommands(root)
    .filter((other) => other !== root && other.options.some((option) => option.long === long))
    .map((other) => `leerid ${commandPath(other)}`);
}

function missingValue(message: string, command: Command): string {
  const flags = firstQuoted(message);
  const option = command.options.find((known) => known.flags === flags);
  const choices = option?.argChoices;
  const what = choices === undefined ? seeHelp(command) : `kies uit ${choices.join(', ')}`;
  return `${option?.long ?? flags} heeft een waarde nodig; ${what}`;
}

function invalidValue(message: string, command: Command): string | undefined {
  const [, flags, value = '', reason = ''] =
    /^error: option '(.+?)' argument '(.*)' is invalid\. ?(.*)$/s.exec(message) ?? [];
  if (flags !== undefined) {
    const option = command.options.find((known) => known.flags === flags);
    return `${option?.long ?? flags}: ${wrongValue(value, option?.argChoices, reason)}`;
  }
  const [, given = '', name, why = ''] =
    /value '(.*)' is invalid for argument '(.+?)'\. ?(.*)$/s.exec(message) ?? [];
  if (name === undefined) return undefined;
  const argument = command.registeredArguments.find((known) => known.name() === name);
  return `${name}: ${wrongValue(given, argument?.argChoices, why)}`;
}

const LISTS_CHOICES = /^(?:Allowed choices|bedoelde je|kies uit|$)/;

function wrongValue(value: string, choices: readonly string[] | undefined, reason: string): string {
  const text = `"${cut(withoutSignIn(value))}" kan niet`;
  // A reason that only lists the choices is said better here, with what was likely meant.
  if (choices === undefined || !LISTS_CHOICES.test(reason))
    return reason === '' ? text : `${text}; ${reason}`;
  const likely = meant(value, VALUE_WORDS, choices, choices);
  const choose = `kies uit ${choices.join(', ')}`;
  return `${text}; ${likely.length === 0 ? choose : `${hint(likely, '')} (${choose})`}`;
}

/** `4A`, `5WeWiA`: nobody calls an administrative group so. */
const LIKE_A_CLASS = /^\d{1,2}[a-z]\w{0,7}$/i;
/** Flags that ask for a password, and where it comes from instead of the line; what was typed is not repeated. */
type SecretFlag = readonly [option: string, flag: string, from: string];
const SECRET_FLAGS: readonly SecretFlag[] = [
  ['zipWachtwoord', ZIP_PASSWORD_FLAG, `leest ${ZIP_PASSWORD_VARIABLE}`],
  ['eigenWachtwoord', '--eigen-wachtwoord', 'leest het met --password-stdin'],
  ['passwordStdin', '--password-stdin', 'leest het van de invoer'],
];

function secretOnLine([, flag, from]: SecretFlag): string {
  return `${flag} krijgt geen waarde, want een wachtwoord op de opdrachtregel blijft in de geschiedenis van je shell staan; leerid vraagt ernaar, of ${from}`;
}

function excessWords(command: Command): string {
  const secret = SECRET_FLAGS.find(([option]) => command.opts()[option] === true);
  if (secret !== undefined) return secretOnLine(secret);
  const expected = command.registeredArguments.length;
  const extra = command.args.slice(expected);
  const typed = cut(extra.join(' '));
  if (expected > 0) return `"${typed}" is te veel; zet een naam of pad met spaties tussen aanhalingstekens`;
  const names = optionNames(command);
  const isNumber = /^\d+$/.test(typed) && names.includes('--stamnummer');
  const ways = (
    LIKE_A_CLASS.test(typed) ? ['--klas', '--zoek', '--groep'] : ['--groep', '--klas', '--zoek']
  ).filter((name) => names.includes(name));
  const likely = isNumber
    ? [`--stamnummer ${typed}`]
    : ways.map((name, index) => (index === 0 ? `${name} "${typed}"` : name));
  return `bij leerid ${commandPath(command)} hoort geen los woord zoals "${cut(extra[0] ?? '')}"; ${hint(likely, seeHelp(command))}`;
}

function firstQuoted(message: string): string {
  return /'(.*)'/s.exec(message)?.[1] ?? '';
}
