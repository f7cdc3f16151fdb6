import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSharedPlace, sharedPlace } from '#src/store/shared-place.js';

const EXT4 = 0xef53;

test.each([
  ['/home/an/.local/share/leerid/leerid.db', EXT4, null],
  ['/home/an/OneDrive/leerid.db', EXT4, 'cloud'],
  ['C:\\Users\\An\\OneDrive - Sint-Jan\\leerid\\leerid.db', null, 'cloud'],
  ['/Users/an/Library/Mobile Documents/com~apple~CloudDocs/leerid.db', null, 'cloud'],
  ['/Users/an/Library/CloudStorage/GoogleDrive-an@school.be/leerid.db', null, 'cloud'],
  ['/home/an/Dropbox (School)/leerid.db', EXT4, 'cloud'],
  ['G:\\Mijn Drive\\leerid.db', null, 'cloud'],
  ['/home/an/Nextcloud/leerid.db', 0x6969, 'cloud'],
  ['/home/an/onedrive.db', EXT4, null],
  ['/home/an/dropboxen/leerid.db', EXT4, null],
  ['\\\\server\\leerkrachten\\leerid.db', null, 'network'],
  ['\\\\?\\C:\\leerid\\leerid.db', null, null],
  ['/mnt/school/leerid.db', 0xff534d42, 'network'],
  ['/mnt/school/leerid.db', 0x6969, 'network'],
] as const)('%s on file system %p: %p', (path, type, place) => {
  expect(sharedPlace(path, type)).toBe(place);
});

test('asked of the system, also for a folder that is not there yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leerid-plaats-'));
  expect(findSharedPlace(join(folder, 'leerid.db'))).toBeNull();
  expect(findSharedPlace(join(folder, 'nieuw', 'leerid.db'))).toBeNull();
  expect(findSharedPlace(join(folder, 'Nextcloud', 'leerid.db'))).toBe('cloud');
  rmSync(folder, { recursive: true });
});
