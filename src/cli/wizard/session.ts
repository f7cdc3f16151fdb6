import type { SettingSources } from '../../config/setting-sources.js';
import { isLeeridError, type LeeridError } from '../../domain/errors.js';
import type { Run } from '../../use-cases/run.js';
import { clearProgress } from '../progress.js';
import type { Questioner } from '../prompts/menu.js';
import type { CreationDefaults } from './equivalent.js';
import { refusalText } from './refusal-text.js';

/** What it takes to ask a person something, and to look up whether the answer can be. */
export interface Asker extends Questioner {
  /** The circumstances of one action: the clock as it is now, notices on the screen unless `quiet`. */
  readonly newRun: (quiet?: 'quiet') => Run;
}

/** What every part of the wizard works with. */
export interface Session extends Asker {
  /** What `create` and `bulk` do without options, by the settings as they are now. */
  readonly defaults: CreationDefaults;
  readonly settings: () => SettingSources;
  /** After one was changed. */
  readonly reloadSettings: () => Promise<void>;
  /** The command that does the same as what was just done; printed now, and with the others at the end. */
  readonly remember: (command: string) => void;
  /** The school that is worked in, by number or name; null while the store has one only. */
  institution: string | null;
  /** True once something was saved: then the end does not say that nothing was changed. */
  saved: boolean;
  /** The last batch whose ZIP its folder refused; null when every ZIP came where it should. */
  waiting: string | null;
}

/** Errors after which the person can't go on where they were. */
const ENDS = new Set(['interrupted', 'commit-unsure']);

/** Does the work; a refusal is told in red and gives null, so that the wizard goes on. */
export async function attempt<T>(session: Asker, work: () => T | Promise<T>): Promise<T | null> {
  const { value, refusal } = await outcome(work);
  if (refusal !== null) session.terminal.tell(refusalText(refusal), 'red');
  return value;
}

/** What the work gave, or the error with which it was refused; any other error is thrown. */
export async function outcome<T>(
  work: () => T | Promise<T>,
): Promise<{ value: T; refusal: null } | { value: null; refusal: LeeridError }> {
  try {
    return { value: await work(), refusal: null };
  } catch (error) {
    if (!isLeeridError(error) || ENDS.has(error.code)) throw error;
    clearProgress();
    return { value: null, refusal: error };
  }
}

/** The Dutch reason why a typed text is refused, or null when the work takes it. */
export async function reasonAgainst(work: () => unknown): Promise<string | null> {
  const { refusal } = await outcome(work);
  return refusal === null ? null : refusalText(refusal);
}
