import type { CommandHelp } from './command-help.js';
import { simpleExits } from './exit-meanings.js';

/** The commands that help a person on. */
export const HELP_COMMANDS: Readonly<Record<string, CommandHelp>> = {
  completion: {
    group: 'Hulp',
    examples: [
      { what: 'Hoe installeer je het in jouw shell?', command: 'leerid completion' },
      {
        what: 'Het script voor fish',
        command: 'leerid completion fish > ~/.config/fish/completions/leerid.fish',
      },
    ],
    exits: simpleExits('het script of de uitleg is getoond', 'geen shell die leerid kent'),
  },
  help: {
    group: 'Hulp',
    examples: [
      { what: 'Hoe kies je leerlingen?', command: 'leerid help filters' },
      { what: 'Hulp bij een opdracht', command: 'leerid help bulk' },
    ],
    exits: simpleExits('de hulp is getoond', 'geen opdracht of onderwerp met die naam'),
  },
};
