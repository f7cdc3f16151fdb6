import { CommanderError } from 'commander';
import type { SettingSources } from '../config/setting-sources.js';
import { isLeeridError, LeeridError, type ErrorCode } from '../domain/errors.js';
import { isDamaged } from '../store/explain-error.js';
import { storeExists } from '../store/open-store.js';
import { copyNote } from './copy-note.js';
import { EXIT } from './exit-codes.js';
import { interruptionCode, isCancelledPrompt } from './interruption.js';
import { errorMessage } from './messages.js';
import { storePath, terminalFor } from './options.js';
import { originNote } from './origin-note.js';

const USAGE_CODES = new Set<ErrorCode>([
  'confirmation-needed',
  'everyone-needs-flag',
  'filter-needed',
  'purge-day-not-past',
  'no-menus',
  'edit-nothing',
  'typed-pictures',
  'password-not-given',
  'same-pupil-malformed',
  'sticker-start-too-far',
  'setting-invalid',
  'setting-unknown',
  'config-command-unknown',
  'list-not-named',
  'encoding-unknown',
  'list-unknown-mapping',
  'topic-unknown',
  'shell-unknown',
  'zip-password-needed',
  'zip-password-weak',
]);

/** Says what went wrong in one Dutch line; gives the exit code. */
export function reportFailure(
  error: unknown,
  args: readonly string[],
  sources: SettingSources | null,
): number {
  const terminal = terminalFor({ color: !args.includes('--no-color') });
  if (error instanceof CommanderError) {
    terminal.tell(`leerid: ${error.message}`, 'red');
    return EXIT.usage;
  }
  if (isCancelledPrompt(error)) {
    terminal.tell('onderbroken; er is niets gewijzigd', 'yellow');
    return interruptionCode(error);
  }
  const known = isLeeridError(error) ? error : damageOf(sources);
  const line =
    known === null
      ? 'er ging iets mis dat niet voorzien was; voer de opdracht opnieuw uit met --debug en meld wat er staat'
      : errorMessage(known) + originNote(known, sources) + copyNote(known);
  terminal.tell(`leerid: ${line}`, 'red');
  if (args.includes('--debug'))
    terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (known === null) return EXIT.refused;
  if (known.code === 'interrupted') return interruptionCode(known);
  if (known.code === 'store-busy') return EXIT.busy;
  if (known.code === 'commit-unsure') return EXIT.partly;
  return USAGE_CODES.has(known.code) ? EXIT.usage : EXIT.refused;
}

/** What nobody foresaw comes of a damaged store when the store is seen to be damaged. */
function damageOf(sources: SettingSources | null): LeeridError | null {
  if (sources === null) return null;
  const path = storePath(sources);
  return storeExists(path) && isDamaged(path) ? new LeeridError('store-corrupt', { path }) : null;
}
