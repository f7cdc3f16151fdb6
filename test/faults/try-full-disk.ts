import type { Outcome } from '../support/leerid.js';
import { brokenAlways, brokenEnding, lookAt } from './invariants.js';
import type { Place, Tree } from './place.js';
import { BULK } from './scenarios.js';
import { PAGE, type SmallDisk } from './small-disk.js';
import { recover } from './try-point.js';

/** Pages of 4 kB that may be used. */
export interface Room {
  readonly pages: number;
  /** The most that is tried: with that all must be well, or something between was not tried. */
  readonly isMost: boolean;
}

/** The rooms from none to the most, one page more each. */
export function rooms(most: number): Room[] {
  return Array.from({ length: most + 1 }, (_, pages) => ({ pages, isMost: pages === most }));
}

/** A bulk on a disk with so much room, and the same with more; gives what was not as it must be. */
export function tryFullDisk(place: Place, disk: SmallDisk, before: Tree, room: Room): string[] {
  disk.giveRoom();
  place.restore(before);
  const start = place.tree();
  disk.leave(room.pages);
  const problems = judge(place, place.run(...BULK), start, room);
  disk.giveRoom();
  return [...problems, ...recover(place, { disk: [] }, start)];
}

/** The same with files that can't become longer than that, as where each file has a quota (`ulimit -f`). */
export function tryShortFiles(place: Place, before: Tree, room: Room): string[] {
  place.restore(before);
  const start = place.tree();
  const outcome = place.runUnder(['prlimit', `--fsize=${room.pages * PAGE}`], ...BULK);
  return [...judge(place, outcome, start, room), ...recover(place, { disk: [] }, start)];
}

function judge(place: Place, outcome: Outcome, start: Tree, { isMost }: Room): string[] {
  const now = lookAt(place.folder, place.tree());
  return [
    ...(isMost && outcome.code !== 0 ? [`this much is not enough: ${outcome.stderr}`] : []),
    ...brokenEnding(outcome, now, lookAt(place.folder, start)),
    ...brokenAlways(now, start),
  ].map((problem) => `with little room: ${problem}`);
}
