import { statSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import type { SettingSources } from './setting-sources.js';
import { textsOfFlags, type SettingFlags } from './settings.js';

type Environment = SettingSources['environment'];

/** The file of settings: `LEERID_CONFIG`, else the one in the platform's folder. An absolute path, there or not. */
export function configPath(environment: Environment, folder: string): string {
  const chosen = environment['LEERID_CONFIG'] ?? '';
  return chosen === ''
    ? join(envPaths('leerid', { suffix: '' }).config, 'config.json')
    : resolve(folder, chosen);
}

/** True when there is a file; `/dev/null` says that there is none. Error: `config-unreadable`, also for a folder. */
export function configExists(path: string): boolean {
  const stats = statOrRefuse(path);
  if (stats === undefined || stats.isCharacterDevice()) return false;
  if (!stats.isFile()) throw new LeeridError('config-unreadable', { path, reason: 'NOT_A_FILE' });
  return true;
}

function statOrRefuse(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const reason = errorCode(error);
    // A path through a file: nothing is there.
    if (reason === 'ENOTDIR') return undefined;
    throw new LeeridError('config-unreadable', { path, reason }, { cause: error });
  }
}

/**
 * What the settings of this run are made of. What reads the file is loaded only when there is one: it takes longer than
 * all else. Errors: `config-unreadable`, `config-invalid`.
 */
export async function loadSettings(
  flags: SettingFlags,
  environment: Environment,
  folder: string,
): Promise<SettingSources> {
  const path = configPath(environment, folder);
  const file = configExists(path) ? (await import('./read-config-file.js')).readConfigFile(path) : null;
  return { flags: textsOfFlags(flags), environment, file, folder };
}
