import { resolve } from 'node:path';

/** The path from the root; as it is when the folder that the person works in is no longer there. */
export function absolutePath(path: string): string {
  try {
    return resolve(path);
  } catch {
    return path;
  }
}
