import { BINARY } from '../support/leerid.js';
import { brokenAlways, brokenAtRest, brokenWords, lookAt } from './invariants.js';
import { Place } from './place.js';
import { BULK, LIST, prepareScenario, SHORT } from './scenarios.js';
import { rooms, tryShortFiles } from './try-full-disk.js';
import { recover } from './try-point.js';

// Of `npm run test:faults`, which also mounts disks that are really full, what needs no rights.
const place = new Place(BINARY);
prepareScenario(place, SHORT);
const before = place.tree();
afterAll(() => {
  place.remove();
});

test.each(rooms(64).filter(({ pages, isMost }) => pages % 6 === 0 || isMost))(
  'files of at most $pages pages: nothing is lost, and with more all is well',
  (room) => {
    expect(tryShortFiles(place, before, room)).toEqual([]);
  },
);

/** Runs the command with these streams going to a device that is always full. */
function intoFull(streams: string, ...args: readonly string[]) {
  return place.runUnder(['bash', '-c', `"$@" ${streams}`, 'bash'], ...args);
}

describe.each(['> /dev/full', '2> /dev/full', '> /dev/full 2> /dev/full'])('%s', (streams) => {
  test('a bulk goes on to its end, and is known to be done in part', () => {
    place.restore(before);
    const start = place.tree();
    const outcome = intoFull(streams, ...BULK);
    const now = lookAt(place.folder, place.tree());
    expect(outcome.code).toBe(3);
    expect([...brokenAlways(now, start), ...brokenAtRest(now), ...brokenWords(outcome)]).toEqual([]);
    expect(recover(place, { disk: [] }, start)).toEqual([]);
  });
});

test.each([
  [['list']],
  [['groups']],
  [['show', '--stamnummer', '945']],
  [['check']],
  [['batches']],
  [['import', `../${LIST}`]],
  [['backup', 'kopie.db']],
  [['config', 'list']],
  [['--help']],
])('what %j has to say is lost: exit 3, in one line', (args) => {
  place.restore(before);
  const outcome = intoFull('> /dev/full', ...args);
  expect(outcome).toMatchObject({ code: 3, stdout: '' });
  expect(outcome.stderr.match(/^leerid: .*$/gm)).toEqual([
    'leerid: de uitvoer kon niet geschreven worden; kijk na of de schijf vol is',
  ]);
  expect(brokenWords(outcome)).toEqual([]);
});
