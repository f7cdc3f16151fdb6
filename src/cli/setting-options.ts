import { InvalidArgumentError, Option } from 'commander';
import { SETTING_NAMES, SETTINGS, type SettingName } from '../config/settings.js';
import { wrapLines } from './terminal.js';

/** The flag of a setting, checked but left as text: its value is settled with those of environment and file. */
export function settingOption(name: SettingName, description?: string): Option {
  const { argument, form } = SETTINGS[name];
  const option = new Option(`--${name} ${argument}`, describe(name, description));
  // For the help and for completion; what may be written is more than what may be chosen.
  if (form.choices !== undefined) option.choices(form.choices);
  return option.argParser((text: string) => {
    const parsed = form.parse(text, '');
    if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
    return text;
  });
}

/** The lines under the help: every setting with what it means. */
export function settingsHelp(): string {
  const width = Math.max(...SETTING_NAMES.map((name) => name.length));
  const lines = SETTING_NAMES.map((name) => {
    return wrapLines(describe(name), HELP_WIDTH - width - 4)
      .split('\n')
      .map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`)
      .join('\n');
  });
  return ['Voorkeuren:', ...lines, '', PRECEDENCE].join('\n');
}

const HELP_WIDTH = 80;
const PRECEDENCE = 'Voorrang: optie, dan omgevingsvariabele, dan bestand, dan standaard.';

/** What it is, its default, and its variable. */
function describe(name: SettingName, description?: string): string {
  const { description: usual, fallbackText, variable } = SETTINGS[name];
  const fallback = fallbackText === null ? [] : [`standaard ${fallbackText}`];
  return [description ?? usual, ...fallback, `ook ${variable}`].join('; ');
}
