/** There is one stderr, and so at most one bar on it. Left running, it would keep the process alive. */
let stopBar: (() => void) | null = null;

/** Says how the bar that was just drawn is taken off the screen. */
export function keepProgress(stop: () => void): void {
  stopBar = stop;
}

/** Takes the bar off the screen: before a message, and at the end of every run, also one that was interrupted. */
export function clearProgress(): void {
  stopBar?.();
  stopBar = null;
}
