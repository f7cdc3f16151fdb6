import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

/** Bytes of a page, the least that a file takes. */
export const PAGE = 4096;
/** Pages, room for anything. */
const PLENTY = 16_384;

/** A file system of its own (tmpfs) over a folder, with as much room as is asked: when that is used up it is full as any disk is. */
export class SmallDisk {
  /** Null where nothing may be mounted. */
  static mountOn(folder: string): SmallDisk | null {
    try {
      mount('-t', 'tmpfs', '-o', `mode=0700,nr_blocks=${PLENTY}`, 'leerid-klein', folder);
      return new SmallDisk(folder);
    } catch {
      return null;
    }
  }

  private constructor(private readonly folder: string) {}

  /** From now on only so many more pages fit. */
  leave(pages: number): void {
    const { blocks, bfree } = statfsSync(this.folder);
    this.resize(blocks - bfree + pages);
  }

  giveRoom(): void {
    this.resize(PLENTY);
  }

  remove(): void {
    execFileSync('umount', [this.folder]);
  }

  private resize(pages: number): void {
    // To tmpfs 0 means without end.
    if (pages === 0) throw new Error('a disk of nothing');
    mount('-o', `remount,nr_blocks=${pages}`, this.folder);
  }
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
