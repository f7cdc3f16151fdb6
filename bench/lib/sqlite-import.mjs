import { writeFileSync } from 'node:fs';
import { newFile, peer } from './paths.mjs';

/** The process of sqlite3 that reads a list into a store: .import to a table that is thrown away, and upsert, in one transaction. */
export function sqliteImport(store, list) {
  const script = newFile('import.sql');
  writeFileSync(
    script,
    [
      '.bail on',
      `.read ${peer('table.sql')}`,
      'PRAGMA temp_store = FILE;',
      'BEGIN IMMEDIATE;',
      '.mode csv',
      '.separator ;',
      `.import --schema temp ${list} list`,
      `.read ${peer('upsert.sql')}`,
      'COMMIT;',
      '',
    ].join('\n'),
  );
  return { command: ['sqlite3', store], input: script };
}
