/** What a command's action gets: the signal of Ctrl-C, and where its exit code goes. */
export interface Invocation {
  readonly signal: AbortSignal;
  readonly exit: (code: number) => void;
}
