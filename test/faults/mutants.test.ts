import { MUTANTS } from './mutants.js';
import { catchMutant } from './try-mutant.js';

/** What the sweep must say, in the words of docs/decisions/0003-commit.md. */
const SEEN: Readonly<Record<string, RegExp>> = {
  'eerst bewaren, dan de ZIP': /^after the fault: I1/,
  'eerst de ZIP afleveren, dan bewaren': /^after the fault: I2/,
  'zonder fsync van bestanden': /^after the power failed: I1/,
  'zonder fsync van mappen': /^after the power failed: I1/,
  'overschrijft een bestand': /^after the fault: I4/,
  'levert niets alsnog af': /^after the next run: .* is in no delivered ZIP/,
};

test.each(MUTANTS)('the sweep catches a build that is broken: $name', (mutant) => {
  expect(catchMutant(mutant)[0]).toMatch(SEEN[mutant.name] ?? /^$/);
});
