import { setTimeout as sleep } from 'node:timers/promises';
import { sideBySide } from '#src/use-cases/side-by-side.js';

const NEVER = new AbortController().signal;

/** Work that goes on until it is told to stop; notes in `ends` that it did. */
function endless(ends: string[]): (signal: AbortSignal) => Promise<never> {
  return (signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        ends.push('stopped');
        reject(new Error('stopped'));
      });
    });
}

test('gives what both came to, and the second may wait for the first', async () => {
  const second = async (_: AbortSignal, first: Promise<number>) => `after ${await first}`;
  expect(await sideBySide(NEVER, () => sleep(5, 1), second)).toEqual([1, 'after 1']);
});

test.each([
  [
    'first',
    (failing: () => Promise<never>, other: (signal: AbortSignal) => Promise<never>) =>
      sideBySide(NEVER, failing, other),
  ],
  [
    'second',
    (failing: () => Promise<never>, other: (signal: AbortSignal) => Promise<never>) =>
      sideBySide(NEVER, other, failing),
  ],
])('when the %s fails the other is stopped before the failure is told', async (_, run) => {
  const ends: string[] = [];
  const failing = () => Promise.reject(new Error('broken'));
  await expect(run(failing, endless(ends))).rejects.toThrow('broken');
  expect(ends).toEqual(['stopped']);
});

test('both hear that the run is given up', async () => {
  const abort = new AbortController();
  const ends: string[] = [];
  const both = sideBySide(abort.signal, endless(ends), endless(ends));
  abort.abort();
  await expect(both).rejects.toThrow('stopped');
  expect(ends).toEqual(['stopped', 'stopped']);
});
