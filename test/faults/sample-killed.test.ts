import { BINARY } from '../support/leerid.js';
import { Place } from './place.js';
import { recordSample } from './sample.js';
import { SHORT } from './scenarios.js';
import { tryPoint } from './try-point.js';

const place = new Place(BINARY);
const { before, sample } = recordSample(place);
afterAll(() => {
  place.remove();
});

test('every step has its points', () => {
  expect(sample.map(({ step }) => step)).toEqual(sample.map(({ step }) => step).sort());
  expect([...new Set(sample.map(({ step }) => step))]).toEqual([4, 5, 6, 7]);
  expect(sample.filter(({ call }) => call === 'fsync')).toHaveLength(12);
});

test.each(sample)('killed at $key: nothing is lost', (point) => {
  expect(tryPoint(place, SHORT, before, point, 'SIGKILL')).toEqual([]);
});
