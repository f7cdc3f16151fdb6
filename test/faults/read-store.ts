import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Batch } from '#src/domain/batch.js';
import type { Tree } from './place.js';

/** What a store would tell who opened it now. */
export interface StoreContent {
  readonly accounts: readonly { readonly username: string; readonly hash: string }[];
  readonly batches: readonly Pick<Batch, 'id' | 'state' | 'sha256' | 'spoolPath' | 'finalPath'>[];
  /** What SQLite finds broken; `ok` for nothing. */
  readonly integrity: string;
}

/** Reads a copy, for the first who opens a store after a crash also mends it. */
export function readStore(tree: Tree): StoreContent {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-blik-'));
  try {
    const path = join(folder, 'leerid.db');
    for (const ending of ['', '-journal', '-wal']) {
      const bytes = tree.get(`gegevens/leerid.db${ending}`);
      if (bytes) writeFileSync(path + ending, bytes);
    }
    const store = new Database(path);
    try {
      return {
        integrity: String(store.pragma('integrity_check', { simple: true })),
        accounts: store
          .prepare<[], StoreContent['accounts'][0]>('SELECT username, password_hash AS hash FROM account')
          .all(),
        batches: store
          .prepare<[], StoreContent['batches'][0]>(
            'SELECT id, state, sha256, spool_path AS spoolPath, final_path AS finalPath FROM batch',
          )
          .all(),
      };
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
