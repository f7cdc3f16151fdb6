import type { Command } from 'commander';
import { resolveSetting, type SettingSources } from '../config/setting-sources.js';
import type { AccountType } from '../domain/education.js';
import { LeeridError } from '../domain/errors.js';
import { isFiltered } from '../domain/selection.js';
import type { CreateAccountsRequest } from '../use-cases/plan-creation.js';
import { EXIT } from './exit-codes.js';
import { addCommonOptions, addWriteOptions, runFor, terminalFor, type WriteOptions } from './options.js';
import { addPrintOptions, startsAutomatically, toPrintSettings, type PrintOptions } from './print-options.js';
import { addSelectionOptions, toSelection, type SelectionOptions } from './selection-options.js';
import type { Invocation } from './invocation.js';
import { keepMemoryLow } from '../use-cases/keep-memory-low.js';
import type { Questioner } from './prompts/menu.js';
import { settingOption } from './setting-options.js';
import { tellInstitution } from './setting-origin.js';
import { takeTypedPassword, type TypedPasswordOptions } from './typed-password.js';
import {
  addZipPasswordOption,
  askNewZipPassword,
  canAskPassword,
  requireGoodPassword,
  takeZipPassword,
  type ZipPasswordOption,
} from './zip-password.js';

/** What the commands understand that issue credentials. */
interface IssueOptions
  extends SelectionOptions, WriteOptions, PrintOptions, ZipPasswordOption, TypedPasswordOptions {
  readonly wachtwoordtype?: string;
  readonly accounttype?: AccountType;
  readonly gebruikersnaam?: string;
  readonly url?: string;
  readonly output?: string;
  readonly cost?: string;
  readonly yes?: boolean;
  readonly alles?: boolean;
  readonly toonWachtwoorden?: boolean;
}

/** What is the same for all of them, behind the options of their own; `group` is their title in the help. */
export function completeIssueCommand(
  command: Command,
  kind: CreateAccountsRequest['kind'],
  group: string,
  invocation: Invocation,
): Command {
  addPrintOptions(addSelectionOptions(command))
    .optionsGroup(group)
    .addOption(settingOption('wachtwoordtype'))
    .addOption(settingOption('url'))
    .addOption(settingOption('output'))
    .addOption(settingOption('cost'));
  addZipPasswordOption(command)
    .option('--yes', 'vraag geen bevestiging')
    .option('--toon-wachtwoorden', 'toon wachtwoorden ook buiten een terminal');
  return addCommonOptions(addWriteOptions(command)).action(async (options: IssueOptions) => {
    await issueCredentials(kind, options, invocation);
  });
}

