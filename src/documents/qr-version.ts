/** Bytes that a QR code of version 1, 2, … holds at error correction M in byte mode (ISO 18004, table 7). */
const CAPACITIES: readonly number[] = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

/** Modules on a side of the QR code of a URL, without the quiet zone. Error: RangeError for more than version 10 holds. */
export function qrModules(url: string): number {
  const bytes = Buffer.byteLength(url, 'utf8');
  const at = CAPACITIES.findIndex((capacity) => bytes <= capacity);
  if (at < 0) throw new RangeError(`a URL of ${bytes} bytes is too long for a QR code on a card`);
  return modulesOf(at + 1);
}

/** The longest URL, in bytes of UTF-8, whose QR code has at most so many modules on a side. */
export function longestUrl(modules: number): number {
  return CAPACITIES.findLast((_, at) => modulesOf(at + 1) <= modules) ?? 0;
}

function modulesOf(version: number): number {
  return 17 + 4 * version;
}
