/** Runs a program whose main thread meets a fault at its calls of this name, such as `error=ENOSPC` or `signal=SIGKILL:when=1`; only those on this path, when one is given. */
export function withFault(call: string, fault: string, path?: string): [string, ...string[]] {
  const only = path === undefined ? [] : ['-P', path];
  return [
    'strace',
    '-qq',
    '-o',
    '/dev/null',
    ...only,
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${fault}`,
  ];
}
