import { Command, CommanderError, Option } from 'commander';
import { HELP_CODES } from '#src/cli/help/help-codes.js';
import { usageError } from '#src/cli/usage-errors.js';
import { usageErrorOf } from '../support/program.js';

const STATUS = 'kies uit geen-account, actief, inactief';

test.each<[args: string[], message: string]>([
  // commands
  [['lst'], 'onbekende opdracht lst; bedoelde je list?'],
  [['bluk'], 'onbekende opdracht bluk; bedoelde je bulk?'],
  [['lijst', '--groep', 'x'], 'onbekende opdracht lijst; bedoelde je list?'],
  [['GROEPEN'], 'onbekende opdracht GROEPEN; bedoelde je groups?'],
  [['toon', '945'], 'onbekende opdracht toon; bedoelde je show?'],
  [['aanmaken'], 'onbekende opdracht aanmaken; bedoelde je create?'],
  [['importeer', 'a.csv'], 'onbekende opdracht importeer; bedoelde je import?'],
  [['hulp'], 'onbekende opdracht hulp; bedoelde je help?'],
  [['versie'], 'onbekende opdracht versie; bedoelde je --version?'],
  [['filters'], 'onbekende opdracht filters; bedoelde je leerid help filters?'],
  [['constructor'], 'onbekende opdracht constructor; leerid --help toont wat er kan'],
  [['zzzzzzzz'], 'onbekende opdracht zzzzzzzz; leerid --help toont wat er kan'],
  // options
  [['list', '--jsn'], 'onbekende optie --jsn; bedoelde je --json?'],
  [['list', '--stam', '945'], 'onbekende optie --stam; bedoelde je --stamnummer?'],
  [['list', '--group', 'x'], 'onbekende optie --group; bedoelde je --groep?'],
  [['list', '--groepp=1e lj'], 'onbekende optie --groepp; bedoelde je --groep?'],
  [['list', '--class=5A'], 'onbekende optie --class; bedoelde je --klas?'],
  [['list', '--school', 'x'], 'onbekende optie --school; bedoelde je --instelling?'],
  [['list', '--naam', 'x'], 'onbekende optie --naam; bedoelde je --zoek?'],
  [['groups', '--naam', 'x'], 'onbekende optie --naam; leerid groups --help toont wat er kan'],
  [['config', 'set', 'sticker-offset', '-1,2', '--jsn'], 'onbekende optie --jsn; bedoelde je --json?'],
  [['config', 'set', '--jsn', 'sticker-offset', '1,2'], 'onbekende optie --jsn; bedoelde je --json?'],
  [['list', '-groep', 'x'], 'onbekende optie -groep; bedoelde je --groep?'],
  [['list', '-g'], 'onbekende optie -g; bedoelde je --groep?'],
  [
    ['list', '--accounttype', 'basis'],
    '--accounttype hoort bij leerid create en leerid bulk, niet bij leerid list; leerid list --help toont wat er kan',
  ],
  [
    ['reset', '--eigen-wachtwoord', 'geheim1'],
    '--eigen-wachtwoord krijgt geen waarde, want een wachtwoord op de opdrachtregel blijft in de geschiedenis van je shell staan; leerid vraagt ernaar, of leest het met --password-stdin',
  ],
  [
    ['list', '--sinds', 'x'],
    '--sinds hoort bij leerid history, niet bij leerid list; leerid list --help toont wat er kan',
  ],
  [['purge'], 'er ontbreekt: --voor <dag>; bijvoorbeeld: leerid purge --voor 01/09/2024 --dry-run'],
  [['purge', '--voor', 'morgen'], '--voor: "morgen" kan niet; geef een dag zoals 31/08/2026 of 2026-08-31'],
  [
    ['--db', 'x.db'],
    '--db komt na een opdracht, zoals in leerid import --db; leerid --help toont wat er kan',
  ],
  [
    ['history', '--uitvoerder', 'an'],
    '--uitvoerder hoort niet bij leerid history; leerid history --help toont wat er kan',
  ],
  [['list', '--zzzzzzzz'], 'onbekende optie --zzzzzzzz; leerid list --help toont wat er kan'],
  [['--versie'], 'onbekende optie --versie; bedoelde je --version?'],
  // values
  [['list', '--status'], `--status heeft een waarde nodig; ${STATUS}`],
  [['list', '--groep'], '--groep heeft een waarde nodig; leerid list --help toont wat er kan'],
  [['list', '--status', 'actief1'], `--status: "actief1" kan niet; bedoelde je actief? (${STATUS})`],
  [['list', '--status', 'weg'], `--status: "weg" kan niet; ${STATUS}`],
  [
    ['list', '--status', "'s is invalid. Allowed choices are x."],
    `--status: "'s is invalid. Allowed choices are x." kan niet; ${STATUS}`,
  ],
  [
    ['list', '--type', 'gevorder'],
    '--type: "gevorder" kan niet; bedoelde je gevorderd? (kies uit basis, gevorderd)',
  ],
  [
    ['bulk', '--wachtwoordtype', 'plaatjes'],
    '--wachtwoordtype: "plaatjes" kan niet; bedoelde je afbeeldingen? (kies uit woord, afbeeldingen)',
  ],
  [['bulk', '--wait', 'lang'], '--wait: "lang" kan niet; geef een aantal seconden, tot 86400'],
  [['list', '--zoek', ' '], '--zoek: " " kan niet; geef een tekst, of laat de optie weg'],
  [['list', '--status', 'a\nb'], `--status: "a b" kan niet; ${STATUS}`],
  // loose words
  [['show', '945'], 'bij leerid show hoort geen los woord zoals "945"; bedoelde je --stamnummer 945?'],
  [
    ['show', 'cauberghs'],
    'bij leerid show hoort geen los woord zoals "cauberghs"; bedoelde je --zoek "cauberghs"?',
  ],
  [
    ['bulk', '4de', 'leerjaar'],
    'bij leerid bulk hoort geen los woord zoals "4de"; bedoelde je --groep "4de leerjaar" of --klas of --zoek?',
  ],
  [
    ['list', '4A'],
    'bij leerid list hoort geen los woord zoals "4A"; bedoelde je --klas "4A" of --zoek of --groep?',
  ],
  [
    ['import', '--voorbeeld=x.csv'],
    '--voorbeeld staat zonder waarde; laat = en wat erachter staat weg; leerid import --help toont wat er kan',
  ],
  [
    ['groups', 'x'],
    'bij leerid groups hoort geen los woord zoals "x"; leerid groups --help toont wat er kan',
  ],
  [['import', 'a', 'b'], '"b" is te veel; zet een naam of pad met spaties tussen aanhalingstekens'],
])('leerid %j: %s', async (args, message) => {
  expect(await usageErrorOf(args)).toMatchObject({ message, exitCode: 2 });
});

