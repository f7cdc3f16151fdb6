import { existsSync, realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { resolveSetting, type SettingSources } from '../config/setting-sources.js';
import type { Run } from '../use-cases/run.js';
import { settingOption } from './setting-options.js';
import { openTerminal, type Terminal } from './terminal.js';

/** What every command understands. */
export interface CommonOptions {
  readonly db?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly debug?: boolean;
}

export interface WriteOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly wait?: number;
  readonly uitvoerder?: string;
}

export function addCommonOptions(command: Command): Command {
  return addScreenOptions(command)
    .option('--json', 'toon het resultaat als JSON')
    .option('--quiet', 'alleen het resultaat, waarschuwingen en fouten');
}

/** Those of every command that a person sits in front of. */
export function addScreenOptions(command: Command): Command {
  return command
    .optionsGroup('Algemeen')
    .addOption(settingOption('db'))
    .option('--no-color', 'zonder kleuren (ook NO_COLOR)')
    .option('--debug', 'toon bij een fout ook waar ze ontstond');
}

export function addWriteOptions(command: Command): Command {
  command.optionsGroup('Algemeen').option('--dry-run', 'toon wat er zou gebeuren en wijzig niets');
  return addWaitOption(command).option(
    '--uitvoerder <naam>',
    'wie dit doet, voor de geschiedenis; anders je gebruikersnaam op de computer',
    parseActor,
  );
}

/** For a command that may have to wait for its turn. */
export function addWaitOption(command: Command): Command {
  return command
    .optionsGroup('Algemeen')
    .addOption(
      new Option('--wait <seconden>', 'wacht zo lang op een andere leerid die bezig is').argParser(
        parseSeconds,
      ),
    );
}

/** The store that the setting `db` names; an absolute path. Error: `setting-invalid`. */
export function storePath(sources: SettingSources): string {
  return realPath(resolveSetting(sources, 'db').value);
}

/** The path behind links: lock and spool stand beside the file itself, whatever name it was called by. */
function realPath(path: string): string {
  for (const [known, rest] of [
    [path, ''],
    [dirname(path), basename(path)],
  ] as const) {
    if (existsSync(known)) return join(realpathSync(known), rest);
  }
  return path;
}

export function terminalFor(options: Pick<CommonOptions, 'color' | 'quiet'>): Terminal {
  return openTerminal({ color: options.color, quiet: options.quiet ?? false });
}

/** The circumstances of this run, out of options and settings. */
export function runFor(
  options: WriteOptions,
  sources: SettingSources,
  signal: AbortSignal,
  report: Run['report'],
): Run {
  return {
    storePath: storePath(sources),
    now: new Date(),
    actor: options.uitvoerder ?? personAtTheKeyboard(),
    signal,
    waitSeconds: options.wait ?? 0,
    recoverInto: null,
    report,
  };
}

/** For an option that may come more than once. */
export function collect(value: string, previous: string[]): string[] {
  return [...previous, requireText(value)];
}

/** An empty text is a forgotten variable in a script, and must not select the whole school. */
export function requireText(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('geef een tekst, of laat de optie weg');
  return value;
}

/** An account without a name in the system's list (a container, a service) still has its number. */
function personAtTheKeyboard(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'onbekend'}`;
  }
}

/** A name as the history shows it, on one line. */
function parseActor(value: string): string {
  const name = oneLine(requireText(value));
  if (name === '' || name.length > 60) throw new InvalidArgumentError('geef een naam van 1 tot 60 tekens');
  return name;
}

/** Typed text as the history keeps it: NFC, on one line, nothing that is unseen. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (!/^\d+$/.test(value) || seconds > 86_400)
    throw new InvalidArgumentError('geef een aantal seconden, tot 86400');
  return seconds;
}
