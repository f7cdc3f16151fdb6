import { closeSync, openSync, writeSync } from 'node:fs';
import { parse as parsePath, join } from 'node:path';
import { LeeridError } from '../domain/errors.js';
import type { StudentList } from '../domain/student-list.js';
import { errorCode } from './error-code.js';
import { describeRowIssue } from './row-problems.js';

/**
 * Writes the bad rows with their reasons to a new CSV beside the list (`lijst-fouten.csv`, mode 0600; UTF-8 with BOM, `;`,
 * guarded against formulas). Gives its path; null when there are none. Error: `rejects-unwritable`.
 */
export function writeRejects(listPath: string, list: StudentList): string | null {
  if (list.rejectedRows.length === 0) return null;
  const rows = list.rejectedRows.map(({ line, cells }) => [
    String(line),
    list.errors.filter((issue) => issue.line === line).map(describeRowIssue).join(' | '),
    ...cells,
  ]); // prettier-ignore
  const text = [['Regel', 'Reden', ...list.header], ...rows]
    .map((row) => row.map(toCell).join(';'))
    .join('\r\n');
  const { path, descriptor } = createBeside(listPath);
  try {
    writeSync(descriptor, `\uFEFF${text}\r\n`);
  } finally {
    closeSync(descriptor);
  }
  return path;
}

/** A cell that no spreadsheet takes for a formula. */
function toCell(value: string): string {
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function createBeside(listPath: string): { path: string; descriptor: number } {
  const { dir, name } = parsePath(listPath);
  for (let number = 1; ; number += 1) {
    const path = join(dir, `${name}-fouten${number === 1 ? '' : `-${number}`}.csv`);
    try {
      return { path, descriptor: openSync(path, 'wx', 0o600) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST')
        throw new LeeridError('rejects-unwritable', { path }, { cause: error });
    }
  }
}
