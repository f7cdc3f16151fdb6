import { join } from 'node:path';
import { newFile, ROOT } from './paths.mjs';

/** Nothing that the user settled for their own leerid. */
const others = Object.entries(process.env).filter(([name]) => !name.startsWith('LEERID_'));
const env = { ...Object.fromEntries(others), LEERID_CONFIG: newFile('no-config.json'), NO_COLOR: '1' };

/** The process of `leerid ARGUMENTS` on a store, which may be null for a command that has none. */
export function leerid(store, ...args) {
  const db = store === null ? [] : ['--db', store];
  return { command: [process.execPath, join(ROOT, 'bin', 'leerid.js'), ...args, ...db], env };
}
