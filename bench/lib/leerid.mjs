import { join } from 'node:path';
import { newFile, program, ROOT } from './paths.mjs';

/** Nothing that the user settled for their own leerid. */
const others = Object.entries(process.env).filter(([name]) => !name.startsWith('LEERID_'));
const env = { ...Object.fromEntries(others), LEERID_CONFIG: newFile('no-config.json'), NO_COLOR: '1' };

/** The process of `leerid ARGUMENTS` on a store, which may be null for a command that has none. */
export function leerid(store, ...args) {
  return nodeProcess(join(ROOT, 'bin', 'leerid.js'), store, args);
}

/** The same with hashing that takes next to no time. */
export function leeridAtCost4(store, ...args) {
  return nodeProcess(program('leerid-at-cost-4.mjs'), store, args);
}

/** The same as that, with another journal of the store and another `synchronous`; OFF syncs nothing at all. */
export function leeridCommitting({ journal, synchronous }, store, ...args) {
  return nodeProcess(program('leerid-committing.mjs'), store, [journal, synchronous, ...args]);
}

function nodeProcess(script, store, args) {
  const db = store === null ? [] : ['--db', store];
  return { command: [process.execPath, script, ...args, ...db], env };
}
