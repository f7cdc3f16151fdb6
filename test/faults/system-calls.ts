/** The system calls with which leerid changes what stands on the disk. */
export const CHANGING = [
  'openat',
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'ftruncate',
  'rename',
  'link',
  'unlink',
  'mkdir',
  'rmdir',
  'chmod',
  'fchmod',
  'fchown',
] as const;

/** Those of them that a broken disk can go on refusing: the others also serve Node.js itself, which they would stop. */
export const REFUSABLE: readonly string[] = CHANGING.filter((call) => !['openat', 'write'].includes(call));

/** One call as strace wrote it down. */
export interface SystemCall {
  readonly name: string;
  /** As it stands between the parentheses. */
  readonly args: string;
  /** What it gave; NaN for one that the process did not live to see the end of. */
  readonly result: number;
  readonly injected: boolean;
}

/** The lines of one thread, as `strace -ff -y` writes them. */
export function parseTrace(text: string): SystemCall[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', rest = ''] = /^([a-z]\w*)\((.*)$/s.exec(line) ?? [];
    if (name === '') return [];
    const [, args = '', result = '', more = ''] = /^(.*)\)\s+= (-?\d+|\?)(.*)$/s.exec(rest) ?? [
      null,
      rest,
      '?',
      '',
    ];
    return [{ name, args, result: Number.parseInt(result, 10), injected: more.includes('(INJECTED)') }];
  });
}

/** The paths in what strace wrote, in their order: names in quotes, and those of open files behind their numbers. */
export function pathsOf({ name, args }: SystemCall): string[] {
  if (/^f|write/.test(name)) return [/^\d+<(.*?)>(?:,|$)/.exec(args)?.[1] ?? ''];
  return [...args.matchAll(/"(.*?)"/g)].map(([, path = '']) => path);
}

/** False for a file that is opened to be read. */
export function isChange(call: SystemCall): boolean {
  const { name, args } = call;
  if (name === 'openat') return /O_WRONLY|O_RDWR|O_CREAT/.test(args);
  return CHANGING.some((changing) => changing === name);
}
