/** Variables with which the program takes it to be this moment (UTC) when it starts; see `set-clock.ts`. */
export function atClock(moment: string, minutes = 0): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import=${new URL('set-clock.js', import.meta.url).href}`,
    TEST_CLOCK: moment,
    TEST_CLOCK_MINUTES: String(minutes),
  };
}
