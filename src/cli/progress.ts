import cliProgress from 'cli-progress';

/** There is one stderr, and so at most one bar on it. Left running, it would keep the process alive. */
let running: { readonly bar: cliProgress.SingleBar; readonly label: string } | null = null;

/** A progress bar on stderr for one stage after another; draws nothing unless `enabled`. */
export function createProgress(enabled: boolean): (label: string, done: number, total: number) => void {
  if (!enabled) return () => undefined;
  return (label, done, total) => {
    if (running?.label !== label) {
      clearProgress();
      running = { bar: startBar(label, total), label };
    }
    running.bar.update(done);
    if (done >= total) clearProgress();
  };
}

/** Takes the bar off the screen: before a message, and at the end of every run, also one that was interrupted. */
export function clearProgress(): void {
  running?.bar.stop();
  running = null;
}

function startBar(label: string, total: number): cliProgress.SingleBar {
  const bar = new cliProgress.SingleBar({
    format: '{label} [{bar}] {value}/{total} {eta_formatted}',
    stream: process.stderr,
    barsize: 20,
    hideCursor: null,
    linewrap: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bar.start(total, 0, { label });
  return bar;
}
