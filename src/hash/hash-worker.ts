import { parentPort } from 'node:worker_threads';
import bcrypt from 'bcryptjs';
import type { HashAnswer, HashJob } from './hash-passwords.js';

parentPort?.on('message', ({ from, cost, secrets }: HashJob) => {
  const answer: HashAnswer = { from, hashes: secrets.map((secret) => bcrypt.hashSync(secret, cost)) };
  parentPort?.postMessage(answer);
});
