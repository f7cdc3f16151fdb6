import { Option, type Command } from 'commander';
import type { BasisPasswordKind } from '../../domain/account.js';
import type { AccountType } from '../../domain/education.js';
import { LeeridError } from '../../domain/errors.js';
import { isFiltered } from '../../domain/selection.js';
import type { CreateAccountsRequest, CreationPlan } from '../../use-cases/plan-creation.js';
import type { Run } from '../../use-cases/run.js';
import { EXIT } from '../exit-codes.js';
import {
  addCommonOptions,
  addSelectionOptions,
  addWriteOptions,
  runFor,
  terminalFor,
  toSelection,
  type SelectionOptions,
  type WriteOptions,
} from '../options.js';
import type { Invocation } from '../program.js';
import type { Terminal } from '../terminal.js';

const BASE_URL = 'https://mijn.leerid.be/';
const BCRYPT_COST = 10;

interface CreateOptions extends SelectionOptions, WriteOptions {
  readonly wachtwoordtype: BasisPasswordKind;
  readonly accounttype?: AccountType;
  readonly gebruikersnaam?: string;
  readonly url?: string;
  readonly output: string;
  readonly yes?: boolean;
  readonly alles?: boolean;
  readonly toonWachtwoorden?: boolean;
}

export function addCreateCommand(program: Command, invocation: Invocation): Command {
  const command = program
    .command('create')
    .description('maak één LeerID aan, met een ZIP van kaartje en sticker')
    .option('--gebruikersnaam <naam>', 'deze gebruikersnaam in plaats van voornaam.naam');
  return addCreationOptions(command).action(async (options: CreateOptions) => {
    await runCreation('create', options, invocation);
  });
}

export function addBulkCommand(program: Command, invocation: Invocation): Command {
  const command = program
    .command('bulk')
    .description(
      "maak LeerID's aan voor elke gekozen leerling zonder account, met een ZIP van Excel, kaartjes en stickers",
    )
    .option('--alles', 'zonder filter: alle leerlingen zonder account (nodig naast --yes)');
  return addCreationOptions(command).action(async (options: CreateOptions) => {
    await runCreation('bulk', options, invocation);
  });
}

function addCreationOptions(command: Command): Command {
  addSelectionOptions(command)
    .addOption(
      new Option('--wachtwoordtype <soort>', 'wachtwoord van basisaccounts; standaard woord')
        .choices(['woord', 'afbeeldingen'])
        .default('woord'),
    )
    .addOption(
      new Option(
        '--accounttype <type>',
        'type voor leerlingen van wie het onderwijs niet duidelijk is',
      ).choices(['basis', 'gevorderd']),
    )
    .option('--url <adres>', `waar de QR-codes heen leiden; standaard ${BASE_URL} (ook LEERID_URL)`)
    .option('--output <map>', 'waar de ZIP komt; standaard deze map', '.')
    .option('--yes', 'vraag geen bevestiging')
    .option('--toon-wachtwoorden', 'toon wachtwoorden ook buiten een terminal');
  return addCommonOptions(addWriteOptions(command));
}

/** `create` and `bulk` alike: plan, show, ask, make, tell. */
async function runCreation(
  kind: CreateAccountsRequest['kind'],
  options: CreateOptions,
  { signal, exit }: Invocation,
): Promise<void> {
  const request = toRequest(kind, options);
  const terminal = terminalFor(options);
  const asks = options.yes !== true && options.dryRun !== true;
  if (asks && !terminal.interactive) throw new LeeridError('confirmation-needed', { command: kind });
  const saves = options.dryRun !== true;
  if (kind === 'bulk' && saves && !asks && options.alles !== true && !isFiltered(request.selection)) {
    throw new LeeridError('everyone-needs-flag', {});
  }
  const { reportTo } = await import('../report.js');
  const run = runFor(options, signal, reportTo(terminal));
  if (!saves) {
    const { planCreation } = await import('../../use-cases/plan-creation.js');
    const { showPlan } = await import('../show-plan.js');
    showPlan(await planCreation(request, run), terminal, options.json ?? false);
    return;
  }
  const confirmed = asks ? await confirmPlan(request, run, terminal) : null;
  if (asks && confirmed === null) return;
  const { createAccounts } = await import('../../use-cases/create-accounts.js');
  const { showResult } = await import('../show-result.js');
  const result = await createAccounts(confirmed?.request ?? request, confirmed?.plan ?? null, run);
  const view = { json: options.json ?? false, passwords: options.toonWachtwoorden ?? false };
  const complete = showResult(result, terminal, view);
  exit(complete ? EXIT.done : EXIT.partly);
}

/** Shows the plan and asks; null when there is nothing to do or the person says no. */
async function confirmPlan(
  request: CreateAccountsRequest,
  run: Run,
  terminal: Terminal,
): Promise<{ request: CreateAccountsRequest; plan: CreationPlan } | null> {
  const [{ planCreation }, { askUndecidedType, askToSave }, { showPlan }] = await Promise.all([
    import('../../use-cases/plan-creation.js'),
    import('../prompts.js'),
    import('../show-plan.js'),
  ]);
  const first = await planCreation(request, run);
  const undecidedType =
    first.undecided.length === 0 ? null : await askUndecidedType(first.undecided, run.signal);
  const decided = undecidedType === null ? request : { ...request, undecidedType };
  const plan =
    undecidedType === null ? first : await planCreation(decided, { ...run, report: () => undefined });
  showPlan(plan, terminal, false);
  if (plan.accounts.length === 0) return null;
  if (await askToSave(run.signal)) return { request: decided, plan };
  terminal.tell('Er is niets gewijzigd.');
  return null;
}

function toRequest(kind: CreateAccountsRequest['kind'], options: CreateOptions): CreateAccountsRequest {
  return {
    kind,
    selection: toSelection(options),
    basisPassword: options.wachtwoordtype,
    undecidedType: options.accounttype ?? null,
    username: options.gebruikersnaam ?? null,
    baseUrl: toBaseUrl(options.url ?? process.env['LEERID_URL'] ?? ''),
    outputFolder: options.output,
    cost: BCRYPT_COST,
  };
}

/** The address before the username, ending in `/`. Error: `url-invalid`. */
function toBaseUrl(text: string): string {
  if (text === '') return BASE_URL;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new LeeridError('url-invalid', { url: text });
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
