import type { Command } from 'commander';
import { absolutePath } from '../../config/absolute-path.js';
import { resolveSetting, type SettingSources } from '../../config/setting-sources.js';
import { isLeeridError, LeeridError } from '../../domain/errors.js';
import { EXIT } from '../exit-codes.js';
import { interruptionCode, isCancelledPrompt } from '../interruption.js';
import type { Invocation } from '../invocation.js';
import { keepMemoryLow } from '../../use-cases/keep-memory-low.js';
import { addScreenOptions, runFor, terminalFor, type CommonOptions } from '../options.js';
import { clearProgress } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { watchRecoveries, type WatchedRecoveries } from '../watch-recoveries.js';
import type { CreationDefaults } from '../wizard/equivalent.js';
import type { Session } from '../wizard/session.js';

export function defineWizard(command: Command, invocation: Invocation): Command {
  return addScreenOptions(command).action(async (options: CommonOptions) => {
    await startWizard(options, invocation);
  });
}

/** Opens the wizard; at its end, also after Ctrl-C, it names the commands that do the same. */
async function startWizard(options: CommonOptions, { signal, exit, settings }: Invocation): Promise<void> {
  const terminal = terminalFor(options);
  if (!terminal.interactive || !terminal.cursor) throw new LeeridError('no-menus', {});
  keepMemoryLow();
  const [{ runWizard }, { reportTo }, { createProgress }] = await Promise.all([
    import('../wizard/run-wizard.js'),
    import('../report.js'),
    import('../progress-bar.js'),
  ]);
  const commands: string[] = [];
  const tell = reportTo(terminal, createProgress(terminal));
  // Which place of a sheet is free stands among what can be chosen.
  const watched = watchRecoveries((notice) => {
    if (notice.kind !== 'sheet-left') tell(notice);
  });
  let sources = await settings(options);
  let defaults = defaultsOf(sources);
  const session: Session = {
    terminal,
    signal,
    newRun: (quiet) => runFor(options, sources, signal, quiet === 'quiet' ? () => undefined : watched.report),
    get defaults() {
      return defaults;
    },
    settings: () => sources,
    reloadSettings: async () => {
      const before = resolveSetting(sources, 'instelling').value;
      sources = await settings(options);
      defaults = defaultsOf(sources);
      const { value } = resolveSetting(sources, 'instelling');
      if (value !== before) session.institution = value;
    },
    remember: (command) => commands.push(command),
    institution: resolveSetting(sources, 'instelling').value,
    saved: false,
    waiting: null,
  };
  try {
    await runWizard(session);
    exit(hasTrouble(session, watched) ? EXIT.partly : EXIT.done);
  } catch (error) {
    clearProgress();
    if (!isCancelledPrompt(error) && !isLeeridError(error, 'interrupted')) throw error;
    const kept = 'gestopt; wat bewaard was, blijft bewaard';
    terminal.tell(session.saved ? kept : 'onderbroken; er is niets gewijzigd', 'yellow');
    exit(interruptionCode(error));
  } finally {
    showCommands(terminal, [...new Set(commands)]);
  }
}

/** What `create` and `bulk` would do without options. Error: `setting-invalid`. */
function defaultsOf(sources: SettingSources): CreationDefaults {
  return {
    basisPassword: resolveSetting(sources, 'wachtwoordtype').value,
    baseUrl: resolveSetting(sources, 'url').value,
    outputFolder: absolutePath(resolveSetting(sources, 'output').value),
    cost: resolveSetting(sources, 'cost').value,
    stickerFormat: resolveSetting(sources, 'sticker').value,
  };
}

/** True when a ZIP of this session or an earlier run still waits, or is lost. */
function hasTrouble({ waiting }: Session, watched: WatchedRecoveries): boolean {
  const isHere = watched.recoveries.some(
    ({ batch, outcome }) => batch.id === waiting && outcome === 'delivered',
  );
  return watched.hasTrouble() || (waiting !== null && !isHere);
}

/** Printed as they are, not broken at the width: a command must come out of the screen in one piece. */
function showCommands(terminal: Terminal, commands: readonly string[]): void {
  if (commands.length === 0) return;
  terminal.print('\nDe volgende keer kan het ook zo:');
  for (const command of commands) terminal.print(`  ${command}`, 'bold');
}
