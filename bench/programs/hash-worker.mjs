// A thread of hash-with.mjs: is given passwords some at a time, and gives back their hashes.
import { parentPort, workerData } from 'node:worker_threads';

const ENGINES = {
  bcryptjs: async () => {
    const { default: bcrypt } = await import('bcryptjs');
    return (secrets, cost) => secrets.map((secret) => bcrypt.hashSync(secret, cost));
  },
  lanes: async () => (await import('../peers/bcrypt-lanes.mjs')).hashInLanes,
};

const hash = await ENGINES[workerData]();
parentPort.on('message', ({ from, secrets, cost }) => {
  parentPort.postMessage({ from, hashes: hash(secrets, cost) });
});
parentPort.postMessage(null);
