import { join } from 'node:path';
import { atClock } from '../support/at-clock.js';
import { holdRunLock, killAtOnce } from '../support/hold-lock.js';
import { Workplace } from '../support/leerid.js';

const ONE = ['create', '--stamnummer', '945', '--documenten', 'excel', '--yes'];

/**
 * Runs a program, and does something as soon as it has asked for the run lock three times; ends as the program does. The first line that
 * strace writes begins with the id of the program's main thread.
 */
const ONCE_WAITING = `
log=$1; action=$2; shift 2
strace -f -qq -e trace=openat -o "$log" "$@" & tracer=$!
asked() { grep -c 'leerid\\.db\\.lock"' "$log" 2> /dev/null; }
until [ "0$(asked)" -ge 3 ] || ! kill -0 $tracer 2> /dev/null; do sleep 0.05; done
main=$(head -n 1 "$log" | cut -d ' ' -f 1)
eval "$action"
wait $tracer`;

describe('--wait', () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = new Workplace();
    workplace.importFixture();
  });
  afterEach(() => {
    workplace.remove();
  });
  const onceWaiting = (action: string, ...args: string[]) =>
    workplace.runUnder(
      ['bash', '-c', ONCE_WAITING, 'bash', join(workplace.folder, 'trace'), action],
      ...args,
    );

  test('goes on once the other has ended', async () => {
    const holder = await holdRunLock(workplace.store);
    const outcome = onceWaiting(`kill -s KILL ${holder.pid ?? 0}`, ...ONE, '--wait', '600');
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).not.toContain('leerid: ');
    expect(workplace.zips()).toHaveLength(1);
  });

  test.each([
    ['INT', 130],
    ['TERM', 143],
    ['HUP', 129],
  ])('SIG%s ends the waiting at once: exit %i, nothing changes', async (signal, code) => {
    const before = workplace.storeHash();
    const holder = await holdRunLock(workplace.store);
    const outcome = onceWaiting(`kill -s ${signal} $main`, ...ONE, '--wait', '600');
    await killAtOnce(holder);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain('onderbroken; er is niets gewijzigd');
    expect(workplace.storeHash()).toBe(before);
    expect(workplace.zips()).toEqual([]);
  });

  test.each([0, 1])('%i seconds are over: exit 75, and how to wait', async (seconds) => {
    const holder = await holdRunLock(workplace.store);
    const outcome = workplace.run(...ONE, '--wait', String(seconds));
    await killAtOnce(holder);
    expect(outcome).toMatchObject({ code: 75, stdout: '' });
    expect(outcome.stderr).toMatch(
      /^leerid: een andere leerid is bezig met .*; probeer straks opnieuw, of wacht .*\n$/,
    );
  });

  test('a clock that goes back meanwhile makes it wait no longer', async () => {
    const holder = await holdRunLock(workplace.store);
    const outcome = workplace.runWith(atClock('2026-11-02T09:00:00Z', -60), ...ONE, '--wait', '1');
    await killAtOnce(holder);
    expect(outcome.code).toBe(75);
  });
});
