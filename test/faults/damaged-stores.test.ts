import { BINARY } from '../support/leerid.js';
import { cutShort, flippedBit } from './damage.js';
import { Place } from './place.js';
import { SCENARIOS, SHORT } from './scenarios.js';
import { recordWithCopy, tryDamage } from './try-damage.js';

// Of the thousand that `npm run test:faults` tries.
const place = new Place(BINARY);
afterAll(() => {
  place.remove();
});

const SAMPLE = [
  ...Array.from({ length: 16 }, (_, seed) => flippedBit(seed)),
  ...[0, 1, 33, 50, 71, 99].map(cutShort),
];

describe.each([SHORT, SCENARIOS.reset])('$name', (scenario) => {
  const before = recordWithCopy(place, scenario);
  test.each(SAMPLE)('$name of a store: all is done as it must be, or nothing', (damage) => {
    expect(tryDamage(place, scenario, before, damage)).toEqual([]);
  });
});
