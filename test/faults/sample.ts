import type { Place, Tree } from './place.js';
import type { Point } from './points.js';
import { recordScenario, SHORT } from './scenarios.js';

/** Of all that `npm run test:faults` tries: the steps around the one commit point, from the commit to the delivery. */
export function recordSample(place: Place): { before: Tree; sample: Point[] } {
  const { before, points } = recordScenario(place, SHORT);
  return { before, sample: points.filter(({ step }) => step >= 4 && step <= 7) };
}

/** Of writes to one file in a row the last, at which all but that one were done. */
export function lastOfRows(sample: readonly Point[]): Point[] {
  return sample.filter(({ call, path }, index) => {
    const next = sample[index + 1];
    return next === undefined || next.call !== call || next.path !== path;
  });
}
