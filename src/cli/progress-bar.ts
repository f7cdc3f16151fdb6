import { clearScreenDown } from 'node:readline';
import cliProgress from 'cli-progress';
import type { Stage } from '../use-cases/run.js';
import { STAGE_LABELS } from './labels.js';
import { clearProgress, keepProgress } from './progress.js';
import { formatProgress, type Progress } from './progress-line.js';
import type { Terminal } from './terminal.js';

/** Work that is done sooner gets no bar: it would only flicker. */
const PATIENCE_MS = 300;

const ROOM_FOR_CTRL_C = 3;

export type ShowProgress = (stage: Stage, done: number, total: number) => void;

interface Running {
  readonly stage: Stage;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** What was done when the clock started. */
  readonly before: number;
  bar: cliProgress.SingleBar | null;
}

/**
 * A progress bar on stderr for one stage after another; draws nothing where no bar may be drawn. Documents are made while
 * passwords are hashed: the line is for those, which take longer.
 */
export function createProgress({ progress, unicode }: Pick<Terminal, 'progress' | 'unicode'>): ShowProgress {
  if (!progress) return () => undefined;
  let running: Running | null = null;
  return (stage, done, total) => {
    if (running?.stage === 'hash' && stage === 'documents') return;
    if (running?.stage !== stage) {
      clearProgress();
      running = { stage, startedAt: performance.now(), before: done, bar: null };
    }
    if (done >= total) {
      clearProgress();
      running = null;
      return;
    }
    if (performance.now() - running.startedAt < PATIENCE_MS) return;
    running.bar ??= startBar(running, done, total, unicode);
    running.bar.update(done);
  };
}

function startBar(running: Running, done: number, total: number, unicode: boolean): cliProgress.SingleBar {
  const { label, unit } = STAGE_LABELS[running.stage];
  const bar = new cliProgress.SingleBar({
    format: (_, params) => {
      const seconds = (performance.now() - running.startedAt) / 1000;
      const progress: Progress = {
        label,
        unit,
        done: params.value,
        total: params.total,
        before: running.before,
        seconds,
      };
      // The last columns stay free: the ^C that a terminal writes there must not wrap.
      return formatProgress(progress, { width: (process.stderr.columns || 80) - ROOM_FOR_CTRL_C, unicode });
    },
    stream: process.stderr,
    // The cursor is left as it is: a run that is killed could not bring it back.
    hideCursor: null,
    linewrap: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bar.start(total, done);
  keepProgress(() => {
    bar.stop();
    // What was typed meanwhile may have moved the bar to a lower line.
    clearScreenDown(process.stderr);
    running.bar = null;
  });
  return bar;
}
