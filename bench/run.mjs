// node bench/run.mjs [--quick] [ROW...]: measures all rows, or those; all of them in full size are written to bench/RESULTS.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROWS } from './lib/goals.mjs';
import { describeMachine } from './lib/machine.mjs';
import { BENCH } from './lib/paths.mjs';
import { runRow } from './lib/run-row.mjs';
import { goalsTable } from './lib/table.mjs';

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const asked = args.filter((arg) => arg !== '--quick');
const unknown = asked.filter((name) => !ROWS.includes(name));
if (unknown.length > 0) {
  console.error(`no row ${unknown.join(', ')}; there are ${ROWS.join(', ')}`);
  process.exit(2);
}

const names = asked.length > 0 ? asked : ROWS;
const machine = describeMachine();
const figures = {};
const texts = [];
for (const name of names) {
  const { row } = await import(`./rows/${name}.mjs`);
  try {
    const made = await runRow(row, { quick });
    Object.assign(figures, made.figures);
    texts.push(made.text);
    console.log(`${made.text}\n(${made.minutes} minutes)\n`);
  } catch (error) {
    // A wrong answer fails its goals, and the other rows are measured all the same.
    process.exitCode = 1;
    texts.push(`## ${name}: failed\n\n${error.message}\n`);
    console.error(`${name} failed: ${error.message}\n`);
  }
}
const goals = goalsTable(names, figures);
console.log(goals);

const INTRODUCTION = `# Results

Written by \`npm run bench\`, in one run; what is measured stands in README.md, where the time of a missed goal goes in PROFILES.md.`;
if (!quick && asked.length === 0) {
  const parts = [INTRODUCTION, machine.join('\n'), goals, ...texts];
  writeFileSync(join(BENCH, 'RESULTS.md'), `${parts.join('\n\n').trim()}\n`);
}
