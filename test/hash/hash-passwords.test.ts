import bcrypt from 'bcryptjs';
import { hashPasswords, type HashOptions } from '#src/hash/hash-passwords.js';
import { LeeridError } from '#src/domain/errors.js';
import { codeOfAsync } from '../support/store-samples.js';

const OPTIONS: HashOptions = { cost: 4, signal: new AbortController().signal, onProgress: () => undefined };

test('the hashes stand in the order of the passwords and verify; progress ends at the number of them', async () => {
  const secrets = Array.from({ length: 23 }, (_, index) => `29ban9-${index}`);
  const seen: number[] = [];
  const hashes = await hashPasswords(secrets, { ...OPTIONS, onProgress: (done) => seen.push(done) });
  expect(hashes).toHaveLength(23);
  secrets.forEach((secret, index) => {
    expect(bcrypt.compareSync(secret, hashes[index] ?? '')).toBe(true);
  });
  expect(bcrypt.compareSync(secrets[0] ?? '', hashes[1] ?? '')).toBe(false);
  expect(hashes.every((hash) => bcrypt.getRounds(hash) === 4)).toBe(true);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(23);
});

test('the same password has another hash every time', async () => {
  const [a, b] = await hashPasswords(['29ban9', '29ban9'], OPTIONS);
  expect(a).not.toBe(b);
});

test('no passwords, no hashes', async () => {
  expect(await hashPasswords([], OPTIONS)).toEqual([]);
});

test.each([
  ['x'.repeat(72), 1],
  ['x'.repeat(73), 'password-too-long'],
  ['é'.repeat(36), 1],
  ['é'.repeat(37), 'password-too-long'],
])('%s', async (secret, expected) => {
  expect(await codeOfAsync(hashPasswords([secret], OPTIONS).then(({ length }) => length))).toBe(expected);
});

test('an abort stops the work with its reason', async () => {
  const abort = new AbortController();
  const work = hashPasswords(
    Array.from({ length: 400 }, (_, index) => String(index)),
    {
      cost: 4,
      signal: abort.signal,
      onProgress: () => {
        abort.abort(new LeeridError('interrupted', { signal: 'SIGINT' }));
      },
    },
  );
  expect(await codeOfAsync(work)).toBe('interrupted');
});

test('nothing is begun when the abort came first', async () => {
  const signal = AbortSignal.abort(new LeeridError('interrupted', { signal: 'SIGTERM' }));
  let progress = 0;
  const work = hashPasswords(['29ban9'], { cost: 4, signal, onProgress: () => (progress += 1) });
  expect(await codeOfAsync(work)).toBe('interrupted');
  expect(progress).toBe(0);
});
