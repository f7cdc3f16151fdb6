import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTING_NAMES, SETTINGS } from '#src/config/settings.js';
import { EXIT } from '#src/cli/exit-codes.js';
import { allCommands, commandPath, helpOf } from '#src/cli/help/command-help.js';
import { GENERAL_EXITS } from '#src/cli/help/exit-meanings.js';
import { findTopic } from '#src/cli/help/find-topic.js';
import { TOPIC_NAMES } from '#src/cli/help/topic-names.js';
import { environmentTopic } from '#src/cli/help/topics/environment.js';
import type { Topic } from '#src/cli/help/topics/topic.js';
import { INSTALL_TEXT } from '#src/cli/completion/install-text.js';
import { ROOT } from '../support/leerid.js';
import { commandLines, problemOf } from '../support/parse-only.js';
import { makeProgram, NO_SOURCES } from '../support/program.js';
import { anchors, codeLines, inlineCode, links, sections, tableRows } from '../support/read-markdown.js';

const REFERENCE = 'Opdrachten, opties en codes';
const MANUAL = read('docs/handleiding.md');
const README = read('README.md');
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const parts = sections(sections(MANUAL, 2).find(({ title }) => title.endsWith(REFERENCE))?.text ?? '', 3);
const commands = allCommands(makeProgram());

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function part(title: string) {
  const found = parts.find((section) => section.title === title);
  if (found === undefined) throw new Error(`the reference has no part ${title}`);
  return found;
}

/** The words in code of the cells of one column. */
function codes(title: string, column: number): string[] {
  return tableRows(part(title).text).flatMap((cells) => inlineCode(cells[column] ?? ''));
}

/** The long flags of a part's own table, and of the parts that it links to. */
function flagsOf(title: string): string[] {
  const { text } = part(title);
  const own = tableRows(text).flatMap(([first = '']) =>
    inlineCode(first).map((code) => /^--[\w-]+/.exec(code)?.[0] ?? ''),
  );
  const linked = links(text).flatMap((target) => {
    const other = parts.find(({ anchor }) => `#${anchor}` === target);
    return other === undefined || other.title === title ? [] : flagsOf(other.title);
  });
  return [...new Set([...own.filter((flag) => flag !== ''), ...linked])].sort();
}

describe('the reference', () => {
  test('a part for every command, and none for a command that is gone', () => {
    const documented = parts.map(({ title }) => title).filter((title) => title.startsWith('leerid'));
    expect(documented).toEqual(commands.map((command) => `leerid ${commandPath(command)}`.trim()));
  });

  test.each(commands.map((command) => [`leerid ${commandPath(command)}`.trim(), command] as const))(
    '%s: every option, and no other',
    (title, command) => {
      const help = command.createHelp();
      const known = help.visibleOptions(command).map(({ long }) => long ?? '');
      expect(flagsOf(title)).toEqual(known.sort());
    },
  );

  test('every option of a shared table is one of some command', () => {
    const known = new Set(
      commands.flatMap((command) =>
        command
          .createHelp()
          .visibleOptions(command)
          .map(({ long }) => long),
      ),
    );
    const shared = parts
      .filter(({ title }) => !title.startsWith('leerid'))
      .flatMap(({ title }) => flagsOf(title));
    expect(shared.filter((flag) => !known.has(flag))).toEqual([]);
  });

  test('every value that can be chosen stands beside its option', () => {
    for (const { options } of commands) {
      for (const { long, argChoices } of options) {
        if (argChoices === undefined) continue;
        const rows = parts
          .flatMap(({ text }) => tableRows(text))
          .filter(([first]) => first?.includes(`\`${long ?? ''} `));
        const told = rows.map((cells) =>
          argChoices.filter((choice) => !inlineCode(cells[1] ?? '').includes(choice)),
        );
        expect({ long, missing: told.some((missing) => missing.length === 0) }).toEqual({
          long,
          missing: true,
        });
      }
    }
  });

  test('settings, each with its variable', () => {
    const rows = tableRows(part('Voorkeuren en omgevingsvariabelen').text).filter(([name]) => name !== '');
    expect(rows.map(([name, variable]) => [name, variable])).toEqual(
      SETTING_NAMES.map((name) => [`\`${name}\``, `\`${SETTINGS[name].variable}\``]),
    );
  });

  test('environment variables: those that the program names itself', () => {
    const [variables] = environmentTopic(NO_SOURCES);
    expect(codes('Voorkeuren en omgevingsvariabelen', 1)).toEqual(variables?.pairs?.map(([name]) => name));
  });

  test('topics of the help', () => {
    expect(codes('Onderwerpen', 0)).toEqual(TOPIC_NAMES);
  });

  test('exit codes', () => {
    const told = tableRows(part('Exitcodes').text).map(([code]) => code);
    expect(told).toEqual(GENERAL_EXITS.map(({ codes: numbers }) => numbers.join(', ')));
    for (const code of Object.values(EXIT)) expect(told).toContain(String(code));
  });

  test('the page with the JSON fields is linked to', () => {
    expect(links(MANUAL)).toContain('json.md');
  });
});

