/** What `link()` answers on file systems that have no hard links (FAT, some network shares). */
export const NO_HARD_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
]);

/** `x.zip` and 2 give `x-2.zip`, `x.db` gives `x-2.db`; a name without an ending gets the number at its end. */
export function numbered(path: string, number: number): string {
  return path.replace(/(?:\.(?:zip|db))?$/, (ending) => `-${number}${ending}`);
}
