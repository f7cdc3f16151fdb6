import bcrypt from 'bcryptjs';
import { LANES, openLaneHasher, type HashTask } from '#src/hash/lane-hasher.js';

const hashTasks = openLaneHasher() ?? (() => []);

/** Of crypt_blowfish by Solar Designer (public domain), `$2a$` and `$2b$` alike for these. */
const VECTORS: readonly (readonly [secret: string, hash: string])[] = [
  ['U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
  ['U*U*', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK'],
  ['U*U*U', '$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a'],
  ['', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy'],
];

/** The same at each run: characters of one to four bytes, NUL among them, cut at 72 bytes. */
function* randomTasks(count: number, cost: number): Generator<HashTask> {
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 48271) % 0x7fffffff;
    return seed % below;
  };
  const salted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./';
  for (let made = 0; made < count; made++) {
    let secret = '';
    for (let length = random(80); length > 0; length--) {
      const next = [random(128), 0xe9, 0x4e2d, 0x1f600 + random(40)][random(10) < 7 ? 0 : 1 + random(3)] ?? 0;
      const longer = secret + String.fromCodePoint(next);
      if (Buffer.byteLength(longer) <= 72) secret = longer;
    }
    const start = Array.from({ length: 21 }, () => salted[random(64)] ?? '').join('');
    // Of the last character two bits count.
    yield { secret, salt: `$2b$0${cost}$${start}${'.Oeu'[random(4)] ?? ''}` };
  }
}

test.each(VECTORS)('the published vector for %j', (secret, hash) => {
  expect(hashTasks([{ secret, salt: hash.slice(0, 29) }])).toEqual([hash]);
});

test('four at once each get their own hash', () => {
  const tasks = VECTORS.map(([secret, hash]) => ({ secret, salt: hash.slice(0, 29) }));
  expect(tasks).toHaveLength(LANES);
  expect(hashTasks(tasks)).toEqual(VECTORS.map(([, hash]) => hash));
  expect(hashTasks(tasks.slice(1).reverse())).toEqual(
    VECTORS.slice(1)
      .map(([, hash]) => hash)
      .reverse(),
  );
});

test('2 000 passwords of all lengths and alphabets hash as bcryptjs hashes them', () => {
  const tasks = [...randomTasks(2_000, 4)];
  expect(new Set(tasks.map(({ secret }) => Buffer.byteLength(secret))).has(72)).toBe(true);
  expect(tasks.some(({ secret }) => secret === '') && tasks.some(({ secret }) => secret.includes('\0'))).toBe(
    true,
  );
  for (let from = 0; from < tasks.length; from += LANES) {
    const four = tasks.slice(from, from + LANES);
    expect(hashTasks(four)).toEqual(four.map(({ secret, salt }) => bcrypt.hashSync(secret, salt)));
  }
});

test.each([5, 6, 7, 8])('cost %i hashes as bcryptjs does', (cost) => {
  const tasks = [...randomTasks(LANES, cost)];
  expect(hashTasks(tasks)).toEqual(tasks.map(({ secret, salt }) => bcrypt.hashSync(secret, salt)));
});
