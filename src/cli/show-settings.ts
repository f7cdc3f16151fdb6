import {
  resolveSettings,
  type FoundSetting,
  type Origin,
  type SettingSources,
} from '../config/setting-sources.js';
import { settingText } from '../config/setting-values.js';
import { SETTINGS } from '../config/settings.js';
import type { SettingChange } from '../use-cases/change-setting.js';
import type { ChangedSettingJson, SettingJson, SettingsJson } from './json/config-schema.js';
import { originLabel } from './setting-origin.js';
import { formatTable, type Screen } from './table.js';
import { wrapLines, type Terminal } from './terminal.js';

/** "Instelling" would read as the school; on the screen a setting is a "voorkeur". */
const COLUMNS = [
  { title: 'Voorkeur' },
  { title: 'Waarde', shrink: 2, comfort: 12 },
  { title: 'Bron', shrink: 1, comfort: 9 },
];

/** All settings: value in effect, and where it comes from. */
export function formatSettings(sources: SettingSources, screen: Screen): string {
  const rows = resolveSettings(sources).map((found) => [
    found.name,
    valueText(found),
    originLabel(found.origin),
  ]);
  return formatTable(COLUMNS, rows, screen);
}

/** The same for scripts. */
export function settingsJson(sources: SettingSources, path: string): SettingsJson {
  return {
    bestand: path,
    bestaat: sources.file !== null,
    voorkeuren: resolveSettings(sources).map(settingJson),
  };
}

/** One setting for scripts. */
export function settingJson(found: FoundSetting): SettingJson {
  return {
    voorkeur: found.name,
    waarde: valueOf(found),
    bron: ORIGIN_WORDS[found.origin.kind],
    variabele: SETTINGS[found.name].variable,
    fout: found.parsed.ok ? null : found.parsed.reason,
  };
}

/** What a change came to: old -> new and where, on stdout; what else to know beside it, and the `next` command. */
export function showChange(
  change: SettingChange,
  terminal: Terminal,
  {
    json,
    dryRun,
    next = true,
  }: { readonly json: boolean; readonly dryRun: boolean; readonly next?: boolean },
): void {
  const { name, path, before, after, changed, overriddenBy } = change;
  const isKept = after.origin.kind === 'file';
  if (json) {
    terminal.print(JSON.stringify(changeJson(change), null, 2));
  } else {
    const line = changed
      ? `${name}: ${valueAndDefault(before)} -> ${valueAndDefault(after)}`
      : `${name}: ${valueAndDefault(after)}; niets te doen`;
    terminal.print(terminal.width === null ? line : wrapLines(line, terminal.width));
  }
  if (changed && !dryRun) terminal.tell(`${isKept ? 'Bewaard in' : 'Weggehaald uit'} ${path}`);
  if (changed && change.madeAbsolute)
    terminal.tell('Het pad staat er voluit in, zodat het vanuit elke map hetzelfde betekent.');
  if (overriddenBy !== null)
    terminal.tell(`Let op: ${overriddenBy} is ingesteld en heeft voorrang op het bestand.`, 'yellow');
  if (dryRun) terminal.tell('Er is niets gewijzigd.');
  else if (changed && next)
    terminal.tell(`Volgende stap: ${isKept ? SETTINGS[name].next : 'leerid config list'}`);
}

const ORIGIN_WORDS: Readonly<Record<Origin['kind'], SettingJson['bron']>> = {
  flag: 'optie',
  environment: 'omgeving',
  file: 'bestand',
  default: 'standaard',
};

function changeJson({ name, path, before, after, changed }: SettingChange): ChangedSettingJson {
  return { voorkeur: name, oud: valueOf(before), nieuw: valueOf(after), gewijzigd: changed, bestand: path };
}

function valueOf({ parsed }: FoundSetting): string | number | null {
  return parsed.ok ? parsed.value : null;
}

/** A default that is no fixed value is named: `deze map`. */
function valueText({ name, origin, text, parsed }: FoundSetting): string {
  if (!parsed.ok) return `"${text ?? ''}" kan niet`;
  const fallback = origin.kind === 'default' ? SETTINGS[name].fallbackText : null;
  return fallback ?? settingText(parsed.value);
}

function valueAndDefault(found: FoundSetting): string {
  return found.origin.kind === 'default' ? `${valueText(found)} (standaard)` : valueText(found);
}
