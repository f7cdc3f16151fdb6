// Writes a list of invented pupils, the same for the same seed: node bench/generate.mjs 1000 [SEED] > lijst.csv
import { writeSync } from 'node:fs';
import { listText } from './lib/pupil-list.mjs';

const [count = '1000', seed = '1'] = process.argv.slice(2);
for (const text of listText(Number(count), { seed: Number(seed) })) writeSync(1, text);
