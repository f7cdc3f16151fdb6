import { execFileSync } from 'node:child_process';
import { ownText } from '#src/domain/own-text.js';

test.each(['', 'An', 'twaalf tekens', 'Maximiliaan-Alexander', 'é'.repeat(40), '👩‍👩‍👧‍👦'.repeat(5)])(
  '%p stays what it is',
  (text) => {
    expect(ownText(text)).toBe(text);
    expect(ownText(`voor ${text} na`.slice(5, 5 + text.length))).toBe(text);
  },
);

test('the whole that it was cut out of can go', () => {
  const script = `
    const { ownText } = await import(process.argv[1]);
    const kept = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const whole = Buffer.alloc(1_000_000, 97 + (turn % 26)).toString('latin1');
      kept.push(ownText(whole.slice(1000, 1030)));
    }
    gc();
    console.log(kept.length, process.memoryUsage().heapUsed < 50_000_000);`;
  const program = new URL('../../dist/domain/own-text.js', import.meta.url).href;
  const args = ['--expose-gc', '--input-type=module', '-e', script, program];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('200 true\n');
});
