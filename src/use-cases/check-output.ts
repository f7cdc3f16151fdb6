import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { absolutePath } from '../config/absolute-path.js';
import { LeeridError } from '../domain/errors.js';

/** The output folder's absolute path. Errors: `output-missing`, `output-not-folder`, `output-unwritable`. */
export function checkOutputFolder(folder: string): string {
  const path = absolutePath(folder);
  const stats = statOrRefuse(path);
  if (stats === undefined) throw new LeeridError('output-missing', { path });
  if (!stats.isDirectory()) throw new LeeridError('output-not-folder', { path });
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new LeeridError('output-unwritable', { path }, { cause: error });
  }
  return path;
}

function statOrRefuse(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new LeeridError('output-unwritable', { path }, { cause: error });
  }
}
