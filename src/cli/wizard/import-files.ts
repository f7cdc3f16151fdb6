import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const LISTS = /\.(?:csv|txt)$/i;
const MOST = 8;

export interface FoundList {
  readonly path: string;
  readonly changedAt: Date;
}

/** The lists in this folder and in the downloads, the last changed first. */
export function findLists(): FoundList[] {
  const folders = [process.cwd(), join(homedir(), 'Downloads')];
  return [...new Set(folders)]
    .flatMap(listsIn)
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, MOST);
}

function listsIn(folder: string): FoundList[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && LISTS.test(entry.name))
      .map(({ name }) => join(folder, name))
      .map((path) => ({ path, changedAt: statSync(path).mtime }));
  } catch {
    return []; // a folder that is not there or may not be read has no lists to offer
  }
}

/** The path that a person typed, pasted or dragged into the window: quotes and `\ ` of a shell, and `~`. */
export function readTypedPath(typed: string): string {
  const text = typed.trim();
  const quoted = /^(['"])(.*)\1$/.exec(text)?.[2];
  const plain = quoted ?? (process.platform === 'win32' ? text : text.replace(/\\(.)/g, '$1'));
  return resolve(plain.replace(/^~(?=$|[/\\])/, homedir()));
}
