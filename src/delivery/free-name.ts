/** What `link()` answers on file systems that have no hard links (FAT, some network shares). */
export const NO_HARD_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
]);

/** `x.zip` and 2 give `x-2.zip`. */
export function numbered(path: string, number: number): string {
  return path.replace(/\.zip$/, `-${number}.zip`);
}
