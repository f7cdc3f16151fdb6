import { dirname } from 'node:path';
import { fileSystemType } from './file-system.js';

/** Why others can get at a folder, or at what it held before. */
export type SharedPlace = 'cloud' | 'network';

/** Folders that a program copies to the cloud, by the names that it gives them. */
const CLOUD_FOLDERS =
  /^(?:onedrive(?: - .*)?|dropbox(?: .*)?|google ?drive|mijn drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive)$/i;

/** What Linux calls the file systems of other computers (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const NETWORK_TYPES: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0xc36400,
]);

/** Whether the store stands in a folder that is copied to the cloud, or on another computer; null as far as can be seen. */
export function findSharedPlace(storePath: string): SharedPlace | null {
  return sharedPlace(storePath, fileSystemType(dirname(storePath)));
}

/** `type`: that of the file system as Linux numbers it; null where that is unknown. */
export function sharedPlace(path: string, type: number | null): SharedPlace | null {
  const folders = path.split(/[\\/]/).slice(0, -1);
  if (folders.some((name) => CLOUD_FOLDERS.test(name))) return 'cloud';
  const isShare = /^(?:\\\\|\/\/)[^\\/?.]/.test(path);
  return isShare || (type !== null && NETWORK_TYPES.has(type)) ? 'network' : null;
}
