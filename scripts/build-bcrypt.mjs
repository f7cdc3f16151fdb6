/** Compiles the interleaved half of bcrypt to WebAssembly, with the state that Blowfish begins with (Schneier, 1993): pi. */
import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import { piWords } from './pi-words.mjs';

/** Subkeys, and four boxes. */
const STATE_WORDS = 18 + 4 * 256;
const PI = `export const pi = memory.data<u32>([${piWords(STATE_WORDS).join()}]);`;

function readFile(name) {
  if (name === 'assembly/pi.ts') return PI;
  try {
    return readFileSync(name, 'utf8');
  } catch {
    // The compiler tries several names.
    return null;
  }
}

// Level 2 and 3 give no faster code (docs/decisions/0007-hashing.md).
const options = ['-O1', '--runtime', 'stub', '--initialMemory', '1', '--maximumMemory', '1'];
const { error, stderr } = await asc.main(
  ['assembly/bcrypt-lanes.ts', ...options, '--outFile', 'dist/hash/bcrypt-lanes.wasm'],
  { readFile },
);
if (error !== null) {
  process.stderr.write(stderr.toString());
  process.exitCode = 1;
}
