import bcrypt from 'bcryptjs';
import { verifyPasswords } from '#src/hash/verify-passwords.js';

const watch = () => {
  const seen: number[] = [];
  return { seen, onProgress: (done: number) => seen.push(done), signal: new AbortController().signal };
};

test('passwords of several costs and kinds of hash, each to its own', async () => {
  const secrets = ['29ban9', 'zal659', '03-17-22-01-09-24-11-08', 'Hé€😀', 'x'.repeat(72), '3wolf4'];
  const claims = secrets.map((secret, index) => ({ secret, hash: bcrypt.hashSync(secret, 4 + (index % 2)) }));
  const { seen, ...options } = watch();
  expect(await verifyPasswords(claims, options)).toEqual(secrets.map(() => true));
  expect(seen.at(-1)).toBe(secrets.length);
  const shifted = claims.map(({ secret }, index) => ({ secret, hash: claims[(index + 2) % 6]?.hash ?? '' }));
  expect(await verifyPasswords(shifted, options)).toEqual(secrets.map(() => false));
  const older = [{ secret: '29ban9', hash: (claims[0]?.hash ?? '').replace('$2b$', '$2a$') }];
  expect(await verifyPasswords(older, options)).toEqual([true]);
});

test('nothing to try, and nothing that is a hash', async () => {
  expect(await verifyPasswords([], watch())).toEqual([]);
  expect(await verifyPasswords([{ secret: '29ban9', hash: '$2b$04$abc' }], watch())).toEqual([false]);
});

test('stops when it is told to', async () => {
  const abort = new AbortController();
  abort.abort(new Error('stopped'));
  const claims = [{ secret: 'a', hash: bcrypt.hashSync('a', 4) }];
  await expect(verifyPasswords(claims, { ...watch(), signal: abort.signal })).rejects.toThrow('stopped');
});
