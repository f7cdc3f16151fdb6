/**
 * How far counts are from what was expected, as a number that is normally distributed when they are a matter of chance (Pearson's
 * chi-square, made normal as Wilson and Hilferty do): beyond 5 it comes by chance once in 3 million times.
 */
export function deviation(counts: readonly number[], expected: readonly number[]): number {
  const statistic = counts.reduce((sum, count, index) => {
    const wanted = expected[index] ?? Number.NaN;
    return sum + (count - wanted) ** 2 / wanted;
  }, 0);
  return asNormal(statistic, counts.length - 1);
}

/** The same for counts of which each is as likely as another. */
export function deviationFromEven(counts: readonly number[]): number {
  const even = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return deviation(counts, new Array<number>(counts.length).fill(even));
}

/** How far two rows of counts are from coming out of one and the same source. */
export function deviationBetween(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [first, second].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const ratio = Math.sqrt((b ?? 0) / (a ?? 1));
  const statistic = first.reduce((sum, count, index) => {
    const other = second[index] ?? 0;
    return count + other === 0 ? sum : sum + (count * ratio - other / ratio) ** 2 / (count + other);
  }, 0);
  return asNormal(statistic, first.length - 1);
}

function asNormal(statistic: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
}
