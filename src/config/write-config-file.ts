import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import { SETTING_NAMES, SETTINGS, type SettingTexts } from './settings.js';

/** The file's text: the settings in the table's order. */
export function configText(texts: SettingTexts): string {
  const entries = SETTING_NAMES.flatMap((name) => {
    const text = texts[name];
    if (text === undefined) return [];
    return [[name, SETTINGS[name].form.json === 'number' ? Number(text) : text] as const];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/**
 * Puts the settings in the file (0600, its folder 0700), the old file or the new one being there at any moment. A link stays a
 * link. Error: `config-unwritable`, and then nothing is changed or left.
 */
export function writeConfigFile(path: string, texts: SettingTexts): void {
  let temporary: string | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const stats = statSync(path, { throwIfNoEntry: false });
    // A rename would replace `/dev/null` itself.
    if (stats !== undefined && !stats.isFile())
      throw new LeeridError('config-unwritable', { path, reason: 'NOT_A_FILE' });
    const target = stats === undefined ? targetOfLink(path) : realpathSync(path);
    temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    writeDurably(temporary, configText(texts));
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    if (isLeeridError(error, 'config-unwritable')) throw error;
    throw new LeeridError('config-unwritable', { path, reason: errorCode(error) }, { cause: error });
  }
}

/** Where a link leads to a file that is not there yet; the path itself when it is no link. */
function targetOfLink(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
