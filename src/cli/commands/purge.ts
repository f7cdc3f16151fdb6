import { Option, type Command } from 'commander';
import { LeeridError } from '../../domain/errors.js';
import type { Day } from '../../domain/student.js';
import { parseDayOption } from '../day-option.js';
import { EXIT } from '../exit-codes.js';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, addWriteOptions, runFor, terminalFor, type WriteOptions } from '../options.js';

interface PurgeOptions extends WriteOptions {
  readonly voor: Day;
  readonly yes?: boolean;
}

export function definePurge(command: Command, invocation: Invocation): Command {
  command
    .optionsGroup('Wissen')
    .addOption(
      new Option('--voor <dag>', 'wie voor deze dag vertrok').argParser(parseDayOption).makeOptionMandatory(),
    )
    .option('--yes', 'vraag geen bevestiging');
  return addCommonOptions(addWriteOptions(command)).action(async (options: PurgeOptions) => {
    await runPurge(options, invocation);
  });
}

async function runPurge(options: PurgeOptions, { signal, exit, settings }: Invocation): Promise<void> {
  const [
    { planPurge, purgeStudents },
    { purgeJson, showPurge },
    { reportTo },
    { watchRecoveries },
    { showPupils },
    { confirmCount },
    { counted },
  ] = await Promise.all([
    import('../../use-cases/purge-students.js'),
    import('../show-purge.js'),
    import('../report.js'),
    import('../watch-recoveries.js'),
    import('../confirm-pupils.js'),
    import('../prompts/confirm.js'),
    import('../labels.js'),
  ]);
  const { voor: before, dryRun = false, json = false } = options;
  const terminal = terminalFor(options);
  const asks = !dryRun && options.yes !== true;
  if (asks && !terminal.interactive) throw new LeeridError('confirmation-needed', { command: 'purge' });
  const watched = watchRecoveries(reportTo(terminal));
  const run = runFor(options, await settings(options), signal, watched.report);
  // What an earlier run left waiting goes first, and an older store is brought up to date.
  if (asks) await (await import('../../use-cases/run.js')).deliverWaiting(run);
  const plan = dryRun || asks ? planPurge(before, run) : null;
  const count = plan?.students.length ?? 0;
  if (plan !== null && !json) showPupils(plan.students, terminal);
  if (asks && count > 0) {
    const question = `${counted(count, 'leerling', 'leerlingen')} voorgoed wissen?`;
    if (!(await confirmCount(question, count, { terminal, signal }))) {
      terminal.tell('Er is niets gewijzigd.');
      return;
    }
  }
  // Copies of before a purge that was cut off go without a question: they belong to what was agreed then.
  const isIdle = plan !== null && count === 0 && plan.copies.length === 0;
  const done = plan !== null && (dryRun || isIdle) ? plan : await purgeStudents(before, plan, run);
  const view = { before, dryRun };
  if (json) terminal.print(JSON.stringify(purgeJson(done, view, watched.recoveries), null, 2));
  else showPurge(done, view, terminal);
  exit(watched.hasTrouble() ? EXIT.partly : EXIT.done);
}