/** `create`, `bulk`, `reset` and `edit` alike: plan, show, ask, make, tell. */
async function issueCredentials(
  kind: CreateAccountsRequest['kind'],
  options: IssueOptions,
  { signal, exit, settings }: Invocation,
): Promise<void> {
  keepMemoryLow();
  const sources = await settings(options);
  const terminal = terminalFor(options);
  const encrypts = options.zipWachtwoord ?? false;
  const variable = takeZipPassword();
  const zipPassword = encrypts && variable !== null ? requireGoodPassword(variable) : null;
  const password = await takeTypedPassword(options, { terminal, signal });
  const request = { ...(await toRequest(kind, options, sources)), zipPassword, password };
  const asks = options.yes !== true && options.dryRun !== true;
  if (asks && !terminal.interactive) throw new LeeridError('confirmation-needed', { command: kind });
  const saves = options.dryRun !== true;
  const isMany = kind === 'bulk' || kind === 'reset';
  if (isMany && saves && !asks && options.alles !== true && !isFiltered(request.selection)) {
    throw new LeeridError('everyone-needs-flag', { kind });
  }
  const asksPassword = encrypts && zipPassword === null && saves;
  if (asksPassword && !canAskPassword({ terminal }))
    throw new LeeridError('zip-password-needed', { path: null });
  if (variable !== null && !encrypts) terminal.tell(NOT_ENCRYPTED, 'yellow');
  const [{ reportTo }, { createProgress }, { watchRecoveries }, { checkOutputFolder }] = await Promise.all([
    import('./report.js'),
    import('./progress-bar.js'),
    import('./watch-recoveries.js'),
    import('../use-cases/check-output.js'),
  ]);
  if (request.username !== null)
    (await import('./username-note.js')).noteHardUsername(request.username, terminal);
  const watched = watchRecoveries(reportTo(terminal, createProgress(terminal)));
  const output = resolveSetting(sources, 'output');
  const recoverInto = output.origin.kind === 'default' ? null : checkOutputFolder(output.value);
  const run = { ...runFor(options, sources, signal, watched.report), recoverInto };
  if (!saves) {
    const { planCreation } = await import('../use-cases/plan-creation.js');
    const { showPlan } = await import('./show-plan.js');
    const { startedPrint } = await import('../use-cases/sticker-start.js');
    const plan = await planCreation(request, run);
    const print = startedPrint(request.print, request.resumeSheet, plan.freePlaces);
    showPlan(plan, print, terminal, options.json ?? false);
    if (isMany) tellInstitution(sources, terminal);
    return;
  }
  const confirmed = asks
    ? await (await import('./confirm-creation.js')).confirmCreation(request, run, terminal, asksPassword)
    : await protect({ request, plan: null }, asksPassword, { terminal, signal });
  if (confirmed === null) {
    exit(watched.hasTrouble() ? EXIT.partly : EXIT.done);
    return;
  }
  const { createAccounts } = await import('../use-cases/create-accounts.js');
  const { showResult } = await import('./show-result.js');
  const result = await createAccounts(confirmed.request, confirmed.plan, run);
  const view = {
    json: options.json ?? false,
    passwords: options.toonWachtwoorden ?? false,
    recoveries: watched.recoveries,
    encrypted: confirmed.request.zipPassword !== null,
  };
  const complete = showResult(result, terminal, view);
  if (isMany) tellInstitution(sources, terminal);
  exit(complete && !watched.hasTrouble() ? EXIT.done : EXIT.partly);
}

/** The variable is meant for something; that it does nothing has to be known. */
const NOT_ENCRYPTED =
  'Let op: LEERID_ZIP_PASSWORD is ingevuld, maar zonder --zip-wachtwoord wordt de ZIP niet versleuteld.';

/** The same with a password for the ZIP, for a run that asks nothing else; null when the person leaves the question. */
async function protect<P>(
  { request, plan }: { request: CreateAccountsRequest; plan: P },
  asksPassword: boolean,
  asker: Questioner,
): Promise<{ request: CreateAccountsRequest; plan: P } | null> {
  const zipPassword = asksPassword ? await askNewZipPassword(asker) : request.zipPassword;
  if (asksPassword && zipPassword === null) {
    asker.terminal.tell('Er is niets gewijzigd.');
    return null;
  }
  return { request: { ...request, zipPassword }, plan };
}

async function toRequest(
  kind: CreateAccountsRequest['kind'],
  options: IssueOptions,
  sources: SettingSources,
): Promise<Omit<CreateAccountsRequest, 'zipPassword' | 'password'>> {
  const passwordKind = resolveSetting(sources, 'wachtwoordtype');
  return {
    kind,
    selection: toSelection(options, sources),
    basisPassword: passwordKind.value,
    kindChosen: passwordKind.origin.kind === 'flag',
    undecidedType: options.accounttype ?? null,
    username: options.gebruikersnaam ?? null,
    baseUrl: resolveSetting(sources, 'url').value,
    outputFolder: resolveSetting(sources, 'output').value,
    cost: resolveSetting(sources, 'cost').value,
    print: await toPrintSettings(options, sources, isForOne(kind, options) ? 'create' : kind),
    resumeSheet: startsAutomatically(options),
  };
}

/** One card has no use for an Excel file. */
function isForOne(kind: CreateAccountsRequest['kind'], { stamnummer }: IssueOptions): boolean {
  return kind === 'create' || kind === 'edit' || (kind === 'reset' && stamnummer.length === 1);
}
