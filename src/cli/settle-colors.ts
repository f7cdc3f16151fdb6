import { isatty } from 'node:tty';
import { terminalAbilities } from './terminal-abilities.js';

/**
 * Makes `terminalAbilities` the only place that decides on colours. The libraries that ask questions and write help
 * would each look at `CI`, `FORCE_COLOR` and `NODE_DISABLE_COLORS`, and not agree; all of them obey `FORCE_COLOR`.
 */
export function settleColors(color: boolean): void {
  const { env, platform } = process;
  const can = terminalAbilities({ platform, env, color });
  delete env['FORCE_COLOR'];
  delete env['NODE_DISABLE_COLORS'];
  if (!can.color) env['FORCE_COLOR'] = '0';
  else if (isatty(1)) env['FORCE_COLOR'] = '1';
}
