import bcrypt from 'bcryptjs';
import { LANES, openLaneHasher, type LaneHasher } from './lane-hasher.js';

/** Of so many hashes one is made again by bcryptjs, beginning with a worker's first. */
const CHECKED_ONE_IN = 250;
/** Made by bcryptjs once: to make them again takes each worker as long as a hash at cost 10. */
const SELF_TEST: readonly (readonly [secret: string, hash: string])[] = [
  ['', '$2b$04$tWKspdIfp5o5EC0DOmcb6ex26XqO6L2MFGS3HhsUOfVY4nS0xwhbK'],
  ['29ban9', '$2b$04$KXAuI3nWpFwbRqlAwrzKS.0UocUHhLLI.QW59vGEJvm.hzSbnBzz2'],
  ['Hé€😀', '$2b$04$9TT3ZprDQEAOqyl2sCAm5uiON3a4aaEV1rolDjxugG7Pv7XsOzNI6'],
  ['x'.repeat(72), '$2b$04$essMxwp1OyMH1OYEPI3mFuRBHwdTCMVFy6DsK183SLMus7dh7KtwS'],
];
const SALT_CHARACTERS = 29;

/** Hashes passwords of a batch, in their order; null when a hash turned out wrong: then none can be trusted. */
export type CheckedHasher = (secrets: readonly string[], cost: number) => string[] | null;

/**
 * Our own hashing is four passwords at a time, and checked: with known hashes before it is used, by bcryptjs now and then while it
 * is. Where there is none bcryptjs does all of the work; `isFast` says which. `open` is for tests.
 */
export function openCheckedHasher(open: () => LaneHasher | null = openLaneHasher): {
  readonly hash: CheckedHasher;
  readonly isFast: boolean;
} {
  const lanes = open();
  if (lanes === null) return { hash: hashByReference, isFast: false };
  const known = SELF_TEST.map(([secret, hash]) => ({ secret, salt: hash.slice(0, SALT_CHARACTERS) }));
  const isSound = lanes(known).every((hash, index) => hash === SELF_TEST[index]?.[1]);
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
      const some = secrets.slice(from, from + LANES);
      hashes.push(...lanes(some.map((secret) => ({ secret, salt: bcrypt.genSaltSync(cost) }))));
    }
    return isSound && hashes.every((one, index) => isRight(secrets[index] ?? '', one)) ? hashes : null;
  };
  return { hash, isFast: true };
}

function hashByReference(secrets: readonly string[], cost: number): string[] {
  return secrets.map((secret) => bcrypt.hashSync(secret, cost));
}
