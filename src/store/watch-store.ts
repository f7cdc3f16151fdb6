import { statSync } from 'node:fs';
import type { Store } from './open-store.js';

/** From now on tells whether the store at `path` is still as it is: the same file, to which nobody else committed. */
export function watchStore(store: Store, path: string): () => boolean {
  // SQLite's own number, which another connection's commit changes for this one.
  const stamp = (): string =>
    `${statSync(path).ino} ${String(store.pragma('data_version', { simple: true }))}`;
  const before = stamp();
  return () => stamp() === before;
}
