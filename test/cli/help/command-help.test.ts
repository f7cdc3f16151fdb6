import type { Command } from 'commander';
import stringWidth from 'string-width';
import { allCommands, commandPath, HELPED_COMMANDS, helpOf } from '#src/cli/help/command-help.js';
import { isTopic } from '#src/cli/help/topic-names.js';
import { makeProgram } from '../../support/program.js';

const ENGLISH =
  /\b(Usage|Options?|Commands?|Arguments?|default|choices|display|output the|option|options|command)\b/;

/** Every command that can be called, not the program itself. */
const PATHS = allCommands(makeProgram())
  .map(commandPath)
  .filter((path) => path !== '');

function find(program: Command, path: string): Command {
  const found = allCommands(program).find((command) => commandPath(command) === path);
  if (found === undefined) throw new Error(`no command ${path}`);
  return found;
}

function helpText(path: string, columns = 80): string {
  return find(makeProgram(columns), path).helpInformation();
}

/** A command line in words, as a shell would split it. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

test('every command has an entry with examples and exit codes, and no entry is left of a command that is gone', () => {
  expect([...HELPED_COMMANDS].sort()).toEqual([...PATHS].sort());
});

describe.each(PATHS)('leerid %s --help', (path) => {
  const help = helpOf(find(makeProgram(), path));

  test('what it does in one sentence, then examples, usage, options, exit codes', () => {
    const lines = helpText(path).split('\n');
    const places = ['Voorbeelden:', 'Gebruik:', '  -h, --help', 'Exitcodes:'].map((start) =>
      lines.findIndex((line) => line.startsWith(start)),
    );
    expect(lines[0]).toMatch(/^\p{Lu}.*\.$/u);
    expect(places[0]).toBe(2);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('two to four examples, each with a comment', () => {
    const examples = help?.examples ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.length).toBeLessThanOrEqual(4);
    for (const { what, command } of examples) expect([what, command]).not.toContain('');
  });

  test('the examples have only options, values and arguments that exist', () => {
    for (const { command: line } of help?.examples ?? []) {
      const [program, ...rest] = words(line.replace(/ > .*/, ''));
      const command = find(makeProgram(), path);
      const parsed = command.parseOptions(rest.slice(path.split(' ').length));
      expect(program).toBe('leerid');
      expect(rest.join(' ').startsWith(path)).toBe(true);
      expect(parsed.unknown).toEqual([]);
      const most = command.registeredArguments.some(({ variadic }) => variadic)
        ? Infinity
        : command.registeredArguments.length;
      const isOwn = command.commands.length === 0; // else the words call a command below it
      if (isOwn) expect(parsed.operands.length).toBeLessThanOrEqual(most);
      else
        expect(parsed.operands.slice(0, 1)).toEqual(
          command.commands.map((sub) => sub.name()).filter((name) => name === parsed.operands[0]),
        );
    }
  });

  test('every exit code has a meaning of its own, in order', () => {
    const exits = help?.exits ?? [];
    const codes = exits.flatMap((exit) => exit.codes);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
    expect(codes).toEqual(expect.arrayContaining([0, 2]));
    for (const { meaning } of exits) expect(meaning.length).toBeGreaterThan(5);
  });

  test('topics that exist', () => {
    expect((help?.topics ?? []).filter((topic) => !isTopic(topic))).toEqual([]);
  });

  test('no English, and no column more than there is', () => {
    expect(helpText(path)).not.toMatch(ENGLISH);
    const tooWide = (columns: number, most: number) =>
      helpText(path, columns)
        .split('\n')
        .filter((line) => stringWidth(line) > most);
    expect(tooWide(80, 80)).toEqual([]);
    expect(tooWide(200, 90)).toEqual([]);
    // On a narrow terminal only the commands of the examples go on, so that they can be copied.
    expect(
      tooWide(40, 40).filter((line) => !line.startsWith('  $ ') && !line.startsWith('  leerid ')),
    ).toEqual([]);
  });
});

test('the overview: every command in a group, the topics, and no English', () => {
  const text = makeProgram().helpInformation();
  for (const path of PATHS.filter((path) => !path.includes(' ')))
    expect(text).toMatch(new RegExp(`^  ${path} +\\S`, 'm'));
  expect(text.split('\n').slice(2, 4)).toEqual([
    'Voorbeelden:',
    '  # Alles stap voor stap, met vragen en keuzelijsten',
  ]);
  expect(text).toContain('Onderwerpen (leerid help ONDERWERP):');
  expect(text).not.toContain('Opdrachten:');
  expect(text).not.toMatch(ENGLISH);
  expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
});

test('values to choose from and values without a choice are named in Dutch', () => {
  expect(helpText('list')).toMatch(/--type <type> +type van het account,[^(]*\(basis,\s+gevorderd\)/);
  const program = makeProgram();
  find(program, 'list').option('--proef <x>', 'een proef', 'appel');
  expect(find(program, 'list').helpInformation()).toContain('een proef (standaard: appel)');
});
