import { readFileSync, statSync } from 'node:fs';
import type { LogoFile } from '../documents/print-settings.js';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';

/** A logo is drawn into every document: more than this (bytes) is a photograph. */
const MOST_BYTES = 1024 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What may stand before the first element: byte order mark, declaration, comments, document type. */
const SVG = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/s;

/** Reads a logo; what it is follows from its content. Errors: `logo-unreadable`, `logo-too-large`, `logo-not-picture`. */
export function readLogo(path: string): LogoFile {
  const bytes = readOrRefuse(path);
  if (bytes.subarray(0, PNG.length).equals(PNG)) return { kind: 'png', bytes };
  if (SVG.test(bytes.toString('utf8'))) return { kind: 'svg', bytes };
  throw new LeeridError('logo-not-picture', { path });
}

function readOrRefuse(path: string): Buffer {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: 'NOT_A_FILE' });
    if (stats.size > MOST_BYTES) throw new LeeridError('logo-too-large', { path, maximumBytes: MOST_BYTES });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof LeeridError) throw error;
    throw new LeeridError('logo-unreadable', { path, reason: errorCode(error) }, { cause: error });
  }
}
