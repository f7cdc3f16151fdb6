import { cutShort, flippedBit } from './damage.js';

const STORE = Buffer.alloc(10_000);
STORE.fill('leerid', 0, 500);

test('a seed always flips the same bit, one that holds something', () => {
  const [once, again] = [flippedBit(7).spoil(STORE), flippedBit(7).spoil(STORE)];
  expect(once.bytes.equals(again.bytes)).toBe(true);
  expect(once.what).toBe(again.what);
  const changed = [...STORE.keys()].filter((at) => STORE[at] !== once.bytes[at]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toBeLessThan(500);
  const places = Array.from({ length: 40 }, (_, seed) => flippedBit(seed).spoil(STORE).what);
  expect(new Set(places).size).toBeGreaterThan(35);
});

test('of a file that is cut short a part is left, of the odd parts whole pages', () => {
  expect([0, 1, 50, 99].map((part) => cutShort(part).spoil(STORE).bytes.length)).toEqual([0, 0, 5000, 8192]);
});
