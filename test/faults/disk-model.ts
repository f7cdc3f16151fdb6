import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { DiskChange } from './disk-changes.js';
import type { Tree } from './place.js';

/**
 * A disk that promises no more than it must: the bytes of a file are durable once the file was synced, a name once its
 * folder was. What was not may be lost with the power, all of it or any part.
 */

/** A change with the file that it is about: that keeps its number whatever name it has or loses. */
type Step =
  | { readonly kind: 'bytes'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'size'; readonly file: number; readonly size: number }
  | { readonly kind: 'names'; readonly folder: string; readonly names: readonly Renaming[] }
  | { readonly kind: 'sync'; readonly path: string; readonly file: number | null };

/** What stands under a path from now on: a file, a folder, or nothing. */
type Renaming = readonly [path: string, stands: number | 'folder' | null];

/** How the disk may look after the power failed. */
export interface PowerLoss {
  /** Which change was the last, from 1, and what was lost; the same name in each recording of a scenario. */
  readonly name: string;
  readonly tree: Tree;
  /** All the changes were made before. */
  readonly isLast: boolean;
}

/** When the power fails: after each change, or only when the most is not durable, which is before each sync and at the end. */
export type Moments = 'each change' | 'each sync';

/**
 * For each of the moments the disk as it may be when the power fails then: with all that is not durable lost, and with each
 * single change lost that is not. States that are the same are given once.
 */
export function* powerLosses(
  before: Tree,
  changes: readonly DiskChange[],
  moments: Moments = 'each change',
): Generator<PowerLoss> {
  const { files, steps } = follow(before, changes);
  const seen = new Set<string>();
  for (let count = 1; count <= steps.length; count += 1) {
    if (moments === 'each sync' && count < steps.length && steps[count]?.kind !== 'sync') continue;
    const made = steps.slice(0, count);
    const unsafe = unsafeSteps(made);
    const losses: [string, ReadonlySet<number>][] = [
      ['alles', new Set(unsafe)],
      ...unsafe.map((index): [string, ReadonlySet<number>] => [`alleen ${index + 1}`, new Set([index])]),
    ];
    for (const [what, lost] of losses) {
      const tree = replay(before, files, made, lost);
      const isLast = count === steps.length;
      const sum = hashTree(tree) + String(isLast);
      if (seen.has(sum)) continue;
      seen.add(sum);
      yield { name: `na ${count} verloren ${what}`, tree, isLast };
    }
  }
}

/** The numbers of the files that stand there before, and the changes with numbers for theirs. */
function follow(before: Tree, changes: readonly DiskChange[]): { files: Map<string, number>; steps: Step[] } {
  const names = [...before].filter(([, bytes]) => bytes !== null).map(([name]) => name);
  const files = new Map(names.map((name, number) => [name, number]));
  const now = new Map(files);
  let next = files.size;
  const rename = (path: string, ...renamings: Renaming[]): Step => {
    for (const [name, stands] of renamings) {
      if (typeof stands === 'number') now.set(name, stands);
      else now.delete(name);
    }
    return { kind: 'names', folder: parent(path), names: renamings };
  };
  const known = (path: string): number => {
    const file = now.get(path);
    if (file === undefined) throw new Error(`${path} is no file`);
    return file;
  };
  const steps = changes.flatMap((change): Step[] => {
    switch (change.kind) {
      case 'create':
        return now.has(change.path) ? [] : [rename(change.path, [change.path, next++])];
      case 'mkdir':
        return [rename(change.path, [change.path, 'folder'])];
      case 'unlink':
        return [rename(change.path, [change.path, null])];
      case 'link':
        return [rename(change.to, [change.to, known(change.from)])];
      case 'rename':
        return [rename(change.to, [change.to, known(change.from)], [change.from, null])];
      case 'write':
        return [{ kind: 'bytes', file: known(change.path), at: change.at, bytes: change.bytes }];
      case 'truncate':
        return [{ kind: 'size', file: known(change.path), size: change.size }];
      case 'sync':
        return [{ kind: 'sync', path: change.path, file: now.get(change.path) ?? null }];
    }
  });
  return { files, steps };
}

/** The places of the changes that no sync has made durable. */
function unsafeSteps(steps: readonly Step[]): number[] {
  return steps.flatMap((step, index) => {
    const isSafe = steps
      .slice(index)
      .some(
        (later) =>
          later.kind === 'sync' &&
          (((step.kind === 'bytes' || step.kind === 'size') && later.file === step.file) ||
            (step.kind === 'names' && later.file === null && later.path === step.folder)),
      );
    return step.kind === 'sync' || isSafe ? [] : [index];
  });
}

function replay(
  before: Tree,
  files: ReadonlyMap<string, number>,
  steps: readonly Step[],
  lost: ReadonlySet<number>,
): Tree {
  const bytes = new Map<number, Buffer>();
  const names = new Map<string, number | 'folder'>();
  for (const [name, content] of before) {
    const file = files.get(name);
    names.set(name, file ?? 'folder');
    if (file !== undefined && content !== null) bytes.set(file, content);
  }
  steps.forEach((step, index) => {
    if (lost.has(index)) return;
    if (step.kind === 'bytes') bytes.set(step.file, overwrite(bytes.get(step.file), step.at, step.bytes));
    if (step.kind === 'size') bytes.set(step.file, resize(bytes.get(step.file), step.size));
    if (step.kind !== 'names') return;
    for (const [name, stands] of step.names) {
      if (stands === null) names.delete(name);
      else names.set(name, stands);
    }
  });
  const isReachable = (name: string): boolean => {
    const folder = parent(name);
    return folder === '' || (names.get(folder) === 'folder' && isReachable(folder));
  };
  return new Map(
    [...names]
      .filter(([name]) => isReachable(name))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, stands]) => [name, stands === 'folder' ? null : (bytes.get(stands) ?? Buffer.alloc(0))]),
  );
}

/** A part that was never written is zeros. */
function overwrite(content: Buffer | undefined, at: number, piece: Buffer): Buffer {
  const longer = Buffer.alloc(Math.max(content?.length ?? 0, at + piece.length));
  content?.copy(longer);
  piece.copy(longer, at);
  return longer;
}

function resize(content: Buffer | undefined, size: number): Buffer {
  const resized = Buffer.alloc(size);
  content?.copy(resized);
  return resized;
}

function parent(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

function hashTree(tree: Tree): string {
  const sum = createHash('sha256');
  for (const [name, bytes] of tree) {
    sum.update(`${name}\0${bytes?.length ?? 'folder'}\0`);
    if (bytes !== null) sum.update(bytes);
  }
  return sum.digest('hex');
}
