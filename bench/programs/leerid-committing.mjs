// leerid with another journal of the store, or without waiting for the disk: leerid-committing.mjs JOURNAL SYNCHRONOUS ARGUMENTS.
// SYNCHRONOUS is OFF for a run that syncs nothing at all. The hashing is the cheapest there is, so that the rest can be seen.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

const [journal, synchronous, ...args] = process.argv.slice(2);
const OTHERS = {
  'journal_mode = DELETE': `journal_mode = ${journal}`,
  'synchronous = EXTRA': `synchronous = ${synchronous}`,
};
const { pragma } = Database.prototype;
Database.prototype.pragma = function (text, options) {
  return pragma.call(this, OTHERS[text] ?? text, options);
};
if (synchronous === 'OFF') {
  fs.fsyncSync = () => undefined;
  syncBuiltinESMExports();
}

const { SETTINGS } = await import('../../dist/config/settings.js');
const { main } = await import('../../dist/cli/main.js');
SETTINGS.cost.fallback = () => 4;
await main(args);
