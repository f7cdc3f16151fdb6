import { errorCode } from '../domain/error-code.js';
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, unlinkSync, writeSync } from 'node:fs';

const PIECE_BYTES = 1 << 20;
const PRIVATE = 0o600;

/** A file that did not exist before (mode 0600) and is durable once `finish` returned. All calls are synchronous. */
export interface NewFile {
  readonly write: (piece: Uint8Array) => void;
  readonly finish: () => void;
  /** Closes and removes the file; for a run that is given up. */
  readonly discard: () => void;
}

/** Creates the file exclusively. Throws the system's error, `EEXIST` when it is there already. */
export function createFile(path: string): NewFile {
  const descriptor = openSync(path, 'wx', PRIVATE);
  let open = true;
  let position = 0;
  const close = () => {
    if (open) closeSync(descriptor);
    open = false;
  };
  return {
    write: (piece) => {
      // With its place in the file: a write that tests can count apart from those of Node.js to its own pipes.
      for (let offset = 0; offset < piece.length;) {
        const written = writeSync(descriptor, piece, offset, piece.length - offset, position);
        offset += written;
        position += written;
      }
    },
    finish: () => {
      fsyncSync(descriptor);
      close();
    },
    discard: () => {
      close();
      unlinkIfThere(path);
    },
  };
}

/** Copies to a new, durable file with mode 0600. Nothing is left at `to` when it fails. */
export function copyDurably(from: string, to: string): void {
  const target = createFile(to);
  try {
    forEachPiece(from, target.write);
    target.finish();
  } catch (error) {
    target.discard();
    throw error;
  }
}

/** SHA-256 of the file's bytes, in hex. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  forEachPiece(path, (piece) => hash.update(piece));
  return hash.digest('hex');
}

/** True when the file is exactly that one. `size` in bytes. Throws the system's error for one that can't be read. */
export function isIntact(path: string, { size, sha256 }: { size: number; sha256: string }): boolean {
  return fileSize(path) === size && hashFile(path) === sha256;
}

/** Makes names created in or removed from the folder durable; Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** The same where the disk may refuse it: gives the system's code then, else null. */
export function syncIfPossible(folder: string): string | null {
  try {
    syncFolder(folder);
    return null;
  } catch (error) {
    return errorCode(error);
  }
}

/** Makes the content of a file durable that another run wrote. */
export function syncFile(path: string): void {
  syncPath(path, 'r+');
}

function syncPath(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Size in bytes; null when there is no such file. */
export function fileSize(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

/** False for a link to nothing. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function forEachPiece(path: string, take: (piece: Uint8Array) => void): void {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, null);
      if (length === 0) return;
      take(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
