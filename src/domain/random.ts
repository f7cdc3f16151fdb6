/** A whole number, uniform over 0 .. below-1. Handed in as an argument, so that planning stays pure. */
export type RandomInt = (below: number) => number;

/** One element, each as likely as another. `list` is not empty. */
export function pickOne<T>(list: readonly T[], random: RandomInt): T {
  const picked = list[random(list.length)];
  if (picked === undefined) throw new RangeError('pickOne needs a non-empty list');
  return picked;
}
