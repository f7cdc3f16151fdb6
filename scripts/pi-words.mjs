/** More digits than are taken, so that what the divisions leave over is not seen. */
const GUARD_BITS = 64;

/** The first 32 bits after the point of pi, the next 32, and so on. By Machin: pi = 16 arctan(1/5) - 4 arctan(1/239). */
export function piWords(count) {
  const bits = BigInt(32 * count + GUARD_BITS);
  const one = 1n << bits;
  const pi = 16n * arctanOfInverse(5n, one) - 4n * arctanOfInverse(239n, one);
  const digits = ((pi - 3n * one) >> BigInt(GUARD_BITS)).toString(16).padStart(8 * count, '0');
  return Array.from({ length: count }, (_, index) => `0x${digits.slice(8 * index, 8 * index + 8)}`);
}

/** arctan(1/x) in units of 1/one: 1/x - 1/3x^3 + 1/5x^5 - ... */
function arctanOfInverse(x, one) {
  let power = one / x;
  let sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += (sign * power) / n;
  }
  return sum;
}