test('a very long word is not repeated whole', async () => {
  const error = await usageErrorOf(['x'.repeat(500)]);
  expect(error?.message.length).toBeLessThan(150);
});

test.each([[['--help']], [['-h']], [['list', '--help']], [['help', 'list', '-h']], [['--version']]])(
  'leerid %j is no error',
  async (args) => {
    const error = await usageErrorOf(args);
    expect(error?.exitCode).toBe(0);
    expect(HELP_CODES.has(error?.code ?? '')).toBe(true);
  },
);

/** A command with what no command of the program has yet. */
function otherCommand(): Command {
  const program = new Command('leerid');
  const command = program
    .command('voorkeur')
    .argument('<naam>')
    .addOption(new Option('--json').conflicts('quiet'))
    .option('--quiet')
    .action(() => undefined);
  command.command('zet').action(() => undefined);
  for (const each of [program, command]) {
    each
      .configureOutput({ writeErr: () => undefined })
      .showSuggestionAfterError(false)
      .exitOverride((error) => {
        throw usageError(error, each);
      });
  }
  return program;
}

test.each([
  [['voorkeur'], 'er ontbreekt: naam; leerid voorkeur --help toont wat er kan'],
  [['voorkeur', 'url', '--json', '--quiet'], '--json kan niet samen met --quiet; laat een van beide weg'],
])('leerid %j: %s', (args, message) => {
  expect(() => otherCommand().parse(args, { from: 'user' })).toThrow(message);
});

test('what commander may say one day is still one Dutch line', () => {
  const command = otherCommand().commands[0] ?? new Command();
  const error = usageError(new CommanderError(1, 'commander.new', 'something in English'), command);
  expect(error).toMatchObject({
    message: 'de opdracht klopt niet; leerid voorkeur --help toont wat er kan',
    exitCode: 2,
  });
});

test('an unknown word under a command names that command', () => {
  const program = new Command('leerid').showSuggestionAfterError(false);
  const config = program.command('config').showSuggestionAfterError(false);
  config.configureOutput({ writeErr: () => undefined }).exitOverride((error) => {
    throw usageError(error, config);
  });
  config.command('get');
  expect(() => program.parse(['config', 'gt'], { from: 'user' })).toThrow(
    'onbekende opdracht config gt; bedoelde je config get?',
  );
});
