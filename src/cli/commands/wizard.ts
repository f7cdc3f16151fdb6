import type { Command } from 'commander';
import { resolve } from 'node:path';
import { resolveSetting } from '../../config/setting-sources.js';
import { LeeridError } from '../../domain/errors.js';
import { interruptionCode, isCancelledPrompt } from '../interruption.js';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import type { Session } from '../wizard/session.js';

export function addWizardCommand(program: Command, invocation: Invocation): Command {
  const command = program.command('wizard').description('alles stap voor stap, met vragen en keuzelijsten');
  return addCommonOptions(command).action(async (options: CommonOptions) => {
    await startWizard(options, invocation);
  });
}

/** Opens the wizard; at its end, also after Ctrl-C, it names the commands that do the same. */
async function startWizard(options: CommonOptions, { signal, exit, settings }: Invocation): Promise<void> {
  const terminal = terminalFor(options);
  if (!terminal.interactive || !terminal.cursor) throw new LeeridError('no-menus', {});
  const [{ runWizard }, { reportTo }, { createProgress }] = await Promise.all([
    import('../wizard/run-wizard.js'),
    import('../report.js'),
    import('../progress-bar.js'),
  ]);
  const commands: string[] = [];
  let sources = await settings(options);
  const session: Session = {
    terminal,
    signal,
    newRun: (quiet) =>
      runFor(
        options,
        sources,
        signal,
        quiet === 'quiet' ? () => undefined : reportTo(terminal, createProgress(terminal)),
      ),
    get defaults() {
      return {
        basisPassword: resolveSetting(sources, 'wachtwoordtype').value,
        baseUrl: resolveSetting(sources, 'url').value,
        outputFolder: resolve(resolveSetting(sources, 'output').value),
        cost: resolveSetting(sources, 'cost').value,
      };
    },
    settings: () => sources,
    reloadSettings: async () => {
      sources = await settings(options);
    },
    remember: (command) => commands.push(command),
    institution: resolveSetting(sources, 'instelling').value,
    saved: false,
  };
  try {
    await runWizard(session);
  } catch (error) {
    if (!isCancelledPrompt(error)) throw error;
    const text = session.saved
      ? 'gestopt; wat bewaard was, blijft bewaard'
      : 'onderbroken; er is niets gewijzigd';
    terminal.tell(text, 'yellow');
    exit(interruptionCode(error));
  } finally {
    showCommands(terminal, [...new Set(commands)]);
  }
}

/** Printed as they are, not broken at the width: a command must come out of the screen in one piece. */
function showCommands(terminal: Terminal, commands: readonly string[]): void {
  if (commands.length === 0) return;
  terminal.print('\nDe volgende keer kan het ook zo:');
  for (const command of commands) terminal.print(`  ${command}`, 'bold');
}
