import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError, type ZipProblem } from '../domain/errors.js';

/** Says in our words what zip.js, the reader of the workbook or the system refused. */
export async function explained<T>(path: string, otherwise: ZipProblem, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isLeeridError(error, 'xlsx-refused')) {
      throw refuse(path, error.details.reason === 'too-large' ? 'too-large' : 'foreign-workbook');
    }
    if (isLeeridError(error)) throw error;
    throw refuse(path, errorCode(error).startsWith('E') ? systemProblem(error) : otherwise, error);
  }
}

/** What the system says of a file that it would not give. */
export function systemProblem(error: unknown): ZipProblem {
  return ['EACCES', 'EPERM'].includes(errorCode(error)) ? 'no-access' : 'damaged';
}

/** The error that a ZIP, or an Excel file, is refused with. */
export function refuse(path: string, reason: ZipProblem, cause?: unknown): LeeridError {
  return new LeeridError('zip-unreadable', { path, reason }, { cause });
}
