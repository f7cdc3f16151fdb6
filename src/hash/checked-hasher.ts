import bcrypt from 'bcryptjs';
import { LANES, openLaneHasher, type LaneHasher } from './lane-hasher.js';

/** Of so many hashes one is made again by bcryptjs, beginning with a worker's first. */
const CHECKED_ONE_IN = 250;
const SELF_TEST_SECRETS = ['', '29ban9', 'Hé€😀', 'x'.repeat(72)];
const LEAST_COST = 4;

/** Hashes passwords of a batch, in their order; null when a hash turned out wrong: then none can be trusted. */
export type CheckedHasher = (secrets: readonly string[], cost: number) => string[] | null;

/**
 * Our own hashing is four passwords at a time, and checked by bcryptjs: before it is used, and now and then while it is. Where
 * there is none bcryptjs does all of the work; `isFast` says which. `open` is for tests.
 */
export function openCheckedHasher(open: () => LaneHasher | null = openLaneHasher): {
  readonly hash: CheckedHasher;
  readonly isFast: boolean;
} {
  const lanes = open();
  if (lanes === null) return { hash: hashByReference, isFast: false };
  const salted = (secrets: readonly string[], cost: number) =>
    secrets.map((secret) => ({ secret, salt: bcrypt.genSaltSync(cost) }));
  const isSound = lanes(salted(SELF_TEST_SECRETS, LEAST_COST)).every((hash, index) =>
    bcrypt.compareSync(SELF_TEST_SECRETS[index] ?? '', hash),
  );
  let untilCheck = 0;
  const isRight = (secret: string, hash: string): boolean => {
    if (untilCheck > 0) {
      untilCheck -= 1;
      return true;
    }
    untilCheck = CHECKED_ONE_IN - 1;
    return bcrypt.compareSync(secret, hash);
  };
  const hash: CheckedHasher = (secrets, cost) => {
    // One password alone gains nothing.
    if (secrets.length === 1) return hashByReference(secrets, cost);
    const hashes: string[] = [];
    for (let from = 0; from < secrets.length; from += LANES) {
      hashes.push(...lanes(salted(secrets.slice(from, from + LANES), cost)));
    }
    return isSound && hashes.every((one, index) => isRight(secrets[index] ?? '', one)) ? hashes : null;
  };
  return { hash, isFast: true };
}

function hashByReference(secrets: readonly string[], cost: number): string[] {
  return secrets.map((secret) => bcrypt.hashSync(secret, cost));
}
