import { statfsSync } from 'node:fs';

/** What Linux calls the file systems that keep no permissions: FAT and exFAT, of a USB stick. */
const WITHOUT_RIGHTS: ReadonlySet<number> = new Set([0x4d44, 0x2011bab0]);

/** The type of the file system that the folder is on, as Linux numbers it (statfs(2)); null where that is unknown. */
export function fileSystemType(folder: string): number | null {
  if (process.platform !== 'linux') return null;
  try {
    return statfsSync(folder).type;
  } catch {
    return null; // a folder that is not there yet: its place shows in its name alone
  }
}

/** True where `chmod` can keep nobody out. */
export function knowsNoRights(folder: string): boolean {
  const type = fileSystemType(folder);
  return type !== null && WITHOUT_RIGHTS.has(type);
}
