// Says which programs the tests need that are not here, with the line that installs them; exits 1 then.
import { spawnSync } from 'node:child_process';

/** Program, and the Debian package that brings it. */
const TOOLS = [
  [['pdftoppm', '-v'], 'poppler-utils'],
  [['pdftotext', '-v'], 'poppler-utils'],
  [['zbarimg', '--version'], 'zbar-tools'],
  [['qpdf', '--version'], 'qpdf'],
  [['unzip', '-v'], 'unzip'],
  [['7z', 'i'], 'p7zip-full'],
  [['strace', '-V'], 'strace'],
  [['zsh', '--version'], 'zsh'],
  [['fish', '--version'], 'fish'],
  [['/usr/bin/python3', '-c', 'import openpyxl'], 'python3-openpyxl'],
];

const missing = TOOLS.filter(([[program, ...args]]) => spawnSync(program, args).status !== 0).map(
  ([, name]) => name,
);
if (missing.length > 0) {
  const packages = [...new Set(missing)].join(' ');
  console.error(`The tests need programs that are not installed:\n  apt-get install -y ${packages}`);
  process.exit(1);
}
