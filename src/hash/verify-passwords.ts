import { setImmediate } from 'node:timers/promises';
import bcrypt from 'bcryptjs';
import { isBcryptHash } from './bcrypt-hash.js';
import { LANES, openLaneHasher } from './lane-hasher.js';

/** A password that should be the one of a bcrypt hash. */
export interface Claim {
  readonly secret: string;
  readonly hash: string;
}

const SALT_CHARACTERS = 29;

/**
 * For each claim whether the password is that of the hash. Four are tried at a time where WebAssembly can be had; one that does
 * not fit then is tried again by bcryptjs, which has the last word. Error: the signal's reason when it aborts.
 */
export async function verifyPasswords(
  claims: readonly Claim[],
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<boolean[]> {
  const lanes = openLaneHasher();
  const answers = new Array<boolean>(claims.length).fill(false);
  let done = 0;
  for (const group of inLanes(claims)) {
    await setImmediate();
    signal.throwIfAborted();
    const hashes = lanes?.(
      group.map(({ claim: { secret, hash } }) => ({ secret, salt: hash.slice(0, SALT_CHARACTERS) })),
    );
    group.forEach(({ claim, index }, lane) => {
      answers[index] = hashes?.[lane] === claim.hash || bcrypt.compareSync(claim.secret, claim.hash);
    });
    done += group.length;
    onProgress(done);
  }
  return answers;
}

interface Placed {
  readonly claim: Claim;
  readonly index: number;
}

/** Claims with a hash, of the same cost, as many as are tried at a time. */
function inLanes(claims: readonly Claim[]): Placed[][] {
  const byCost = new Map<string, Placed[]>();
  claims.forEach((claim, index) => {
    if (!isBcryptHash(claim.hash)) return;
    const cost = claim.hash.slice(0, 7);
    const same = byCost.get(cost) ?? [];
    byCost.set(cost, same);
    same.push({ claim, index });
  });
  return [...byCost.values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / LANES) }, (_, part) =>
      same.slice(part * LANES, (part + 1) * LANES),
    ),
  );
}
