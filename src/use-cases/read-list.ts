import { todayInBrussels } from '../domain/day.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import type { StudentList } from '../domain/student-list.js';
import { findClassFiles, readClassFile } from '../import/find-classes.js';
import { readStudentList, type ReadListOptions } from '../import/read-student-list.js';
import type { ImportRequest } from './plan-import.js';
import type { Run } from './run.js';

/**
 * Reads the list that is to be imported, and the second file of one that has the groups of its classes there: the one that was
 * named, else the only one beside the list. Errors: those of `readStudentList`; `classes-unlike`.
 */
export async function readList(request: ImportRequest, run: Run): Promise<StudentList> {
  const { path, encoding, delimiter, columns, classes, skipBadRows } = request;
  const options: ReadListOptions = {
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    columns,
    keepRows: skipBadRows,
    today: todayInBrussels(run.now),
    onProgress: (done, total) => {
      run.report({ kind: 'progress', stage: 'read', done: toKilobytes(done), total: toKilobytes(total) });
    },
  };
  if (classes !== null) return await readWithClasses(path, options, classes);
  try {
    return await readStudentList(path, options);
  } catch (error) {
    if (!isLeeridError(error, 'list-classes-needed')) throw error;
    const found = await findClassFiles(path);
    const [only] = found;
    if (only === undefined || found.length > 1) throw new LeeridError('list-classes-needed', { path, found });
    return await readWithClasses(path, options, only);
  }
}

async function readWithClasses(
  path: string,
  options: ReadListOptions,
  classesPath: string,
): Promise<StudentList> {
  const classes = await readClassFile(classesPath);
  return { ...(await readStudentList(path, { ...options, classes })), classesPath };
}

function toKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
