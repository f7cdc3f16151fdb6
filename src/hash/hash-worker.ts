import { parentPort } from 'node:worker_threads';
import { openCheckedHasher } from './checked-hasher.js';
import type { HashAnswer, HashJob } from './hash-passwords.js';

const { hash, isFast } = openCheckedHasher();

parentPort?.on('message', ({ from, cost, secrets }: HashJob) => {
  const answer: HashAnswer = { from, hashes: hash(secrets, cost), isFast };
  parentPort?.postMessage(answer);
});
