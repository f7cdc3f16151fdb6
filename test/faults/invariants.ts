import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Outcome } from '../support/leerid.js';
import { opens, readCredentials } from './credentials.js';
import type { Tree } from './place.js';
import { readStore, type StoreContent } from './read-store.js';

/** The workplace at one moment. */
export interface Moment {
  readonly folder: string;
  readonly tree: Tree;
  readonly store: StoreContent;
}

export function lookAt(folder: string, tree: Tree): Moment {
  return { folder, tree, store: readStore(tree) };
}

/** What is wrong at this moment, whatever happened before; `before` is what stood there when all was well. */
export function brokenAlways(now: Moment, before: Tree): string[] {
  const { accounts, integrity } = now.store;
  return [
    ...(integrity === 'ok' ? [] : [`the store is broken: ${integrity}`]),
    ...accounts
      .filter((account) => !zipsOfBatches(now, ['final', 'spool']).some((zip) => tells(zip, account)))
      .map(({ username }) => `I1: nobody has the password of ${username}`),
    ...outputZips(now)
      .filter(([name]) => !before.has(name))
      .flatMap(([name, zip]) => strangers(name, zip, now)),
    ...[...before]
      .filter(
        ([name, bytes]) =>
          bytes !== null && isKept(name, bytes) && now.tree.get(name)?.equals(bytes) !== true,
      )
      .map(([name]) => `I4: ${name} was changed`),
  ];
}

/** What is wrong once a run has ended well: everything is delivered, and nothing of ours lies about. */
export function brokenAtRest(now: Moment): string[] {
  const { batches } = now.store;
  const left = [...now.tree.keys()].filter((name) => /\.part$|\.spool\/./.test(name));
  return [
    ...brokenDelivery(now),
    ...batches.filter(({ state }) => state !== 'delivered').map(({ id, state }) => `batch ${id} is ${state}`),
    ...left.map((name) => `${name} was left behind`),
    ...outputZips(now)
      .filter(([, zip]) => zip.length === 0)
      .map(([name]) => `${name} is empty`),
  ];
}

/** What is wrong with what a run said: a person gets one line, and no stack. */
export function brokenWords({ code, stderr }: Outcome): string[] {
  const complaints = stderr.split('\n').filter((line) => line.startsWith('leerid: '));
  const isOne = complaints.length === 1 || (complaints.length === 0 && code !== 1);
  return [
    ...(/^ +at |node:internal|niet voorzien|VERLOREN|Error:/m.test(stderr) ? [`stderr: ${stderr}`] : []),
    ...(isOne ? [] : [`not one line: ${stderr}`]),
  ];
}

/** What is wrong with how the run that met an error ended. */
export function brokenEnding(outcome: Outcome, now: Moment, before: Moment): string[] {
  const { code, stderr } = outcome;
  const problems = brokenWords(outcome);
  if (code === 0) return [...problems, ...brokenDelivery(now).map((problem) => `I5: exit 0, but ${problem}`)];
  if (code !== 1 && code !== 3) return [...problems, `exit ${code}: ${stderr}`];
  const hashes = ({ store }: Moment) => store.accounts.map(({ hash }) => hash).join();
  const isChanged = hashes(now) !== hashes(before);
  if (code === 1 && isChanged) problems.push('exit 1, but the accounts are others');
  if (/, maar de ZIP kan niet naar/.test(stderr) && !isChanged)
    problems.push('the accounts are said to be changed, and are not');
  return problems;
}

/** Accounts that are not there, or whose credentials are not where their batch says that they were delivered. */
export function brokenDelivery(now: Moment): string[] {
  const { accounts } = now.store;
  const zips = zipsOfBatches(now, ['final']);
  return [
    ...(accounts.length === 2 ? [] : [`there are ${accounts.length} accounts instead of 2`]),
    ...accounts
      .filter((account) => !zips.some((zip) => tells(zip, account)))
      .map(({ username }) => `${username} is in no delivered ZIP`),
  ];
}

/** The ZIPs that are what their batch says, where it says. */
function zipsOfBatches({ folder, tree, store }: Moment, places: readonly ('final' | 'spool')[]): Buffer[] {
  return store.batches.flatMap(({ finalPath, spoolPath, sha256 }) =>
    places
      .map((place) => tree.get(relative(folder, place === 'final' ? finalPath : spoolPath)) ?? null)
      .filter((zip) => zip !== null)
      .filter((zip) => createHash('sha256').update(zip).digest('hex') === sha256),
  );
}

function outputZips({ tree }: Moment): [string, Buffer][] {
  return [...tree].flatMap(([name, bytes]): [string, Buffer][] =>
    bytes !== null && /^uit\/[^.].*\.zip$/.test(name) ? [[name, bytes]] : [],
  );
}

/** Credentials that were delivered and open nothing; an empty file only keeps a name. */
function strangers(name: string, zip: Buffer, { store }: Moment): string[] {
  if (zip.length === 0) return [];
  const credentials = readCredentials(zip);
  if (credentials === null) return [`${name} is no whole ZIP with the same in Excel and PDF`];
  return credentials
    .filter(
      ({ username, secret }) =>
        !store.accounts.some((account) => account.username === username && opens(secret, account.hash)),
    )
    .map(({ username }) => `I2: ${name} has credentials of ${username} that open nothing`);
}

function tells(zip: Buffer, { username, hash }: StoreContent['accounts'][0]): boolean {
  const found = readCredentials(zip)?.find((credentials) => credentials.username === username);
  return found !== undefined && opens(found.secret, hash);
}

/** What stood in the output folder, but for our own unfinished work: a part, or an empty file that keeps a name. */
function isKept(name: string, bytes: Buffer): boolean {
  return /^uit\/[^.]/.test(name) && bytes.length > 0;
}
