import { measureInTurn } from '../lib/measure.mjs';
import { hashPool, linesOf, passwordsFile, verifyHashes } from '../lib/passwords.mjs';
import { CORES, LIBXCRYPT, newFile, program } from '../lib/paths.mjs';
import { runAlone } from '../lib/run-row.mjs';

const COST = 10;

export const row = {
  name: 'hashing',
  title: 'bcrypt at cost 10',
  run({ quick }) {
    const rounds = quick ? 1 : 3;
    const onAll = race(quick ? 48 : 240, CORES, rounds);
    const onOne = race(quick ? 24 : 60, 1, quick ? 1 : 2);
    return {
      figures: { 'all-cores': onAll[0].median / onAll.at(-1).median },
      races: {
        [`${quick ? 48 : 240} passwords on ${CORES} cores`]: onAll,
        [`${quick ? 24 : 60} passwords on one core`]: onOne,
      },
      notes: [
        'reading and starting included, so the same as in a bulk',
        'every hash of the last round of each is verified by libxcrypt',
        'plain TypeScript: bench/peers/bcrypt-lanes.mjs, three lanes, the fastest that was found; each engine is given the same passwords and makes its own salts',
      ],
    };
  },
};

function race(count, cores, rounds) {
  const passwords = passwordsFile(count);
  const pin = cores === CORES ? [] : ['taskset', '-c', '0'];
  const contestant = (name, { command, env }) => {
    const output = newFile('hashes');
    return {
      name,
      start: () => ({ command: [...pin, ...command], env, input: passwords, output }),
      check: () => verifyHashes(linesOf(passwords), linesOf(output)),
    };
  };
  const node = (engine) => [process.execPath, program('hash-with.mjs'), engine, String(COST)];
  return measureInTurn(
    [
      contestant('leerid (four lanes, AssemblyScript)', hashPool(passwords, null, COST)),
      contestant('three lanes, plain TypeScript', { command: node('lanes') }),
      contestant('bcryptjs', { command: node('bcryptjs') }),
      contestant('native bcrypt', {
        command: node('native'),
        env: { ...process.env, UV_THREADPOOL_SIZE: String(cores) },
      }),
      contestant('libxcrypt', { command: [LIBXCRYPT, 'hash', String(cores), String(COST)] }),
    ],
    { rounds },
  );
}

await runAlone(import.meta, row);
