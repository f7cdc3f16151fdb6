/** How the program ends; listed in the help and in the manual. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  partly: 3,
  busy: 75,
} as const;

const SIGNAL_CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};

/** 128 and the signal's number. */
export function signalExitCode(signal: NodeJS.Signals): number {
  return SIGNAL_CODES[signal] ?? EXIT.refused;
}
