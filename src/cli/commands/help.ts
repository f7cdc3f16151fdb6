import type { Command } from 'commander';
import type { SettingSources } from '../../config/setting-sources.js';
import { LeeridError } from '../../domain/errors.js';
import { allCommands, commandPath } from '../help/command-help.js';
import { isTopic, TOPIC_NAMES } from '../help/topic-names.js';
import type { Invocation } from '../invocation.js';
import { terminalFor } from '../options.js';
import { suggest } from '../suggest.js';

const NO_SETTINGS: SettingSources = { flags: {}, environment: process.env, file: null, folder: '.' };

/** `leerid help`, `leerid help list`, `leerid help filters`: the overview, a command's help, or a topic. */
export function defineHelp(help: Command, { settings }: Invocation): Command {
  return help
    .argument('[onderwerp...]', 'een opdracht of een onderwerp; zonder: het overzicht')
    .option('--no-color', 'zonder kleuren (ook NO_COLOR)')
    .action(async (words: string[], options: { readonly color: boolean }) => {
      const wanted = words.join(' ').toLowerCase();
      if (isTopic(wanted)) {
        const [{ findTopic }, { printTopic }] = await Promise.all([
          import('../help/find-topic.js'),
          import('../help/topic-text.js'),
        ]);
        // A settings file with a fault in it must not stand between a person and the help.
        const sources = await settings({}).catch(() => NO_SETTINGS);
        printTopic(findTopic(wanted, sources), terminalFor(options));
        return;
      }
      const commands = help.parent === null ? [] : allCommands(help.parent);
      const command = commands.find((known) => commandPath(known) === wanted);
      if (command === undefined) {
        const names = [...TOPIC_NAMES, ...commands.map(commandPath)];
        const nearest = suggest(wanted, names).map((name) => `leerid help ${name}`);
        throw new LeeridError('topic-unknown', { wanted, nearest });
      }
      command.outputHelp();
    });
}
