/** A process that goes wrong in every way that the fuzzer must see. */
import type { Order, Report } from './run-fuzz.js';

/** What goes wrong at each number: 1 hangs, 2 falls away, 3 fills memory, 5 does so after others only, 6 has a problem. */
process.on('message', (order: unknown) => {
  const { numbers } = order as Order;
  for (const [index, number] of numbers.entries()) {
    while (number === 1);
    if (number === 2) process.exit(7);
    const isFull = number === 3 || (number === 5 && index > 0);
    const problems = number === 6 ? ['een probleem'] : [];
    const report: Report = { number, what: '', problems, peakMegabytes: isFull ? 400 : 100 };
    process.send?.(report);
  }
});
process.send?.('ready');
