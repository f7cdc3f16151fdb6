import { setImmediate } from 'node:timers/promises';

/** The first turn may still be the one that began before the signal. */
const TURNS_TO_SEE_A_SIGNAL = 3;

/** Gives a signal that came during synchronous work the time to be heard. */
export async function hearSignals(): Promise<void> {
  for (let turn = 0; turn < TURNS_TO_SEE_A_SIGNAL; turn += 1) await setImmediate();
}
