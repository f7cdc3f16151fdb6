import { pathToFileURL } from 'node:url';
import { goalsTable, raceTable } from './table.mjs';

/**
 * Runs one row: `{ name, title, run }`, whose `run({ quick })` gives `{ figures, races, notes }`: a figure for each goal by its id,
 * measurements by the title of their table, and lines that say what was done and checked. Gives its figures and its Markdown.
 */
export async function runRow({ name, title, run }, { quick }) {
  const began = performance.now();
  const { figures, races, notes } = await run({ quick });
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const named = Object.fromEntries(Object.entries(figures).map(([id, figure]) => [`${name} ${id}`, figure]));
  const tables = Object.entries(races).map(
    ([what, measurements]) => `${what}:\n\n${raceTable(measurements)}`,
  );
  const failures = Object.values(races).flatMap((measurements) =>
    measurements.filter(({ why }) => why !== undefined).map((one) => `FAILED: ${one.name}: ${one.why}`),
  );
  const text = [
    `## ${name}: ${title}`,
    ...tables,
    [...failures, ...notes].map((note) => `- ${note}`).join('\n'),
  ];
  return { figures: named, text: `${text.join('\n\n')}\n`, minutes };
}

/** At the end of a row's script: runs it when it was started by itself. */
export async function runAlone(meta, row) {
  if (process.argv[1] === undefined || meta.url !== pathToFileURL(process.argv[1]).href) return;
  const { figures, text } = await runRow(row, { quick: process.argv.includes('--quick') });
  process.stdout.write(`${text}\n${goalsTable([row.name], figures)}\n`);
}
