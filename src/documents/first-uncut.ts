import { SMALLEST_TYPE } from './card-size.js';
import type { FittedText } from './fit-text.js';

/** The first attempt that needs no ellipsis, else the last one. */
export function firstUncut(attempts: readonly (() => FittedText)[]): FittedText {
  let fitted: FittedText = { size: SMALLEST_TYPE, lines: [], cut: false };
  for (const attempt of attempts) {
    fitted = attempt();
    if (!fitted.cut) return fitted;
  }
  return fitted;
}
