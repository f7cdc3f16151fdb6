import { MUTANTS } from './mutants.js';
import { catchMutant } from './try-mutant.js';

test.each(MUTANTS)('the sweep catches a build that is broken: $name', (mutant) => {
  expect(catchMutant(mutant)[0]).toMatch(mutant.says);
});
