import { readFileSync, writeFileSync } from 'node:fs';
import { makeCards } from './cards.mjs';
import { expectEqual } from './expect.mjs';
import { CORES, LIBXCRYPT, newFile, program } from './paths.mjs';
import { textOf } from './run-process.mjs';

/** A file with so many passwords, one a line. */
export function passwordsFile(count) {
  const path = newFile('passwords');
  writeFileSync(
    path,
    makeCards(count)
      .map(({ password }) => `${password.text}\n`)
      .join(''),
  );
  return path;
}

/** The program's own hashing alone, as a process. */
export function hashPool(passwords, output, cost = 10) {
  return { command: [process.execPath, program('hash-pool.mjs'), String(cost)], input: passwords, output };
}

/** Throws unless libxcrypt finds each password to be that of its hash. */
export function verifyHashes(secrets, hashes) {
  expectEqual('hashes', hashes.length, secrets.length);
  const input = secrets.map((secret, index) => `${secret}\t${hashes[index]}\n`).join('');
  textOf([LIBXCRYPT, 'verify', String(CORES)], { input });
}

export function linesOf(path) {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
