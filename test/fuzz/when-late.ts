import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const MS_A_TICK = 10;

/**
 * Acts when the process took so long of a processor, or twelve times that on a clock, doing nothing. Beside other work a process
 * may stand still, which is no fault of its own. Gives what stops the watch.
 */
export function whenLate(child: ChildProcess, longestMs: number, act: () => void): () => void {
  const start = { used: processorMs(child), at: Date.now() };
  const timer = setInterval(() => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const isLate = processorMs(child) - start.used >= longestMs || Date.now() - start.at >= 12 * longestMs;
    if (isLate) act();
  }, longestMs / 5);
  return () => {
    clearInterval(timer);
  };
}

/** What the process took of a processor, all its threads together; in ms. */
function processorMs({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // Its name, in parentheses, may hold spaces.
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14);
  return (Number(user) + Number(system)) * MS_A_TICK;
}
