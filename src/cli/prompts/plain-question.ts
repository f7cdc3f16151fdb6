import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { LeeridError } from '../../domain/errors.js';
import { cleanForTerminal } from '../terminal.js';

/**
 * A question for a terminal on which nothing can be drawn: one line on stderr, and the answer another. Asks again until
 * `read` gives no null. Throws `interrupted` when the input ends, and the signal's reason when it aborts.
 */
export async function askPlainly<T>(
  question: string,
  read: (answer: string) => T | null,
  { hint, signal }: { readonly hint: string; readonly signal: AbortSignal },
): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = once(lines, 'close').then(() => null);
  try {
    for (;;) {
      const answer = await Promise.race([
        lines.question(`${cleanForTerminal(question)} `, { signal }),
        ended,
      ]);
      if (answer === null) throw new LeeridError('interrupted', { signal: 'SIGINT' });
      const value = read(answer);
      if (value !== null) return value;
      process.stderr.write(`${hint}\n`);
    }
  } catch (error) {
    throw signal.aborted && signal.reason instanceof Error ? signal.reason : error;
  } finally {
    lines.close();
  }
}
