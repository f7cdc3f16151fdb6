import { readFileSync, statSync } from 'node:fs';
import type { LogoFile } from '../documents/print-settings.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import type { LogoFault } from '../domain/logo-fault.js';

/** A logo is drawn into every document: more than this (bytes) is a photograph, and is not read into memory. */
const MOST_BYTES = 512 * 1024;

/** Reads a logo and tries whether it can be drawn; what it is follows from its content. Error: `logo-unreadable`. */
export async function readLogo(path: string): Promise<LogoFile> {
  const bytes = readOrRefuse(path);
  return (await import('../documents/logo.js')).readLogo(path, bytes);
}

function readOrRefuse(path: string): Buffer {
  try {
    const stats = statSync(path);
    // Nothing else is opened: a pipe would be waited for, and a device never ends.
    if (!stats.isFile()) throw refusal(path, { kind: stats.isDirectory() ? 'folder' : 'not-a-file' });
    if (stats.size > MOST_BYTES) throw refusal(path, { kind: 'too-large', maximumBytes: MOST_BYTES });
    return readFileSync(path);
  } catch (error) {
    if (isLeeridError(error)) throw error;
    throw refusal(path, { kind: errorCode(error) === 'ENOENT' ? 'not-found' : 'unreadable' }, error);
  }
}

function refusal(path: string, reason: LogoFault, cause?: unknown): LeeridError {
  return new LeeridError('logo-unreadable', { path, reason }, { cause });
}
