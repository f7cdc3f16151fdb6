import { readFileSync } from 'node:fs';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import { parseConfig } from './parse-config.js';
import type { ConfigFile } from './setting-sources.js';
import type { SettingName } from './settings.js';

/** Far more than all settings take; what is larger is another file, and would take long to read. */
const MAXIMUM_BYTES = 8192;

/**
 * The settings in the file. What is wrong with `except`, which is about to be written anew, is passed over: it is missing
 * from `texts` then. Errors: `config-unreadable`, `config-invalid` with the first line that is wrong.
 */
export function readConfigFile(path: string, except: SettingName | null = null): ConfigFile {
  const bytes = readBytes(path);
  if (bytes.length > MAXIMUM_BYTES) {
    const problem =
      'het bestand is te groot voor voorkeuren; verwijder het en begin opnieuw met leerid config set';
    throw new LeeridError('config-invalid', { path, line: null, column: null, problem, others: 0 });
  }
  const { texts, lines, problems } = parseConfig(decode(path, bytes));
  const [first, ...others] = problems.filter(({ key }) => key === null || key !== except);
  if (first === undefined) return { path, texts, lines };
  const { line, column, problem } = first;
  throw new LeeridError('config-invalid', { path, line, column, problem, others: others.length });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new LeeridError('config-unreadable', { path, reason: errorCode(error) }, { cause: error });
  }
}

/** UTF-8, with or without the mark that Windows programs put before it. */
function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const problem = 'het bestand is geen UTF-8; bewaar het in je teksteditor als UTF-8';
    throw new LeeridError(
      'config-invalid',
      { path, line: null, column: null, problem, others: 0 },
      { cause: error },
    );
  }
}
