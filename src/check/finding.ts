import type { Batch } from '../domain/batch.js';
import type { Student } from '../domain/student.js';
import type { SharedPlace } from '../store/shared-place.js';

/** What can be wrong, with what its message needs to say. A new kind is a new line here, in `SEVERITIES` and in `cli/finding-texts.ts`. */
export interface FindingDetails {
  // the store
  'store-broken': { path: string; newestCopy: string | null };
  /** Others on this computer can read it. */
  'open-to-others': { path: string; isFolder: boolean };
  /** Beside the store, and this user is kept out of it; `reason` is the system's code. */
  'folder-closed': { path: string; reason: string };
  /** It stands in a folder that is copied to the cloud, or on another computer. */
  'store-shared': { path: string; place: SharedPlace };
  /** What `restore` replaced; `hasZips`: the folder of its ZIPs. */
  'store-kept': { path: string; hasZips: boolean };
  'account-odd': { reason: AccountFault; students: readonly Student[] };
  // ZIPs
  'zip-waiting': { batch: Batch };
  'zip-not-found': { batch: Batch };
  /** `students`: who still has the password that nobody knows. */
  'zip-lost': { batch: Batch; students: readonly Student[] };
  'zip-changed': { batch: Batch };
  /** At `path`; `reason` is the system's code. */
  'zip-unreadable': { batch: Batch; path: string; reason: string };
  /** On a disk that knows no permissions. */
  'zip-unprotected': { batch: Batch };
  'zip-passwords-wrong': {
    batch: Batch;
    reason: 'differs' | 'missing' | 'unknown';
    names: readonly string[];
  };
  /** `isTried`: a password was given, and does not fit. */
  'zip-locked': { batch: Batch; isTried: boolean };
  /** ZIPs in the spool, and halves of ZIPs, that no batch has use for. */
  'zip-left': { path: string };
  // pupils
  'no-official-data': { students: readonly Student[] };
  'education-undecided': { students: readonly Student[] };
  'ends-before-start': { students: readonly Student[] };
  'same-person': { students: readonly Student[] };
  'type-unfit': { students: readonly Student[] };
}

export type AccountFault = 'username' | 'hash' | 'kind' | 'origin';

export type FindingKind = keyof FindingDetails;

/** One thing that is wrong. */
export type Finding = { readonly [K in FindingKind]: { readonly kind: K } & FindingDetails[K] }[FindingKind];

/** `error`: the store or a ZIP is not as it should be. `data`: what the list says of a pupil. `note`: good to know. */
export type Severity = 'error' | 'data' | 'note';

export const SEVERITIES: Readonly<Record<FindingKind, Severity>> = {
  'store-broken': 'error',
  'open-to-others': 'error',
  'folder-closed': 'error',
  'store-shared': 'note',
  'store-kept': 'note',
  'account-odd': 'error',
  'zip-waiting': 'error',
  'zip-not-found': 'error',
  'zip-lost': 'error',
  'zip-changed': 'error',
  'zip-unreadable': 'error',
  'zip-unprotected': 'note',
  'zip-passwords-wrong': 'error',
  'zip-locked': 'note',
  'zip-left': 'error',
  'no-official-data': 'data',
  'education-undecided': 'data',
  'ends-before-start': 'data',
  'same-person': 'data',
  'type-unfit': 'data',
};

const WORST_FIRST: readonly Severity[] = ['error', 'data', 'note'];

/** The worst has the lowest. */
export function severityRank({ kind }: Finding): number {
  return WORST_FIRST.indexOf(SEVERITIES[kind]);
}

/** True for what has to be mended before the store and its ZIPs are whole. */
export function isError({ kind }: Finding): boolean {
  return SEVERITIES[kind] === 'error';
}

/** True for what `check --repair` mends, or tries to. */
export function isRepairable({ kind }: Finding): boolean {
  return REPAIRABLE.has(kind);
}

const REPAIRABLE: ReadonlySet<FindingKind> = new Set(['open-to-others', 'zip-waiting', 'zip-left']);
