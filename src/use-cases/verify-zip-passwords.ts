import type { Finding } from '../check/finding.js';
import { isDelivered } from '../delivery/deliver.js';
import { isIntact } from '../delivery/files.js';
import type { Card } from '../documents/card.js';
import type { Batch } from '../domain/batch.js';
import { passwordSecret } from '../domain/credentials.js';
import { isLeeridError } from '../domain/errors.js';
import { nameAndNumber } from '../domain/student.js';
import { usernameKey } from '../domain/username.js';
import { verifyPasswords, type Claim } from '../hash/verify-passwords.js';
import type { Checked } from '../check/checks.js';
import { readIssuedCards } from './read-issued-cards.js';
import { usernameOwner } from '../store/accounts.js';
import { withPasswordOf } from '../store/batches.js';
import type { Store } from '../store/open-store.js';
import type { Run } from './run.js';

export interface VerifiedZips {
  readonly findings: readonly Finding[];
  /** Passwords that were tried and fit. */
  readonly verified: number;
  /** Whole ZIPs of which the passwords can't be read: those of `create` have no Excel file. */
  readonly withoutWorkbook: number;
}

/**
 * Tries the passwords in the Excel file of every whole ZIP that is where it was put, or waits, on the accounts that have them
 * still. No password is in what it gives.
 */
export async function verifyZipPasswords(
  { store, batches, students }: Checked,
  zipPassword: string | null,
  run: Pick<Run, 'signal' | 'report'>,
): Promise<VerifiedZips> {
  const findings: Finding[] = [];
  const claims: (Claim & { readonly name: string; readonly batch: Batch })[] = [];
  let withoutWorkbook = 0;
  const names = new Map(students.map((student) => [student.id, nameAndNumber(student)]));
  for (const batch of batches) {
    const path = wholeZip(batch);
    if (path === null) continue;
    const cards = await readCards(path, zipPassword);
    if (cards === 'none') withoutWorkbook += 1;
    else if (cards === 'locked') findings.push({ kind: 'zip-locked', batch, isTried: zipPassword !== null });
    else {
      const due = new Set(withPasswordOf(store, batch));
      const unknown: string[] = [];
      for (const card of cards) {
        const owner = usernameOwner(store, card.username);
        if (owner === null) unknown.push(nameAndNumber(card));
        const hash = typeof owner === 'number' && due.has(owner) ? hashOf(store, owner, card.username) : null;
        if (typeof owner !== 'number' || hash === null) continue;
        due.delete(owner);
        claims.push({ secret: passwordSecret(card.password), hash, name: nameAndNumber(card), batch });
      }
      findings.push(...wrong(batch, 'unknown', unknown));
      findings.push(
        ...wrong(
          batch,
          'missing',
          [...due].map((id) => names.get(id) ?? ''),
        ),
      );
    }
  }
  const answers = await verifyPasswords(claims, {
    signal: run.signal,
    onProgress: (done) => {
      run.report({ kind: 'progress', stage: 'verify', done, total: claims.length });
    },
  });
  const failed = claims.filter((_, index) => answers[index] !== true);
  for (const batch of new Set(failed.map((claim) => claim.batch)))
    findings.push(
      ...wrong(
        batch,
        'differs',
        failed.filter((claim) => claim.batch === batch).map(({ name }) => name),
      ),
    );
  return { findings, verified: claims.length - failed.length, withoutWorkbook };
}

/** Where the ZIP stands, byte for byte as it was made; null when it does not. */
function wholeZip(batch: Batch): string | null {
  try {
    if (batch.state === 'delivered') return isDelivered(batch) ? batch.finalPath : null;
    return batch.state === 'committed' && isIntact(batch.spoolPath, batch) ? batch.spoolPath : null;
  } catch {
    return null; // the check of the ZIPs says so
  }
}

async function readCards(
  path: string,
  password: string | null,
): Promise<readonly Card[] | 'none' | 'locked'> {
  try {
    return (await readIssuedCards(path, password)).cards;
  } catch (error) {
    if (isLeeridError(error, 'zip-unreadable')) return 'none';
    if (isLeeridError(error, 'zip-password-needed') || isLeeridError(error, 'zip-password-wrong'))
      return 'locked';
    throw error;
  }
}

/** The hash of the account that has this username now; null when it has another. */
function hashOf(store: Store, studentId: number, username: string): string | null {
  const row = store
    .prepare<[number], { username: string; hash: string | null }>(
      'SELECT username, password_hash AS hash FROM account WHERE student_id = ?',
    )
    .get(studentId);
  return row !== undefined && usernameKey(row.username) === usernameKey(username) ? row.hash : null;
}

function wrong(batch: Batch, reason: 'differs' | 'missing' | 'unknown', names: readonly string[]): Finding[] {
  return names.length === 0 ? [] : [{ kind: 'zip-passwords-wrong', batch, reason, names }];
}