/** Every command line that somebody may copy, and where it stands. */
const lines: [string, string][] = [
  ...PAGES.flatMap((page) => {
    const text = read(page);
    const typed = codeLines(text)
      .filter((line) => line.startsWith('$ '))
      .map((line) => line.slice(2));
    const cron = codeLines(text).filter((line) => /^[\d*]+ [\d*]+ /.test(line));
    const mentioned = inlineCode(text).filter((code) => !/^leerid [A-Z]/.test(code));
    return commandLines([...typed, ...cron, ...mentioned]).map((line): [string, string] => [page, line]);
  }),
  ...commands.flatMap((command) => {
    const examples = helpOf(command)?.examples ?? [];
    return commandLines(examples.map((example) => example.command)).map((line): [string, string] => [
      `${commandPath(command)} --help`,
      line,
    ]);
  }),
  ...TOPIC_NAMES.flatMap((name) => examplesOf(`help ${name}`, findTopic(name, NO_SOURCES))),
  ...examplesOf('completion', INSTALL_TEXT),
];

function examplesOf(where: string, topic: Topic): [string, string][] {
  const examples = topic.flatMap((piece) => piece.examples ?? []);
  return commandLines(examples.map(({ command }) => command)).map((line) => [where, line]);
}

describe('command lines that somebody may copy', () => {
  test('are found in manual, README and help', () => {
    const places = new Set(lines.map(([place]) => place));
    for (const place of [
      'README.md',
      'docs/handleiding.md',
      'docs/json.md',
      'bulk --help',
      'help filters',
      'completion',
    ])
      expect(places).toContain(place);
    expect(lines.filter(([place]) => place === 'docs/handleiding.md').length).toBeGreaterThan(40);
  });

  test('have only commands, options and values that exist', () => {
    const problems = lines
      .map(([place, line]) => [place, line, problemOf(line)])
      .filter(([, , problem]) => problem !== null);
    expect(problems).toEqual([]);
  });

  test.each([
    'leerid lijst',
    'leerid list --groepen x',
    'leerid list --status misschien',
    'leerid show 945',
    'leerid bulk --gebruikersnaam x',
    'leerid config set kleur rood',
    'leerid help bulkk',
    'leerid completion tcsh',
    'leerid import --wait lang',
  ])('%s would be found out', (line) => {
    expect(problemOf(line)).not.toBeNull();
  });
});

describe.each(PAGES)('%s', (page) => {
  test('has no link, anchor or picture that leads nowhere', () => {
    const text = read(page);
    const broken = links(text).filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchors(readFileSync(file, 'utf8')).includes(decodeURI(anchor));
    });
    expect(broken).toEqual([]);
  });
});

test('the table of contents names every chapter, in order', () => {
  const listed = [...MANUAL.matchAll(/^\d+\. \[.+\]\(#(.+)\)$/gm)].map(([, anchor]) => anchor);
  expect(listed).toEqual(sections(MANUAL, 2).map(({ anchor }) => anchor));
});

test('every picture is shown somewhere', () => {
  const shown = PAGES.flatMap((page) => links(read(page)).map((target) => target.split('/').at(-1)));
  for (const picture of readdirSync(join(ROOT, 'docs', 'images'))) expect(shown).toContain(picture);
});

/** What a person does in the Schoolloket (its manual, chapters 2 and 3), in its order. */
test.each([
  [
    '3. Een LeerID voor één leerling',
    [
      'zoeken op stamnummer, naam of voornaam',
      'op de leerling klikken',
      '"Maak een LeerID aan"',
      '"pas gebruikersnaam aan"',
      '"genereer nieuw wachtwoord"',
      'Wachtwoord type van een basisaccount',
      '"Annuleer"',
      '"Bewaren en afdrukken"',
      '"Account gegevens"',
      '"Account historiek"',
      '"Detail account historiek"',
      '"Pas aanmeldgegevens aan"',
    ],
  ],
  [
    "4. LeerID's in bulk",
    [
      'filteren op administratieve groep, status en type',
      '"Toon alles"',
      '"Wijzig instelling"',
      'alle leerlingen aanvinken, "Maak LeerID\'s aan"',
      'enkele leerlingen aanvinken',
      'een gebruikersnaam of wachtwoord aanpassen',
      'afbeeldingen of een gewoon wachtwoord, voor de hele selectie',
      'hetzelfde, voor één leerling',
      '"Annuleren"',
      '"Bewaren en afdrukken"',
      '"Download ZIP bestand"',
      'de Excel verwerken, in een mailing of brief',
      "de PDF's afdrukken, op gewoon papier of op stickers",
    ],
  ],
])('%s: a command for every step in the Schoolloket', (title, steps) => {
  const text = sections(MANUAL, 2).find((chapter) => chapter.title === title)?.text ?? '';
  const told = tableRows(text.slice(text.indexOf('| in het Schoolloket |')));
  expect(told.map(([step]) => step)).toEqual(steps);
  expect(told.filter(([, command = '']) => inlineCode(command).length + links(command).length === 0)).toEqual(
    [],
  );
});

describe('the README', () => {
  test('is one page', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(105);
  });

  test('names every command', () => {
    const named = new Set(inlineCode(README).map((code) => /^leerid ([a-z]+)/.exec(code)?.[1]));
    const all = makeProgram().commands.map((command) => command.name());
    expect(all.filter((name) => !named.has(name))).toEqual([]);
  });
});
