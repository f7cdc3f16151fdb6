import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { usageMessage } from '#src/cli/usage-errors.js';

/** A command line like the program's own, with every way to go wrong. */
function makeProgram(): Command {
  const program = new Command('leerid')
    .exitOverride()
    .configureOutput({ writeOut: () => '', writeErr: () => '' });
  program.version('1.0.0', '-V, --version');
  program
    .command('list')
    .addOption(new Option('--status <status>').choices(['actief', 'inactief']))
    .addOption(new Option('--json').conflicts('quiet'))
    .option('--quiet')
    .option('--wait <seconden>', 'wachten', () => {
      throw new InvalidArgumentError('geef een aantal seconden');
    })
    .exitOverride()
    .configureOutput({ writeOut: () => '', writeErr: () => '' })
    .action(() => undefined);
  program
    .command('import <bestand>')
    .exitOverride()
    .configureOutput({ writeOut: () => '', writeErr: () => '' })
    .action(() => undefined);
  return program;
}

/** The Dutch line for a command line; undefined when commander has nothing against it. */
function messageOf(...args: readonly string[]): string | null | undefined {
  try {
    makeProgram().parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return usageMessage(error);
  }
}

test.each([
  [['list', '--jsn'], 'onbekende optie --jsn; bedoelde je --json?'],
  [['list', '--zzzzzzzz'], 'onbekende optie --zzzzzzzz; leerid --help toont wat er kan'],
  [['lst'], 'onbekende opdracht lst; bedoelde je list?'],
  [['zzzzzzzz'], 'onbekende opdracht zzzzzzzz; leerid --help toont wat er kan'],
  [['import'], 'er ontbreekt: bestand; kijk met --help'],
  [['list', '--status'], 'optie --status <status> heeft een waarde nodig'],
  [['import', 'a', 'b'], 'te veel argumenten; zet een naam of pad met spaties tussen aanhalingstekens'],
  [['list', '--json', '--quiet'], 'optie --json kan niet samen met --quiet'],
  [['list', '--status', 'weg'], '--status <status>: "weg" kan niet; kies uit actief, inactief'],
  [['list', '--wait', 'lang'], '--wait <seconden>: "lang" kan niet; geef een aantal seconden'],
  [['--help'], null],
  [['list', '--help'], null],
  [['--version'], null],
])('%j: %j', (args, message) => {
  expect(messageOf(...args)).toBe(message);
});

test('a command line that is right gets no message', () => {
  expect(messageOf('list', '--status', 'actief')).toBeUndefined();
});

test('what commander may say one day is still one Dutch line', () => {
  expect(usageMessage(new CommanderError(1, 'commander.new', 'something in English'))).toBe(
    'de opdracht klopt niet; leerid --help toont wat er kan',
  );
});
