import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { BENCH, CORES, PYTHON, ROOT } from './paths.mjs';
import { textOf } from './run-process.mjs';

const NPM_PEERS = ['@myriaddreamin/typst-ts-node-compiler', 'bcrypt'];
const DEBIAN_PEERS = ['libcrypt1', 'sqlite3', 'python3', 'python3-reportlab', 'python3-xlsxwriter'];

/** Work beside the run makes all figures worthless, also the ratios. */
const QUIET_LOAD = 1;

/** What the figures were made on and with, a line for each. */
export function describeMachine() {
  const load = loadavg()[0];
  const busy = load > QUIET_LOAD ? ' (NOT QUIET: run it again when nothing else runs)' : '';
  const versionIn = (folder, name) =>
    JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8')).version;
  const commit = textOf(['git', '-C', ROOT, 'describe', '--always', '--dirty']).trim();
  const debian = textOf(['dpkg-query', '-W', '-f', '${Package} ${Version}\n', ...DEBIAN_PEERS]).trim();
  return [
    `- date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- machine: ${CORES} cores, ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}; load when it began ${load.toFixed(2)}${busy}`,
    `- leerid ${commit}, Node.js ${process.versions.node}, bcryptjs ${versionIn(ROOT, 'bcryptjs')}`,
    `- Debian: ${debian.split('\n').join(', ')} (${textOf([PYTHON, '--version']).trim()})`,
    `- npm: ${NPM_PEERS.map((name) => `${name} ${versionIn(BENCH, name)}`).join(', ')}`,
  ];
}
