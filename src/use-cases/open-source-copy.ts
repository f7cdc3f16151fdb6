import { statSync } from 'node:fs';
import { isLeeridError, LeeridError, type CopyFault, type ErrorCode } from '../domain/errors.js';
import { openStoreCopy, type Store } from '../store/open-store.js';
import { explainStoreError } from '../store/explain-error.js';
import { isWhole } from '../store/verify-store.js';

/** What is wrong with a copy, by what would be wrong with a store. */
const FAULTS: Readonly<Partial<Record<ErrorCode, CopyFault>>> = {
  'store-missing': 'missing',
  'store-foreign': 'foreign',
  'store-newer': 'newer',
  'store-corrupt': 'corrupt',
  'store-unwritable': 'unreadable',
  'store-busy': 'unreadable',
};

/** Opens a copy that is to be put back, once it is seen to be whole. Error: `copy-unusable`. */
export function openSource(path: string, storePath: string): Store {
  if (isSameFile(path, storePath)) throw new LeeridError('copy-unusable', { path, reason: 'same' });
  let copy: Store | null = null;
  try {
    copy = openStoreCopy(path);
    if (!isWhole(copy)) throw new LeeridError('store-corrupt', { path });
    return copy;
  } catch (error) {
    copy?.close();
    const translated = explainStoreError(path, error);
    const reason = isLeeridError(translated) ? FAULTS[translated.code] : undefined;
    if (reason === undefined) throw translated;
    throw new LeeridError('copy-unusable', { path, reason }, { cause: error });
  }
}

/** True for one file under two names. */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
