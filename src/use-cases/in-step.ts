/**
 * What several sources give, made side by side in turns: the first of each in their order, then the second of each. When one fails, the
 * others are waited for and it is thrown.
 */
export async function* inStep<T>(sources: readonly AsyncGenerator<T, unknown>[]): AsyncGenerator<T> {
  for (let open = sources; open.length > 0;) {
    const round = await Promise.allSettled(open.map((source) => source.next()));
    const given = round.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
    for (const each of given) if (each.done !== true) yield each.value;
    open = open.filter((_, index) => given[index]?.done !== true);
  }
}
