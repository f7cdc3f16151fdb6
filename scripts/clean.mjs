// Removes a folder of built files, so that nothing of a source that is gone stays in it: node scripts/clean.mjs dist
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['dist', 'dist-test'];

const [folder] = process.argv.slice(2);
if (!FOLDERS.includes(folder)) {
  console.error(`Only ${FOLDERS.join(' and ')} can be removed.`);
  process.exit(1);
}
rmSync(join(import.meta.dirname, '..', folder), { recursive: true, force: true });
