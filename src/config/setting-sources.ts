import { LeeridError } from '../domain/errors.js';
import { dirname } from 'node:path';
import {
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type SettingTexts,
  type SettingValue,
} from './settings.js';
import type { Parsed } from './setting-values.js';

/** The file's settings, all of them valid; `lines` says on which line each stands, from 1. */
export interface ConfigFile {
  /** Absolute; a relative path in the file counts from its folder. */
  readonly path: string;
  readonly texts: SettingTexts;
  readonly lines: { readonly [N in SettingName]?: number };
}

/** Everything that can settle a value, read once for a run. */
export interface SettingSources {
  readonly flags: SettingTexts;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** null when there is no file. */
  readonly file: ConfigFile | null;
  /** The folder that the person works in. */
  readonly folder: string;
}

/** Where a value comes from. */
export type Origin =
  | { readonly kind: 'flag' }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'file'; readonly path: string; readonly line: number | null }
  | { readonly kind: 'default' };

/** A setting as the sources have it; the text is null for the default. */
export interface FoundSetting<N extends SettingName = SettingName> {
  readonly name: N;
  readonly origin: Origin;
  readonly text: string | null;
  readonly parsed: Parsed<SettingValue<N>>;
}

/** The one rule of precedence: flag, environment, file, default. An empty variable counts as not set. */
export function findSetting<N extends SettingName>(sources: SettingSources, name: N): FoundSetting<N> {
  const { flags, environment, file, folder } = sources;
  const { variable, form, fallback } = SETTINGS[name];
  const found = (origin: Origin, text: string, from: string): FoundSetting<N> => ({
    name,
    origin,
    text,
    parsed: form.parse(text, from),
  });
  const flag = flags[name];
  if (flag !== undefined) return found({ kind: 'flag' }, flag, folder);
  const variableText = environment[variable] ?? '';
  if (variableText !== '') return found({ kind: 'environment', variable }, variableText, folder);
  const inFile = file?.texts[name];
  if (file !== null && inFile !== undefined) {
    const { path, lines } = file;
    return found({ kind: 'file', path, line: lines[name] ?? null }, inFile, dirname(path));
  }
  return { name, origin: { kind: 'default' }, text: null, parsed: { ok: true, value: fallback(folder) } };
}

/** The value in effect and where it comes from. Error: `setting-invalid`. */
export function resolveSetting<N extends SettingName>(
  sources: SettingSources,
  name: N,
): { readonly value: SettingValue<N>; readonly origin: Origin } {
  const { origin, text, parsed } = findSetting(sources, name);
  if (parsed.ok) return { value: parsed.value, origin };
  const variable = origin.kind === 'environment' ? origin.variable : null;
  throw new LeeridError('setting-invalid', { name, variable, text: text ?? '', reason: parsed.reason });
}

/** Every setting in effect with its origin, in the table's order; one that can't be has its reason instead of a value. */
export function resolveSettings(sources: SettingSources): FoundSetting[] {
  return SETTING_NAMES.map((name) => findSetting(sources, name));
}
