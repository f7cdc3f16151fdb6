import type { Argument, Command, Help, Option } from 'commander';
import { COMMAND_GROUPS, commandPath, helpOf } from './command-help.js';
import { exitPairs, GENERAL_EXITS } from './exit-meanings.js';
import {
  exampleLines,
  helpWidth,
  joinSections,
  pairLines,
  paragraph,
  termColumn,
  type Example,
  type Pair,
  type Section,
} from './layout.js';
import { TOPICS } from './topic-names.js';

/** The titles of option groups, in the order in which they are shown; options without a group stand under the third. */
export const OPTION_GROUPS = ['Selectie', 'Aanmaken', 'Afdrukken', 'Opties', 'Algemeen'] as const;
const USUAL_GROUP = 'Opties';

const OVERVIEW_EXAMPLES: readonly Example[] = [
  { what: 'Alles stap voor stap, met vragen en keuzelijsten', command: 'leerid' },
  { what: 'Lees de leerlingenlijst in', command: 'leerid import leerlingen.csv' },
  { what: 'Wie heeft er nog geen LeerID?', command: 'leerid list --status geen-account' },
  { what: 'Eén LeerID, met kaartje', command: 'leerid create --stamnummer 945' },
  { what: "Alle LeerID's van een groep, met de ZIP", command: 'leerid bulk --groep "1e lj 3e gr"' },
];

/** The help of a command or of the program, in Dutch, for commander: examples first, no line wider than the help's width. */
export function formatHelp(command: Command, helper: Help): string {
  const width = helpWidth(helper.helpWidth);
  const sections =
    command.parent === null ? overview(command, helper, width) : ofCommand(command, helper, width);
  return `${joinSections(sections, command.opts()['color'] !== false)}\n`;
}

function overview(program: Command, helper: Help, width: number): Section[] {
  const groups = commandGroups(program, helper);
  const options = optionGroups(program, helper);
  const topics = { title: 'Onderwerpen (leerid help ONDERWERP)', pairs: Object.entries(TOPICS) };
  return [
    { title: null, lines: paragraph(program.description(), width) },
    { title: 'Voorbeelden', lines: exampleLines(OVERVIEW_EXAMPLES, width) },
    { title: 'Gebruik', lines: ['  leerid <opdracht> [opties]'] },
    ...aligned([...groups, topics, ...options], width),
    {
      title: null,
      lines: paragraph('leerid OPDRACHT --help toont de opties en de exitcodes van een opdracht.', width),
    },
  ];
}

function ofCommand(command: Command, helper: Help, width: number): Section[] {
  const help = helpOf(command);
  const topics = (help?.topics ?? []).map((topic) => `leerid help ${topic}`);
  return [
    { title: null, lines: paragraph(sentence(command.description()), width) },
    { title: 'Voorbeelden', lines: exampleLines(help?.examples ?? [], width) },
    { title: 'Gebruik', lines: usageLines(command, helper) },
    { title: 'Argumenten', lines: pairLines(helper.visibleArguments(command).map(argumentPair), width) },
    ...aligned(commandGroups(command, helper), width),
    ...aligned(optionGroups(command, helper), width),
    { title: 'Exitcodes', lines: pairLines(exitPairs(help?.exits ?? GENERAL_EXITS), width) },
    {
      title: null,
      lines: topics.length === 0 ? [] : paragraph(`Meer uitleg: ${topics.join(', ')}`, width),
    },
  ];
}

interface PairGroup {
  readonly title: string;
  readonly pairs: readonly Pair[];
}

/** The groups below each other, with all meanings in one column. */
function aligned(groups: readonly PairGroup[], width: number): Section[] {
  const column = termColumn(groups.flatMap(({ pairs }) => pairs));
  return groups.map(({ title, pairs }) => ({ title, lines: pairLines(pairs, width, column) }));
}

/** `leerid import <bestand> [opties]`, or the forms that the command's own help has. */
function usageLines(command: Command, helper: Help): string[] {
  const words = [
    ...(helper.visibleCommands(command).length > 0 ? ['<opdracht>'] : []),
    ...command.registeredArguments.map(argumentTerm),
    '[opties]',
  ];
  return (helpOf(command)?.usage ?? [words.join(' ')]).map(
    (usage) => `  leerid ${commandPath(command)} ${usage}`,
  );
}

/** The commands in the groups of the overview; those of a command, and who has no group, stand under `Opdrachten`. */
function commandGroups(command: Command, helper: Help): PairGroup[] {
  const visible = helper.visibleCommands(command);
  const groupOf = (sub: Command) => (command.parent === null ? helpOf(sub)?.group : undefined);
  return [...COMMAND_GROUPS, undefined].map((group) => ({
    title: group ?? 'Opdrachten',
    pairs: visible
      .filter((sub) => groupOf(sub) === group)
      .map((sub): Pair => [sub.name(), sub.summary() || sub.description()]),
  }));
}

function optionGroups(command: Command, helper: Help): PairGroup[] {
  const options = helper.visibleOptions(command);
  return OPTION_GROUPS.map((title) => ({
    title,
    pairs: options.filter((option) => (option.helpGroupHeading ?? USUAL_GROUP) === title).map(optionPair),
  }));
}

function optionPair(option: Option): Pair {
  return [option.flags, option.description + extras(option)];
}

function argumentPair(argument: Argument): Pair {
  return [argumentTerm(argument), argument.description + extras(argument)];
}

function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What commander adds to a description in English: the values to choose from, and the one without a choice. */
function extras({
  description,
  argChoices,
  defaultValue,
  defaultValueDescription,
}: Option | Argument): string {
  const isSaid = typeof defaultValue !== 'string' || description.includes('standaard');
  const notes = [
    ...(argChoices === undefined ? [] : [argChoices.join(', ')]),
    ...(isSaid ? [] : [`standaard: ${defaultValueDescription ?? defaultValue}`]),
  ];
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!:]$/.test(text) ? '' : '.'}`;
}
