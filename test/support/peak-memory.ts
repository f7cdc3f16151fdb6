import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Workplace } from './leerid.js';

/** Writes what the process took at most when it ends. Node's own measure begins with that of its parent. */
const MEASURE = `
  import { appendFileSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
    appendFileSync(process.env.PEAK_FILE, peak + '\\n');
  });`;

/** Runs leerid under a shell line in which `"$@"` is leerid; `megabytes` is the most memory that it took. */
export function runMeasured(
  workplace: Workplace,
  line: string,
  ...args: readonly string[]
): Outcome & { readonly megabytes: number } {
  const file = join(workplace.folder, 'piek');
  const options = `--import=data:text/javascript,${encodeURIComponent(MEASURE)}`;
  const command = ['env', `PEAK_FILE=${file}`, `NODE_OPTIONS=${options}`, 'sh', '-c', line, 'sh'] as const;
  const outcome = workplace.runUnder([...command], ...args);
  const peaks = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  rmSync(file);
  return { ...outcome, megabytes: Math.max(...peaks) / 1024 };
}
