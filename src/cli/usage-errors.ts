import type { CommanderError } from 'commander';

/** The Dutch line for what commander found wrong with the command line; null when help was asked for. */
export function usageMessage(error: CommanderError): string | null {
  if (
    error.code === 'commander.help' ||
    error.code === 'commander.helpDisplayed' ||
    error.code === 'commander.version'
  ) {
    return null;
  }
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const similar = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const hint = similar === undefined ? 'leerid --help toont wat er kan' : `bedoelde je ${similar}?`;
  const table: Readonly<Record<string, string>> = {
    'commander.unknownOption': `onbekende optie ${first}; ${hint}`,
    'commander.unknownCommand': `onbekende opdracht ${first}; ${hint}`,
    'commander.missingArgument': `er ontbreekt: ${first}; kijk met --help`,
    'commander.optionMissingArgument': `optie ${first} heeft een waarde nodig`,
    'commander.excessArguments':
      'te veel argumenten; zet een naam of pad met spaties tussen aanhalingstekens',
    'commander.conflictingOption': `optie ${first} kan niet samen met ${second}`,
    'commander.invalidArgument': invalidArgument(error.message, first, second),
  };
  return table[error.code] ?? `de opdracht klopt niet; ${hint}`;
}

function invalidArgument(message: string, option: string, value: string): string {
  const choices = /Allowed choices are ([^.]+)\./.exec(message)?.[1];
  if (choices !== undefined) return `${option}: "${value}" kan niet; kies uit ${choices}`;
  const reason = /is invalid\. (.+)$/s.exec(message)?.[1];
  return `${option}: "${value}" kan niet${reason === undefined ? '' : `; ${reason}`}`;
}
