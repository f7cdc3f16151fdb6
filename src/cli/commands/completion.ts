import type { Command } from 'commander';
import { LeeridError } from '../../domain/errors.js';
import { isShell, SHELLS } from '../completion/shells.js';
import { terminalFor } from '../options.js';
import { suggest } from '../suggest.js';

/** `leerid completion bash` prints the script for bash; without a shell it says how to install one. */
export function defineCompletion(command: Command): Command {
  return command
    .argument('[shell]', `${SHELLS.join(', ')}; zonder: hoe je het installeert`)
    .action(async (shell: string | undefined) => {
      const terminal = terminalFor({ color: true });
      if (shell !== undefined && isShell(shell)) {
        const { printScript } = await import('../completion/print-script.js');
        await printScript(shell, terminal);
        return;
      }
      const [{ printTopic, topicText }, { INSTALL_TEXT }] = await Promise.all([
        import('../help/topic-text.js'),
        import('../completion/install-text.js'),
      ]);
      if (shell === undefined) {
        printTopic(INSTALL_TEXT, terminal);
        return;
      }
      terminal.tell(`${topicText(INSTALL_TEXT, terminal.width)}\n`);
      throw new LeeridError('shell-unknown', {
        wanted: shell,
        nearest: suggest(shell, SHELLS),
        shells: SHELLS,
      });
    });
}
