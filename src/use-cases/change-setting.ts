import { isAbsolute } from 'node:path';
import { configExists, configPath } from '../config/load-settings.js';
import {
  findSetting,
  type ConfigFile,
  type FoundSetting,
  type SettingSources,
} from '../config/setting-sources.js';
import { settingText } from '../config/setting-values.js';
import { SETTINGS, type SettingName, type SettingTexts } from '../config/settings.js';
import { LeeridError } from '../domain/errors.js';
import { checkOutputFolder } from './check-output.js';

/** Where a change happens: the variables, the folder that the person works in, and whether it is only tried. */
export interface SettingPlace extends Pick<SettingSources, 'environment' | 'folder'> {
  readonly dryRun: boolean;
}

/** What became of one setting. Both values are those of file and default alone. */
export interface SettingChange {
  readonly name: SettingName;
  /** The file, absolute. */
  readonly path: string;
  readonly before: FoundSetting;
  readonly after: FoundSetting;
  /** False when the file said so already, and was not touched. */
  readonly changed: boolean;
  /** True when a relative path was written out. */
  readonly madeAbsolute: boolean;
  /** The variable that goes before the file, when it is set. */
  readonly overriddenBy: string | null;
}

/**
 * Keeps a setting in the file, whose other settings stay as they are. Errors: `setting-invalid`; `output-missing` and its like
 * for a folder that is not there; `logo-unreadable` and its like for a logo; `config-invalid`, `config-unreadable`, `config-unwritable`.
 */
export async function setSetting(
  name: SettingName,
  text: string,
  place: SettingPlace,
): Promise<SettingChange> {
  const { form } = SETTINGS[name];
  const parsed = form.parse(text, place.folder);
  if (!parsed.ok)
    throw new LeeridError('setting-invalid', { name, variable: null, text, reason: parsed.reason });
  const written = settingText(parsed.value);
  if (form.path === 'folder') checkOutputFolder(written);
  if (name === 'logo' && isAbsolute(written)) await (await import('./read-logo.js')).readLogo(written);
  const change = await changeFile(name, written, place);
  return { ...change, madeAbsolute: form.path !== undefined && isAbsolute(written) && !isAbsolute(text) };
}

/** Takes a setting out of the file, so that the default counts again. Errors: `config-invalid`, `config-unreadable`, `config-unwritable`. */
export function unsetSetting(name: SettingName, place: SettingPlace): Promise<SettingChange> {
  return changeFile(name, undefined, place);
}

async function changeFile(
  name: SettingName,
  text: string | undefined,
  { environment, folder, dryRun }: SettingPlace,
): Promise<SettingChange> {
  const path = configPath(environment, folder);
  const old = await readForChange(path, name);
  const { [name]: present, ...others } = old.texts;
  const texts: SettingTexts = text === undefined ? others : { ...others, [name]: text };
  // A value that is not valid stands in `lines` alone.
  const changed = text === undefined ? old.lines[name] !== undefined : present !== text;
  if (changed && !dryRun) {
    const { writeConfigFile } = await import('../config/write-config-file.js');
    writeConfigFile(path, texts);
  }
  const inFile = (file: ConfigFile) => findSetting({ flags: {}, environment: {}, file, folder }, name);
  const { variable } = SETTINGS[name];
  return {
    name,
    path,
    before: inFile(old),
    after: inFile({ path, texts, lines: {} }),
    changed,
    madeAbsolute: false,
    overriddenBy: (environment[variable] ?? '') === '' ? null : variable,
  };
}

async function readForChange(path: string, name: SettingName): Promise<ConfigFile> {
  if (!configExists(path)) return { path, texts: {}, lines: {} };
  const { readConfigFile } = await import('../config/read-config-file.js');
  return readConfigFile(path, name);
}
