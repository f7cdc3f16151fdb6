import { Option, type Command } from 'commander';
import type { BasisPasswordKind } from '../../domain/account.js';
import type { AccountType } from '../../domain/education.js';
import { LeeridError } from '../../domain/errors.js';
import { isFiltered } from '../../domain/selection.js';
import type { CreateAccountsRequest } from '../../use-cases/plan-creation.js';
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
  requireText,
} from '../options.js';
import type { Invocation } from '../invocation.js';

const BASE_URL = 'https://mijn.leerid.be/';
const BCRYPT_COST = 10;
const HERE = '.';

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
    .option('--gebruikersnaam <naam>', 'deze gebruikersnaam in plaats van voornaam.naam', requireText);
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
    .option(
      '--url <adres>',
      `waar de QR-codes heen leiden; standaard ${BASE_URL} (ook LEERID_URL)`,
      requireText,
    )
    .option('--output <map>', 'waar de ZIP komt; standaard deze map', requireText, HERE)
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
  const [{ reportTo }, { watchRecoveries }, { checkOutputFolder }] = await Promise.all([
    import('../report.js'),
    import('../watch-recoveries.js'),
    import('../../use-cases/check-output.js'),
  ]);
  const watched = watchRecoveries(reportTo(terminal));
  const recoverInto = options.output === HERE ? null : checkOutputFolder(options.output);
  const run = { ...runFor(options, signal, watched.report), recoverInto };
  if (!saves) {
    const { planCreation } = await import('../../use-cases/plan-creation.js');
    const { showPlan } = await import('../show-plan.js');
    showPlan(await planCreation(request, run), terminal, options.json ?? false);
    return;
  }
  const confirmed = asks
    ? await (await import('../confirm-creation.js')).confirmCreation(request, run, terminal)
    : null;
  if (asks && confirmed === null) return;
  const { createAccounts } = await import('../../use-cases/create-accounts.js');
  const { showResult } = await import('../show-result.js');
  const result = await createAccounts(confirmed?.request ?? request, confirmed?.plan ?? null, run);
  const view = {
    json: options.json ?? false,
    passwords: options.toonWachtwoorden ?? false,
    recoveries: watched.recoveries,
  };
  const complete = showResult(result, terminal, view);
  exit(complete && !watched.hasTrouble() ? EXIT.done : EXIT.partly);
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

/** The address before the username, ending in `/`: without query, fragment or sign-in. Error: `url-invalid`. */
function toBaseUrl(text: string): string {
  if (text === '') return BASE_URL;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain =
    url !== null && url.search + url.hash + url.username + url.password === '' && !/[\s?#]/.test(text);
  if (!isPlain || !['http:', 'https:'].includes(url.protocol))
    throw new LeeridError('url-invalid', { url: text });
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
