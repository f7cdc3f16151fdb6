import bcrypt from 'bcryptjs';
import { openCheckedHasher } from '#src/hash/checked-hasher.js';
import { openLaneHasher, type LaneHasher } from '#src/hash/lane-hasher.js';

const secrets = Array.from({ length: 600 }, (_, index) => `29ban${index}`);

/** Right, until it has made `wrongFrom` hashes; then the last character of each is another. */
function breakingAfter(wrongFrom: number): LaneHasher {
  const right = openLaneHasher() ?? (() => []);
  let made = 0;
  return (tasks) =>
    right(tasks).map((hash) => {
      made += 1;
      return made > wrongFrom ? hash.slice(0, -1) + (hash.endsWith('.') ? 'e' : '.') : hash;
    });
}

test('every hash is right, whatever is left over of a four', () => {
  const { hash, isFast } = openCheckedHasher();
  expect(isFast).toBe(true);
  for (const count of [1, 2, 3, 4, 5, 7, 8]) {
    const hashes = hash(secrets.slice(0, count), 4) ?? [];
    expect(hashes).toHaveLength(count);
    expect(hashes.every((one, index) => bcrypt.compareSync(secrets[index] ?? '', one))).toBe(true);
  }
});

test('a core that fails its own test makes no hash', () => {
  const { hash } = openCheckedHasher(() => breakingAfter(3));
  expect(hash(secrets.slice(0, 4), 4)).toBeNull();
});

test("a core that goes wrong is caught at a worker's first hash, and at one of every 250 after it", () => {
  const selfTest = 4;
  expect(openCheckedHasher(() => breakingAfter(selfTest)).hash(secrets.slice(0, 4), 4)).toBeNull();
  const { hash } = openCheckedHasher(() => breakingAfter(selfTest + 4));
  const answers = Array.from({ length: 100 }, (_, four) => hash(secrets.slice(4 * four, 4 * four + 4), 4));
  expect(answers.findIndex((answer) => answer === null)).toBe(62);
});

test('without WebAssembly bcryptjs makes the hashes', () => {
  const { hash, isFast } = openCheckedHasher(() => null);
  expect(isFast).toBe(false);
  const hashes = hash(secrets.slice(0, 3), 4) ?? [];
  expect(hashes.map((one, index) => bcrypt.compareSync(secrets[index] ?? '', one))).toEqual([
    true,
    true,
    true,
  ]);
});
