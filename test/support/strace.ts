/** Runs a program whose main thread meets a fault at its calls of this name, such as `error=ENOSPC` or `signal=SIGKILL:when=1`. */
export function withFault(call: string, fault: string): [string, ...string[]] {
  return ['strace', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:${fault}`];
}
