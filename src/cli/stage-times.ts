import type { Stage } from '../use-cases/run.js';

/** When each stage was first and last heard of, in milliseconds since the process began; for `--debug`. */
const heard = new Map<Stage, { readonly from: number; readonly to: number }>();

export function noteStage(stage: Stage): void {
  const now = performance.now();
  heard.set(stage, { from: heard.get(stage)?.from ?? now, to: now });
}

/** The stages in the order in which they began, with the milliseconds they took. */
export function stageTimes(): (readonly [stage: Stage, milliseconds: number])[] {
  return [...heard].map(([stage, { from, to }]) => [stage, to - from]);
}
