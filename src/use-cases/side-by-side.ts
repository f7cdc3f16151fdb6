/**
 * Two pieces of work at the same time; gives what each came to, or throws what failed first. The other is then told to stop
 * and waited for: nothing goes on behind a run that is over. `other` may wait for what `one` comes to.
 */
export async function sideBySide<A, B>(
  signal: AbortSignal,
  one: (signal: AbortSignal) => Promise<A>,
  other: (signal: AbortSignal, first: Promise<A>) => Promise<B>,
): Promise<[A, B]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const first = one(either);
  const works = [first, other(either, first)] as const;
  try {
    return await Promise.all(works);
  } finally {
    stop.abort();
    await Promise.allSettled(works);
  }
}
