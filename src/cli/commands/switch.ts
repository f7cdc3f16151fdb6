import { InvalidArgumentError, Option, type Command } from 'commander';
import { todayInBrussels } from '../../domain/day.js';
import { LeeridError } from '../../domain/errors.js';
import { isFiltered, withNamedLeft } from '../../domain/selection.js';
import type { SwitchTo } from '../../use-cases/switch-accounts.js';
import { EXIT } from '../exit-codes.js';
import type { Invocation } from '../invocation.js';
import type { Questioner } from '../prompts/menu.js';
import {
  addCommonOptions,
  addWriteOptions,
  oneLine,
  runFor,
  terminalFor,
  type WriteOptions,
} from '../options.js';
import { addSelectionOptions, toSelection, type SelectionOptions } from '../selection-options.js';
import { tellInstitution } from '../setting-origin.js';

interface SwitchOptions extends SelectionOptions, WriteOptions {
  readonly reden?: string;
  readonly alles?: boolean;
  readonly yes?: boolean;
}

const LONGEST_REASON = 200;

export function defineDeactivate(command: Command, invocation: Invocation): Command {
  return defineSwitch(command, 'off', invocation);
}

export function defineActivate(command: Command, invocation: Invocation): Command {
  return defineSwitch(command, 'on', invocation);
}

function defineSwitch(command: Command, to: SwitchTo, invocation: Invocation): Command {
  addSelectionOptions(command)
    .optionsGroup('Wijzigen')
    .addOption(
      new Option('--reden <tekst>', 'waarom, voor de geschiedenis; mag leeg zijn').argParser(parseReason),
    )
    .option('--alles', 'zonder filter: alle leerlingen (nodig naast --yes)')
    .option('--yes', 'vraag geen bevestiging');
  return addCommonOptions(addWriteOptions(command)).action(async (options: SwitchOptions) => {
    await runSwitch(to, options, invocation);
  });
}

async function runSwitch(
  to: SwitchTo,
  options: SwitchOptions,
  { signal, exit, settings }: Invocation,
): Promise<void> {
  const [
    { planSwitch, switchAccounts },
    { SWITCH_WORDS, showSwitch, switchJson },
    { reportTo },
    { watchRecoveries },
    { showPupils },
  ] = await Promise.all([
    import('../../use-cases/switch-accounts.js'),
    import('../show-switch.js'),
    import('../report.js'),
    import('../watch-recoveries.js'),
    import('../confirm-pupils.js'),
  ]);
  const sources = await settings(options);
  const terminal = terminalFor(options);
  const { dryRun = false, json = false } = options;
  const asks = !dryRun && options.yes !== true;
  const { command, adverb } = SWITCH_WORDS[to];
  const request = { to, selection: withNamedLeft(toSelection(options, sources)) };
  if (asks && !terminal.interactive) throw new LeeridError('confirmation-needed', { command });
  if (!asks && !dryRun && options.alles !== true && !isFiltered(request.selection))
    throw new LeeridError('filter-needed', { command });
  const watched = watchRecoveries(reportTo(terminal));
  const run = runFor(options, sources, signal, watched.report);
  // What an earlier run left waiting goes first, and an older store is brought up to date.
  if (asks) await (await import('../../use-cases/run.js')).deliverWaiting(run);
  const plan = dryRun || asks ? planSwitch(request, run) : null;
  const count = plan?.students.length ?? null;
  if (plan !== null && !json) showPupils(plan.students, terminal);
  const given = options.reden ?? '';
  const reason =
    asks && count !== 0 ? await askToGoOn(count ?? 0, adverb, options.reden, { terminal, signal }) : given;
  if (reason === null) {
    terminal.tell('Er is niets gewijzigd.');
    return;
  }
  const change = { ...request, reason: reason === '' ? null : reason };
  const done = plan !== null && (dryRun || count === 0) ? plan : await switchAccounts(change, plan, run);
  const view = { to, dryRun, today: todayInBrussels(run.now) };
  if (json) {
    terminal.print(JSON.stringify(switchJson(done, view, { ...change, ...watched }), null, 2));
  } else {
    if (plan === null) showPupils(done.students, terminal);
    showSwitch(done, view, terminal);
    tellInstitution(sources, terminal);
  }
  exit(watched.hasTrouble() ? EXIT.partly : EXIT.done);
}

/** The reason, asked for when it was not given, once a person agreed; null when they did not. */
async function askToGoOn(
  count: number,
  adverb: string,
  given: string | undefined,
  asker: Questioner,
): Promise<string | null> {
  const [{ askReason }, { confirm }, { counted }] = await Promise.all([
    import('../prompts/ask-reason.js'),
    import('../prompts/confirm.js'),
    import('../labels.js'),
  ]);
  const reason = given ?? (await askReason(LONGEST_REASON, asker));
  if (reason === null) return null;
  return (await confirm(`${counted(count, 'LeerID', "LeerID's")} ${adverb} maken?`, asker))
    ? oneLine(reason)
    : null;
}

function parseReason(text: string): string {
  const reason = oneLine(text);
  if (reason.length > LONGEST_REASON)
    throw new InvalidArgumentError(`geef hoogstens ${LONGEST_REASON} tekens`);
  return reason;
}
