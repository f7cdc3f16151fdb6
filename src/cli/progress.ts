import cliProgress from 'cli-progress';

/** A progress bar on stderr for one stage after another; draws nothing unless `enabled`. */
export function createProgress(enabled: boolean): (label: string, done: number, total: number) => void {
  if (!enabled) return () => undefined;
  let bar: cliProgress.SingleBar | null = null;
  let current = '';
  return (label, done, total) => {
    if (label !== current || bar === null) {
      bar?.stop();
      bar = new cliProgress.SingleBar({
        format: '{label} [{bar}] {value}/{total} {eta_formatted}',
        stream: process.stderr,
        barsize: 20,
        hideCursor: null,
        clearOnComplete: true,
        gracefulExit: false,
      });
      current = label;
      bar.start(total, 0, { label });
    }
    bar.update(done, { label });
    if (done >= total) {
      bar.stop();
      current = '';
    }
  };
}
