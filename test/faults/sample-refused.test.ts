import { BINARY } from '../support/leerid.js';
import { Place } from './place.js';
import { lastOfRows, recordSample } from './sample.js';
import { SHORT } from './scenarios.js';
import { tryPoint } from './try-point.js';

const place = new Place(BINARY);
const { before, sample } = recordSample(place);
afterAll(() => {
  place.remove();
});

test.each(lastOfRows(sample))('the disk fails at $key: nothing is lost', (point) => {
  expect(tryPoint(place, SHORT, before, point, 'EIO')).toEqual([]);
});
