import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { errorCode } from '../domain/error-code.js';
import { LeeridError } from '../domain/errors.js';
import type { RowIssue } from '../domain/row-issue.js';
import type { StudentList } from '../domain/student-list.js';
import { csvText } from '../domain/csv-text.js';
import { describeRowIssue } from './row-problems.js';

/**
 * Writes the bad rows with their reasons to a new CSV beside the list (`lijst-fouten.csv`, mode 0600; UTF-8 with BOM, `;`,
 * guarded against formulas), in the order of the list. Gives its path; null when there are none. Error: `rejects-unwritable`,
 * and then nothing of the file is left.
 */
export function writeRejects(
  listPath: string,
  list: Pick<StudentList, 'errors' | 'header' | 'rejectedRows'>,
): string | null {
  if (list.rejectedRows.length === 0) return null;
  const text = rejectsText(list);
  const { path, descriptor } = createBeside(listPath);
  try {
    writeAndClose(descriptor, text);
  } catch (error) {
    unlinkSync(path);
    throw new LeeridError('rejects-unwritable', { path }, { cause: error });
  }
  return path;
}

function rejectsText({ errors, header, rejectedRows }: Parameters<typeof writeRejects>[1]): string {
  const reasons = reasonsByLine(errors);
  const rows = [...rejectedRows]
    .sort((a, b) => a.line - b.line)
    .map(({ line, cells }) => [String(line), (reasons.get(line) ?? []).join(' | '), ...cells]);
  return csvText([['Regel', 'Reden', ...header], ...rows]);
}

function reasonsByLine(errors: readonly RowIssue[]): ReadonlyMap<number, readonly string[]> {
  const byLine = new Map<number, string[]>();
  for (const issue of errors) {
    const reasons = byLine.get(issue.line);
    if (reasons === undefined) byLine.set(issue.line, [describeRowIssue(issue)]);
    else reasons.push(describeRowIssue(issue));
  }
  return byLine;
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

/** All of the text: a nearly full disk takes part of a single write without an error. */
function writeAndClose(descriptor: number, text: string): void {
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}
