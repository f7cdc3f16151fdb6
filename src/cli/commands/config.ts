import type { Command } from 'commander';
import { configExists, configPath } from '../../config/load-settings.js';
import { findSetting, resolveSetting, resolveSettings } from '../../config/setting-sources.js';
import { settingText } from '../../config/setting-values.js';
import { isSettingName, nearestSetting, SETTING_NAMES, type SettingName } from '../../config/settings.js';
import { LeeridError } from '../../domain/errors.js';
import { nearestNames } from '../../domain/nearest.js';
import type { SettingFlags } from '../../config/settings.js';
import type { SettingPlace } from '../../use-cases/change-setting.js';
import type { ConfigPathJson } from '../json/config-schema.js';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, terminalFor, type CommonOptions } from '../options.js';
import { settingOption, settingsHelp } from '../setting-options.js';

type ReadOptions = CommonOptions & SettingFlags;
interface ChangeOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

const HERE = '.';

/** `leerid config`: the settings that stay. Alone it shows them. */
export function defineConfig(command: Command, invocation: Invocation): Command {
  command
    .helpCommand('help [opdracht]', 'toon hulp bij een opdracht')
    .addHelpText('after', () => `\n${settingsHelp()}`);
  addListCommand(command, invocation);
  addGetCommand(command, invocation);
  addSetCommand(command);
  addUnsetCommand(command);
  addPathCommand(command);
  return command;
}

function addListCommand(config: Command, { settings }: Invocation): void {
  const command = config
    .command('list', { isDefault: true })
    .description('toon alle voorkeuren, en waar elke waarde vandaan komt')
    .usage('[opties]')
    // So that `leerid config lst` comes here, and can be told from a word too many.
    .allowExcessArguments();
  addReadOptions(command).action(async (options: ReadOptions, self: Command) => {
    refuseUnknownCommand(config, self.args);
    const { formatSettings, settingsJson } = await import('../show-settings.js');
    const terminal = terminalFor(options);
    const path = configPath(process.env, HERE);
    const sources = await settings(options);
    if (options.json === true) {
      terminal.print(JSON.stringify(settingsJson(sources, path), null, 2));
    } else {
      const table = formatSettings(sources, terminal);
      terminal.print(table);
      if (table.includes('…')) terminal.tell('Voluit: leerid config get NAAM');
      terminal.tell(`Bestand: ${path}${sources.file === null ? ' (bestaat nog niet)' : ''}`);
    }
    // A variable that can't be is seen among the others first.
    for (const { name } of resolveSettings(sources)) resolveSetting(sources, name);
  });
}

function addGetCommand(config: Command, { settings }: Invocation): void {
  const command = config
    .command('get')
    .description('toon de waarde die nu geldt, en niets anders')
    .argument('<naam>', 'de voorkeur')
    .usage('<naam> [opties]');
  addReadOptions(command).action(async (text: string, options: ReadOptions) => {
    const name = toSettingName(text);
    const terminal = terminalFor(options);
    const sources = await settings(options);
    const { value } = resolveSetting(sources, name);
    if (options.json === true) {
      const { settingJson } = await import('../show-settings.js');
      terminal.print(JSON.stringify(settingJson(findSetting(sources, name)), null, 2));
    } else terminal.print(settingText(value));
  });
}

function addSetCommand(config: Command): void {
  const command = config
    .command('set')
    .description('bewaar een voorkeur')
    .argument('<naam>', 'de voorkeur')
    .argument('<waarde>', 'wat voortaan geldt')
    .usage('<naam> <waarde> [opties]');
  takeNegativeValues(command);
  addChangeOptions(command).action(async (text: string, value: string, options: ChangeOptions) => {
    const name = toSettingName(text);
    const { setSetting } = await import('../../use-cases/change-setting.js');
    const { showChange } = await import('../show-settings.js');
    const change = await setSetting(name, value, placeFor(options));
    showChange(change, terminalFor(options), viewFor(options));
  });
}

/** `-1.5,0.5` is a value; commander alone would call it an unknown option. */
function takeNegativeValues(command: Command): void {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (args) => {
    const { operands, unknown } = parse(args);
    const option = unknown.findIndex((word) => word.startsWith('-') && !/^-\d/.test(word));
    const words = option < 0 ? unknown.length : option;
    return { operands: [...operands, ...unknown.slice(0, words)], unknown: unknown.slice(words) };
  };
}

function addUnsetCommand(config: Command): void {
  const command = config
    .command('unset')
    .description('haal een voorkeur weg; de standaard geldt weer')
    .argument('<naam>', 'de voorkeur')
    .usage('<naam> [opties]');
  addChangeOptions(command).action(async (text: string, options: ChangeOptions) => {
    const name = toSettingName(text);
    const { unsetSetting } = await import('../../use-cases/change-setting.js');
    const { showChange } = await import('../show-settings.js');
    showChange(await unsetSetting(name, placeFor(options)), terminalFor(options), viewFor(options));
  });
}

function addPathCommand(config: Command): void {
  const command = config
    .command('path')
    .description('toon waar het bestand met de voorkeuren staat')
    .usage('[opties]');
  addCommonOptions(command).action((options: CommonOptions) => {
    const terminal = terminalFor(options);
    const path = configPath(process.env, HERE);
    const exists = configExists(path);
    const json: ConfigPathJson = { bestand: path, bestaat: exists };
    if (options.json === true) terminal.print(JSON.stringify(json, null, 2));
    else terminal.print(path);
    if (!exists) terminal.tell('Het bestand bestaat nog niet; leerid config set NAAM WAARDE maakt het.');
  });
}

/** Every setting as a flag, to see what it would come to. */
function addReadOptions(command: Command): Command {
  for (const name of SETTING_NAMES) if (name !== 'db') command.addOption(settingOption(name));
  return addCommonOptions(command);
}

function addChangeOptions(command: Command): Command {
  return addCommonOptions(command.option('--dry-run', 'toon wat er zou gebeuren en wijzig niets'));
}

/** Error: `setting-unknown`. */
function toSettingName(text: string): SettingName {
  if (isSettingName(text)) return text;
  throw new LeeridError('setting-unknown', {
    name: text,
    nearest: nearestSetting(text),
    names: SETTING_NAMES,
  });
}

/** Error: `config-command-unknown`; the name of a setting is taken for one that is to be read. */
function refuseUnknownCommand(config: Command, [word]: readonly string[]): void {
  if (word === undefined) return;
  const [near] = nearestNames(
    word,
    config.commands.map((command) => command.name()),
    1,
  );
  const nearest = isSettingName(word) ? `get ${word}` : (near ?? null);
  throw new LeeridError('config-command-unknown', { word, nearest });
}

function placeFor({ dryRun }: ChangeOptions): SettingPlace {
  return { environment: process.env, folder: HERE, dryRun: dryRun ?? false };
}

function viewFor({ json, dryRun }: ChangeOptions): { json: boolean; dryRun: boolean } {
  return { json: json ?? false, dryRun: dryRun ?? false };
}
