import { BINARY } from '../support/leerid.js';
import { Place } from './place.js';
import { prepareScenario, SHORT } from './scenarios.js';
import { atOnce, beside, inTurn, nights } from './try-round.js';

// Of each kind of round one; `npm run test:faults` does many.
const place = new Place(BINARY);
prepareScenario(place, SHORT);
const before = place.tree();
afterAll(() => {
  place.remove();
});

test.each([
  ['eight bulks at once: one makes the accounts, the others are busy or have nothing to do', atOnce],
  ['eight that wait for their turn: all end well', inTurn],
  ['import, check, backup and list beside a bulk', beside],
  ["two nights' runs a second apart", nights],
])('%s', async (_what, round) => {
  expect(await round(place, before)).toEqual([]);
});
