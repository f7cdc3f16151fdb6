import type { Command } from 'commander';
import type { Invocation } from './invocation.js';

/** Gives a command its arguments, its options, and what it does. */
export type Define = (command: Command, invocation: Invocation) => Command;

interface Entry {
  readonly description: string;
  readonly load: () => Promise<Define>;
}

/** In the order of the help; what more the help says of each stands in `help/command-help.ts`. */
const TABLE = {
  import: {
    description: 'lees een leerlingenlijst in (CSV of Excel)',
    load: async () => (await import('./commands/import.js')).defineImport,
  },
  list: {
    description: 'toon de leerlingen',
    load: async () => (await import('./commands/list.js')).defineList,
  },
  groups: {
    description: 'toon de administratieve groepen en klassen, met aantallen',
    load: async () => (await import('./commands/groups.js')).defineGroups,
  },
  show: {
    description: 'toon de pagina van één leerling, met account en geschiedenis',
    load: async () => (await import('./commands/show.js')).defineShow,
  },
  create: {
    description: 'maak één LeerID aan, met een ZIP van kaartje en sticker',
    load: async () => (await import('./commands/create.js')).defineCreate,
  },
  bulk: {
    description: "maak LeerID's voor wie er nog geen heeft, met een ZIP",
    load: async () => (await import('./commands/create.js')).defineBulk,
  },
  reset: {
    description: 'geef één leerling of een hele selectie een nieuw wachtwoord, met een ZIP',
    load: async () => (await import('./commands/reset.js')).defineReset,
  },
  edit: {
    description: 'geef één leerling een andere gebruikersnaam of soort wachtwoord',
    load: async () => (await import('./commands/reset.js')).defineEdit,
  },
  print: {
    description: "maak de PDF's van een ZIP opnieuw, zonder nieuw wachtwoord",
    load: async () => (await import('./commands/print.js')).definePrint,
  },
  deactivate: {
    description: "maak LeerID's inactief, ook al loopt de inschrijving nog",
    load: async () => (await import('./commands/switch.js')).defineDeactivate,
  },
  activate: {
    description: "maak LeerID's die je inactief maakte opnieuw actief",
    load: async () => (await import('./commands/switch.js')).defineActivate,
  },
  batches: {
    description: "toon de reeksen: wanneer, hoeveel LeerID's, en waar de ZIP is",
    load: async () => (await import('./commands/batches.js')).defineBatches,
  },
  history: {
    description: 'toon wie wat wanneer deed: van één leerling, van een reeks, of alles',
    load: async () => (await import('./commands/history.js')).defineHistory,
  },
  wizard: {
    description: 'alles stap voor stap, met vragen en keuzelijsten',
    load: async () => (await import('./commands/wizard.js')).defineWizard,
  },
  purge: {
    description: 'wis voorgoed de persoonsgegevens van wie vertrokken is',
    load: async () => (await import('./commands/purge.js')).definePurge,
  },
  check: {
    description: "kijk na of gegevensbestand en ZIP's heel zijn, en wat er schort aan de gegevens",
    load: async () => (await import('./commands/check.js')).defineCheck,
  },
  backup: {
    description: 'maak een kopie van het gegevensbestand, ook terwijl leerid bezig is',
    load: async () => (await import('./commands/backup.js')).defineBackup,
  },
  restore: {
    description: 'zet een kopie van het gegevensbestand terug; het oude blijft ernaast',
    load: async () => (await import('./commands/restore.js')).defineRestore,
  },
  calibrate: {
    description: 'maak een ijkblad (PDF) dat zegt hoe je printer de stickers verschuift',
    load: async () => (await import('./commands/calibrate.js')).defineCalibrate,
  },
  config: {
    description: 'toon en bewaar voorkeuren: wat je niet elke keer als optie wilt geven',
    load: async () => (await import('./commands/config.js')).defineConfig,
  },
  completion: {
    description: 'maak dat de Tab-toets opdrachten, opties en namen aanvult',
    load: async () => (await import('./commands/completion.js')).defineCompletion,
  },
  help: {
    description: 'toon hulp bij een opdracht of een onderwerp',
    load: async () => (await import('./commands/help.js')).defineHelp,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type CommandName = keyof typeof TABLE;

export const COMMANDS: Readonly<Record<CommandName, Entry>> = TABLE;
export const COMMAND_NAMES: readonly CommandName[] = Object.keys(TABLE).filter(isCommandName);

/** The definitions of some commands; the rest of the program is not read. */
export async function loadCommands(
  names: readonly CommandName[] = COMMAND_NAMES,
): Promise<ReadonlyMap<CommandName, Define>> {
  const defined = new Map<CommandName, Define>();
  for (const name of names) defined.set(name, await COMMANDS[name].load());
  return defined;
}

/** The commands that a line needs; all of them where it may be about any. `leerid --help` lists them by name alone. */
export function neededCommands([word, ...rest]: readonly string[]): readonly CommandName[] {
  if (word === undefined || (rest.length === 0 && ALONE.has(word))) return [];
  return isCommandName(word) && word !== 'help' ? [word] : COMMAND_NAMES;
}

const ALONE: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(TABLE, word);
}
