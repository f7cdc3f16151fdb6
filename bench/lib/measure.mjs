import { runProcess } from './run-process.mjs';

/**
 * Measures the contestants in turn, so that what else the machine does falls on all of them: `{ name, start, check, dies }`.
 * It `dies` at most so many times of itself, and is then run again: a peer may be shaky without being wrong.
 * `start(round)` gives the process to run, making what it needs outside the time; `check` looks at what it made and throws when that
 * is wrong. Rounds before 0 warm up and do not count. Gives a measurement of each; one that fails or is wrong has none, and why.
 */
export function measureInTurn(contestants, { rounds, warmUps = 1 }) {
  const runs = new Map(contestants.map(({ name }) => [name, []]));
  const failures = new Map();
  for (let round = -warmUps; round < rounds; round++) {
    for (const contestant of contestants.filter(({ name }) => !failures.has(name))) {
      const { name, check } = contestant;
      try {
        const run = runOften(contestant, round);
        if (round >= 0) runs.get(name).push(run);
        if (round === rounds - 1) check?.();
      } catch (error) {
        failures.set(name, error.message);
      }
    }
  }
  return contestants.map(({ name }) =>
    failures.has(name) ? failed(name, failures.get(name)) : summarise(name, runs.get(name)),
  );
}

function runOften({ start, dies = 0 }, round) {
  for (let deaths = 0; ; deaths++) {
    try {
      return runProcess(start(round));
    } catch (error) {
      if (deaths >= dies) throw error;
    }
  }
}

/** No number of it is at most or at least anything. */
function failed(name, why) {
  return { name, why, runs: 0, median: NaN, min: NaN, max: NaN, processor: NaN, memory: NaN };
}

function summarise(name, runs) {
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b);
  return {
    name,
    runs: runs.length,
    median: median(seconds),
    min: seconds[0],
    max: seconds.at(-1),
    processor: median(runs.map((run) => run.processor).sort((a, b) => a - b)),
    memory: Math.max(...runs.map((run) => run.memory)),
  };
}

function median(sorted) {
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
