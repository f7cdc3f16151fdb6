import { BINARY } from '../support/leerid.js';
import { Place } from './place.js';
import type { Fault, Point } from './points.js';
import { recordScenario, SHORT } from './scenarios.js';
import { tryPoint } from './try-point.js';

// Of all that `npm run test:faults` tries: the steps around the one commit point, from the commit to the delivery.
const place = new Place(BINARY);
const { before, points } = recordScenario(place, SHORT);
afterAll(() => {
  place.remove();
});

const sample = points.filter(({ step }) => step >= 4 && step <= 7);
/** Of writes to one file in a row the last, at which all but that one were done. */
const lastOfRows = sample.filter((point) => !isSame(point, points[points.indexOf(point) + 1]));

function isSame({ call, path }: Pick<Point, 'call' | 'path'>, next: Point | undefined): boolean {
  return next !== undefined && next.call === call && next.path === path;
}

test('every step has its points', () => {
  expect(sample.map(({ step }) => step)).toEqual(sample.map(({ step }) => step).sort());
  expect([...new Set(sample.map(({ step }) => step))]).toEqual([4, 5, 6, 7]);
  expect(sample.filter(({ call }) => call === 'fsync')).toHaveLength(12);
});

describe.each<[Fault, readonly Point[]]>([
  ['SIGKILL', sample],
  ['EIO', lastOfRows],
])('%s', (fault, at) => {
  test.each(at)('at $key: nothing is lost', (point) => {
    expect(tryPoint(place, SHORT, before, point, fault)).toEqual([]);
  });
});
