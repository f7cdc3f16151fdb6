// node hash-with.mjs bcryptjs|lanes|native COST < PASSWORDS > HASHES: on all cores, by other means than the program's own.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Passwords that a worker gets at a time: a multiple of the lanes. */
const SOME = 6;

const [engine, costText] = process.argv.slice(2);
const cost = Number(costText);
const secrets = readFileSync(0, 'utf8').trimEnd().split('\n');
const hashes = engine === 'native' ? await hashNatively() : await hashByWorkers();
process.stdout.write(`${hashes.join('\n')}\n`);

/** The native package has threads of its own, as many as UV_THREADPOOL_SIZE says. */
async function hashNatively() {
  const { default: bcrypt } = await import('bcrypt');
  return Promise.all(secrets.map((secret) => bcrypt.hash(secret, cost)));
}

async function hashByWorkers() {
  const hashes = new Array(secrets.length);
  let next = 0;
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./hash-worker.mjs', import.meta.url), { workerData: engine });
      worker.once('error', reject);
      worker.on('message', (answer) => {
        answer?.hashes.forEach((hash, index) => (hashes[answer.from + index] = hash));
        const from = next;
        next += SOME;
        if (from < secrets.length) {
          worker.postMessage({ from, cost, secrets: secrets.slice(from, from + SOME) });
        } else {
          resolve(worker.terminate());
        }
      });
    });
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return hashes;
}
