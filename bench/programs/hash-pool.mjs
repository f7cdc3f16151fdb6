// node hash-pool.mjs COST < PASSWORDS > HASHES: the program's own hashing alone.
import { readFileSync } from 'node:fs';
import { hashPasswords } from '../../dist/hash/hash-passwords.js';

const hashes = await hashPasswords(readFileSync(0, 'utf8').trimEnd().split('\n'), {
  cost: Number(process.argv[2]),
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onSlow: () => {
    throw new Error('only slow hashing is to be had here');
  },
});
process.stdout.write(`${hashes.join('\n')}\n`);
