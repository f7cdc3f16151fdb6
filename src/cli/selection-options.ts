import { Option, type Command } from 'commander';
import { resolveSetting, type SettingSources } from '../config/setting-sources.js';
import type { AccountStatus } from '../domain/account.js';
import type { AccountType } from '../domain/education.js';
import type { Selection } from '../domain/selection.js';
import { collect, requireText } from './options.js';
import { settingOption } from './setting-options.js';

/** The options that choose pupils; the same for every command. */
export interface SelectionOptions {
  readonly stamnummer: string[];
  readonly zoek?: string;
  readonly groep: string[];
  readonly klas: string[];
  readonly nietGroep: string[];
  readonly nietKlas: string[];
  readonly status?: AccountStatus;
  readonly type?: AccountType;
  readonly instelling?: string;
  readonly ookUitgeschreven?: boolean;
  /** Of `reset` alone. */
  readonly batch?: string;
  readonly typePastNiet?: boolean;
}

export function addSelectionOptions(command: Command): Command {
  const repeatable = (flags: string, description: string) =>
    new Option(flags, `${description}; mag meermaals`).argParser(collect).default([]);
  return command
    .optionsGroup('Selectie')
    .addOption(repeatable('--stamnummer <nummer>', 'deze leerling'))
    .option('--zoek <tekst>', 'deze tekst in stamnummer, naam of voornaam', requireText)
    .addOption(
      repeatable(
        '--groep <tekst>',
        'de administratieve groepen die zo heten of met deze hele woorden beginnen: "1e lj", "*TSO"',
      ),
    )
    .addOption(repeatable('--klas <tekst>', 'de klassen die zo heten: 5WeWiA, "5*"'))
    .addOption(repeatable('--niet-groep <tekst>', 'zonder deze groepen'))
    .addOption(repeatable('--niet-klas <tekst>', 'zonder deze klassen'))
    .addOption(
      new Option('--status <status>', 'status van het account').choices([
        'geen-account',
        'actief',
        'inactief',
      ]),
    )
    .addOption(
      new Option('--type <type>', 'type van het account, of het type dat de leerling zal krijgen').choices([
        'basis',
        'gevorderd',
      ]),
    )
    .addOption(settingOption('instelling'))
    .option('--ook-uitgeschreven', 'ook wie niet meer ingeschreven is');
}

export function toSelection(options: SelectionOptions, sources: SettingSources): Selection {
  return {
    stamnummers: options.stamnummer,
    search: options.zoek ?? null,
    groups: options.groep,
    classes: options.klas,
    notGroups: options.nietGroep,
    notClasses: options.nietKlas,
    status: options.status ?? null,
    type: options.type ?? null,
    institution: resolveSetting(sources, 'instelling').value,
    includeLeft: options.ookUitgeschreven ?? false,
    batch: options.batch ?? null,
    typeMismatch: options.typePastNiet ?? false,
  };
}
