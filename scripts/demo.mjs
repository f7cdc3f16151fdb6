// The main job on the shipped fixture: a fresh store in demo/, the list read in, accounts for one group, the ZIP.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'demo');
const store = join(folder, 'gegevens', 'leerid.db');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
leerid('import', 'fixtures/leerlingen.csv');
leerid('bulk', '--groep', '1e lj 3e gr', '--yes', '--output', 'demo');

function leerid(...args) {
  console.log(`\n$ leerid ${args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')}`);
  // Nothing that the user settled for their own leerid: this file is not there.
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('LEERID_'));
  const env = { ...Object.fromEntries(others), LEERID_DB: store, LEERID_CONFIG: join(folder, 'config.json') };
  const { status } = spawnSync(process.execPath, ['bin/leerid.js', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
