import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { absolutePath } from '../../config/absolute-path.js';

const LISTS = /\.(?:csv|txt|xlsx)$/i;
const MOST = 8;

export interface FoundFile {
  readonly path: string;
  readonly changedAt: Date;
}

/** Where lists are likely: this folder and the downloads. */
export function listFolders(): string[] {
  return [absolutePath('.'), join(homedir(), 'Downloads')];
}

/** The lists in these folders, the last changed first. */
export function findLists(folders: readonly string[] = listFolders()): FoundFile[] {
  return findFiles(LISTS, folders);
}

/** The files in these folders whose name is such, the last changed first. */
export function findFiles(named: RegExp, folders: readonly string[]): FoundFile[] {
  return [...new Set(folders)]
    .flatMap((folder) => filesIn(folder, named))
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, MOST);
}

function filesIn(folder: string, named: RegExp): FoundFile[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && named.test(entry.name))
      .map(({ name }) => join(folder, name))
      .flatMap((path) => {
        const stats = statSync(path, { throwIfNoEntry: false });
        return stats === undefined ? [] : [{ path, changedAt: stats.mtime }];
      });
  } catch {
    return []; // a folder that is not there or may not be read has nothing to offer
  }
}

/** The path that a person typed, pasted or dragged into the window: quotes and `\ ` of a shell, and `~`. */
export function readTypedPath(typed: string, platform: NodeJS.Platform = process.platform): string {
  const isWindows = platform === 'win32';
  const plain = isWindows ? withoutQuotes(typed.trim()) : unquote(typed.trim());
  const path = isWindows ? win32 : posix;
  return path.resolve(plain.replace(/^~(?=$|[/\\])/, () => homedir()));
}

/** Windows puts double quotes around a path with spaces; PowerShell single ones. */
function withoutQuotes(text: string): string {
  return /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;
}

/** Quotes and backslashes as a terminal writes them for a path with spaces or quotes in it: `'/tmp/o'\''neil.csv'`. */
function unquote(text: string): string {
  return text.replace(QUOTED, (whole, single?: string, double?: string, escaped?: string) => {
    if (double !== undefined) return double.replace(/\\(["\\$`])/g, '$1');
    return single ?? escaped ?? whole;
  });
}

const QUOTED = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g;
