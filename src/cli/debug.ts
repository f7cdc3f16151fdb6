import type { Command } from 'commander';
import { loadSettings } from '../config/load-settings.js';
import { resolveSettings } from '../config/setting-sources.js';
import { settingText } from '../config/setting-values.js';
import { SETTING_NAMES, type SettingTexts } from '../config/settings.js';
import { errorCode } from '../domain/error-code.js';
import { STAGE_LABELS } from './labels.js';
import { terminalFor } from './options.js';
import { originLabel } from './setting-origin.js';
import { stageTimes } from './stage-times.js';
import type { Terminal } from './terminal.js';
import { withoutSignIn } from './without-sign-in.js';

/** Options that say how a run works; none that names a pupil or a password. */
const TOLD_OPTIONS = [
  'onderwijs',
  'accounttype',
  'wait',
  'dryRun',
  'yes',
  'json',
  'csv',
  'quiet',
  'color',
] as const;

const TOLD_VARIABLES = ['LEERID_CONFIG', 'NO_COLOR', 'TERM', 'LC_ALL', 'LC_CTYPE', 'LANG', 'TZ'] as const;

/** For `--debug`, on stderr whatever `--quiet` says: in which circumstances the command runs. Nothing secret is among them. */
export async function tellCircumstances(program: Command, command: Command): Promise<void> {
  const options: Readonly<Record<string, unknown>> = command.opts();
  const terminal = debugTerminal(options['color'] !== false);
  const size = terminal.width === null ? 'geen scherm' : `${terminal.width} kolommen`;
  tellAll(terminal, [
    `leerid ${program.version() ?? ''}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    ...(await settingLines(options)),
    `terminal: ${size}, Unicode ${yesNo(terminal.unicode)}, cursor ${yesNo(terminal.cursor)}, vragen ${yesNo(terminal.interactive)}`,
    `opdracht ${command.name()}: ${told(TOLD_OPTIONS, options)}`,
    `omgeving: ${told(TOLD_VARIABLES, process.env)}`,
  ]);
}

/** The settings in effect with where they come from, the store among them; or why the file can't be read. */
async function settingLines(flags: Readonly<Record<string, unknown>>): Promise<string[]> {
  const texts: SettingTexts = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (typeof flags[name] === 'string' ? [[name, flags[name]] as const] : [])),
  );
  try {
    const sources = await loadSettings(texts, process.env, '.');
    const each = resolveSettings(sources).map(({ name, parsed, text, origin }) => {
      const value = parsed.ok ? settingText(parsed.value) : `"${text ?? ''}"`;
      return `${name}=${withoutSignIn(value)} (${originLabel(origin)})`;
    });
    return [`voorkeuren: ${each.join(', ')}`];
  } catch (error) {
    return [`voorkeuren: onleesbaar (${errorCode(error)})`];
  }
}

/** For `--debug`: how long each stage took, and the whole. */
export function tellDurations(color: boolean): void {
  const stages = stageTimes().map(([stage, time]) => `${STAGE_LABELS[stage].label} ${formatDuration(time)}`);
  tellAll(debugTerminal(color), [
    `duur: ${[...stages, `alles samen ${formatDuration(performance.now())}`].join(', ')}`,
  ]);
}

/** `240 ms`, `1,2 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}

function debugTerminal(color: boolean): Terminal {
  return terminalFor({ color, quiet: false });
}

function tellAll(terminal: Terminal, lines: readonly string[]): void {
  for (const line of lines) terminal.tell(`[debug] ${line}`, 'dim');
}

function told(names: readonly string[], values: Readonly<Record<string, unknown>>): string {
  const known = names
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name}=${withoutSignIn(String(values[name]))}`);
  return known.length === 0 ? '-' : known.join(' ');
}

function yesNo(value: boolean): string {
  return value ? 'ja' : 'nee';
}
