import { readFileSync } from 'node:fs';
import type { Terminal } from '../terminal.js';
import type { Shell } from './shells.js';

/**
 * The scripts of @bomb.sh/tab for bash, zsh and fish break what was typed at its spaces and give it to `eval`; group names
 * are full of spaces. These are our own, in the same protocol.
 */
const SCRIPTS: Readonly<Record<Exclude<Shell, 'powershell'>, URL>> = {
  bash: new URL('../../../assets/completion/leerid.bash', import.meta.url),
  zsh: new URL('../../../assets/completion/leerid.zsh', import.meta.url),
  fish: new URL('../../../assets/completion/leerid.fish', import.meta.url),
};

/** After tab's own script for PowerShell, which forgets the escape character itself. */
const POWERSHELL_ESCAPE =
  "filter __leerid_escapeStringWithSpecialChars { $_ -replace '[\\s#@$;,''{}()\"`|<>&]','`$&' }";

/** Prints the script that a shell reads once, to complete `leerid`. */
export async function printScript(shell: Shell, terminal: Terminal): Promise<void> {
  if (shell !== 'powershell') {
    terminal.print(readFileSync(SCRIPTS[shell], 'utf8').trimEnd());
    return;
  }
  const { script } = await import('@bomb.sh/tab');
  script('powershell', 'leerid', 'leerid'); // tab itself prints it
  terminal.print(POWERSHELL_ESCAPE);
}
