import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeOf, type Outcome } from '../support/leerid.js';
import { CHANGING, parseTrace, type SystemCall } from './system-calls.js';

/** All that stands in a folder: for each path in it the bytes, or null for a folder. */
export type Tree = ReadonlyMap<string, Buffer | null>;

/** In memory where that can be: the faults are put in, so the disk need not be a real one. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** How many characters of a write strace keeps when the bytes matter. */
const ALL_BYTES = 1 << 24;

/** A workplace that keeps its path, so that what stood in it can be put back and the paths in the store still fit. */
export class Place {
  private readonly room = mkdtempSync(join(ROOM, 'leerid-faults-'));
  readonly folder = join(this.room, 'werkplek');
  readonly store = join(this.folder, 'gegevens', 'leerid.db');
  readonly spool = `${this.store}.spool`;
  readonly output = join(this.folder, 'uit');
  private readonly traces = join(this.room, 'sporen');

  /** `program`: the bin/leerid.js of the build that is tried. */
  constructor(private readonly program: string) {
    this.restore(new Map([['uit', null]]));
  }

  run(...args: readonly string[]): Outcome {
    return this.start([process.execPath, this.program, ...args]);
  }

  /** Runs under another program, such as prlimit. */
  runUnder([command, ...options]: readonly [string, ...string[]], ...args: readonly string[]): Outcome {
    return this.start([command, ...options, process.execPath, this.program, ...args]);
  }

  /** Starts it and lets it run beside others. */
  startBeside(...args: readonly string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [this.program, ...args], {
      ...this.surroundings(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return outcomeOf(child);
  }

  /** Runs under strace with these options; gives also the calls of the main thread, and those of the others. */
  trace(options: readonly string[], ...args: readonly string[]): Traced {
    return this.traced(['-y', ...options], args);
  }

  /** The same with all the bytes that were written, paths and texts in hexadecimal. */
  traceBytes(options: readonly string[], ...args: readonly string[]): Traced {
    return this.traced(['-y', '-xx', '-s', String(ALL_BYTES), ...options], args);
  }

  tree(): Tree {
    return new Map(
      this.names().map((name) => {
        const path = join(this.folder, name);
        return [name, statSync(path).isDirectory() ? null : readFileSync(path)];
      }),
    );
  }

  /** Puts back exactly this. A folder that is in it stays the same, for it may be a disk of its own. */
  restore(tree: Tree): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    for (const name of this.names().reverse())
      if (tree.get(name) !== null) rmSync(join(this.folder, name), { recursive: true });
    for (const [name, bytes] of tree) {
      const path = join(this.folder, name);
      if (bytes === null) mkdirSync(path, { recursive: true, mode: 0o700 });
      else writeFileSync(path, bytes, { mode: 0o600 });
    }
  }

  remove(): void {
    rmSync(this.room, { recursive: true, force: true });
  }

  private traced(options: readonly string[], args: readonly string[]): Traced {
    rmSync(this.traces, { recursive: true, force: true });
    mkdirSync(this.traces);
    const calls = ['-o', join(this.traces, 'draad'), '-e', `trace=execve,${CHANGING.join(',')}`];
    // With seccomp strace is faster, but sends no signal; then it follows the main thread alone.
    const kills = options.some((option) => option.includes('signal='));
    const strace = [...(kills ? [] : ['-ff', '--seccomp-bpf']), '-qq', ...calls, ...options];
    const outcome = this.start(['strace', ...strace, process.execPath, this.program, ...args]);
    const threads = readdirSync(this.traces).map((name) =>
      parseTrace(readFileSync(join(this.traces, name), 'utf8')),
    );
    const main = threads.find((thread) => thread[0]?.name === 'execve') ?? [];
    return { outcome, main, others: threads.filter((thread) => thread !== main).flat() };
  }

  private start([command, ...args]: readonly [string, ...string[]]): Outcome {
    const { status, stdout, stderr } = spawnSync(command, args, {
      ...this.surroundings(),
      input: '',
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { code: status, stdout, stderr };
  }

  /** The paths of all that stands in the workplace, a folder before what is in it. */
  private names(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
  }

  private surroundings(): { cwd: string; env: NodeJS.ProcessEnv } {
    const others = Object.entries(process.env).filter(([name]) => !name.startsWith('LEERID_'));
    return {
      cwd: this.output,
      env: {
        ...Object.fromEntries(others),
        LEERID_DB: this.store,
        LEERID_CONFIG: join(this.folder, 'config.json'),
        NO_COLOR: '1',
      },
    };
  }
}

export interface Traced {
  readonly outcome: Outcome;
  readonly main: readonly SystemCall[];
  readonly others: readonly SystemCall[];
}
