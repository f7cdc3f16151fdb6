import type { Command, Option } from 'commander';
import { loadSettings } from '../../config/load-settings.js';
import { resolveSetting } from '../../config/setting-sources.js';
import { foldText } from '../../domain/text.js';
import type { NameScope } from '../../use-cases/names-in-store.js';
import { commandPath } from '../help/command-help.js';
import { storePath } from '../options.js';
import { cleanForTerminal } from '../terminal.js';
import { findTarget, type CompletionRequest } from './find-target.js';
import { ARGUMENT_VALUES, OPTION_VALUES, type Candidate, type Values } from './values.js';

/** What a shell is told on the last line, as in the protocol of cobra and @bomb.sh/tab. */
const DIRECTIVE = { default: 0, noFiles: 4, folders: 16, keepOrder: 32 } as const;

/**
 * Answers a shell that asks how `words` (what comes after `leerid`; the last one is unfinished) may go on: a value, a tab and
 * a description a line, and on the last line `:` and a number. Never fails: with nothing to offer, that line alone.
 */
export async function complete(program: Command, words: readonly string[], now: Date): Promise<string> {
  const request = findTarget(program, words);
  // Whatever is wrong, it is not told in the middle of the line that somebody types.
  const values = await valuesOf(program, request, now).catch((): Values => []);
  if (values === 'files') return `:${DIRECTIVE.default}\n`;
  if (values === 'folders') return `:${DIRECTIVE.folders}\n`;
  const lines = matching(values.map(toOneLine), request.typed).map(({ value, note }) => `${value}\t${note}`);
  return [...lines, `:${DIRECTIVE.noFiles | DIRECTIVE.keepOrder}`, ''].join('\n');
}

async function valuesOf(program: Command, { target, given }: CompletionRequest, now: Date): Promise<Values> {
  switch (target.kind) {
    case 'command':
      return visibleCommands(target.command);
    case 'option':
      return optionNames(target.command, given);
    case 'value': {
      const { argChoices, long } = target.option;
      return choices(argChoices) ?? (await OPTION_VALUES[long ?? '']?.(await scopeOf(given, now))) ?? [];
    }
    case 'argument': {
      const path = commandPath(target.command);
      const source = ARGUMENT_VALUES[`${path} ${target.argument.name()}`];
      const values = choices(target.argument.argChoices) ?? (await source?.(await scopeOf(given, now))) ?? [];
      if (path !== 'help' || typeof values === 'string') return values;
      return target.index === 0 ? [...values, ...visibleCommands(program)] : [];
    }
    case 'nothing':
      return [];
  }
}

function visibleCommands(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((sub) => ({ value: sub.name(), note: sub.summary() || sub.description() }));
}

/** The options that may still come: a second one would only replace the first, unless it collects. */
function optionNames(command: Command, given: ReadonlyMap<string, string>): Candidate[] {
  const mayRepeat = (option: Option) => Array.isArray(option.defaultValue);
  return command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => mayRepeat(option) || !given.has(option.long ?? ''))
    .map(({ long, description }) => ({ value: long ?? '', note: description }));
}

function choices(values: readonly string[] | undefined): Candidate[] | undefined {
  return values?.map((value) => ({ value, note: '' }));
}

/** The store and the pupils that the options before the cursor speak of. */
async function scopeOf(given: ReadonlyMap<string, string>, now: Date): Promise<NameScope> {
  const flags = { db: flagOf(given, '--db'), instelling: flagOf(given, '--instelling') };
  const sources = await loadSettings(flags, process.env, '.');
  return {
    storePath: storePath(sources),
    now,
    institution: resolveSetting(sources, 'instelling').value,
    includeLeft: given.has('--ook-uitgeschreven') || given.get('--status') === 'inactief',
  };
}

/** What was typed for the option; undefined for nothing yet. */
function flagOf(given: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = given.get(name) ?? '';
  return value === '' ? undefined : value;
}

/** The candidates that begin with what was typed, each value once; accents and case count only while something fits with them. */
function matching(candidates: readonly Candidate[], typed: string): Candidate[] {
  const unique = [...new Map(candidates.map((candidate) => [candidate.value, candidate])).values()];
  const exact = unique.filter(({ value }) => value.startsWith(typed));
  if (exact.length > 0) return exact;
  const start = foldText(`${typed}.`).slice(0, -1); // folding drops a space at the end
  return unique.filter(({ value }) => foldText(value).startsWith(start));
}

/** A name out of a list can't steer the shell, nor look like two lines of the answer. */
function toOneLine({ value, note }: Candidate): Candidate {
  const clean = (text: string) => cleanForTerminal(text.replace(/\s+/g, ' ')).trim();
  return { value: clean(value), note: clean(note) };
}
