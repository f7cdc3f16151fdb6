import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createFile, type NewFile } from '../delivery/files.js';
import { todayInBrussels } from '../domain/day.js';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import { TEMPLATE_ROWS, templateText } from '../import/template.js';

export interface Template {
  /** Absolute. */
  readonly path: string;
  /** Invented pupils in it. */
  readonly rows: number;
}

/**
 * Writes a list to fill in at `path`, which must not exist yet; with `dryRun` only tells where it would come. Errors:
 * `template-exists`, `template-unwritable`, and then nothing of the file is left.
 */
export function writeTemplate({ path, now, dryRun }: { path: string; now: Date; dryRun: boolean }): Template {
  const target = resolve(path);
  if (!dryRun) writeNew(target, templateText(todayInBrussels(now)));
  else if (existsSync(target)) throw new LeeridError('template-exists', { path: target });
  else if (!existsSync(dirname(target)))
    throw new LeeridError('template-unwritable', { path: target, reason: 'ENOENT' });
  return { path: target, rows: TEMPLATE_ROWS };
}

function writeNew(path: string, text: string): void {
  const file = createOrRefuse(path);
  try {
    file.write(Buffer.from(text, 'utf8'));
    file.finish();
  } catch (error) {
    file.discard();
    throw new LeeridError('template-unwritable', { path, reason: errorCode(error) }, { cause: error });
  }
}

function createOrRefuse(path: string): NewFile {
  try {
    return createFile(path);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'EEXIST' || reason === 'EISDIR')
      throw new LeeridError('template-exists', { path }, { cause: error });
    throw new LeeridError('template-unwritable', { path, reason }, { cause: error });
  }
}
