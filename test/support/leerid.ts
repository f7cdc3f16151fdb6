import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root; this file runs as dist-test/support/leerid.js. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURE = join(ROOT, 'fixtures', 'leerlingen.csv');
export const BINARY = join(ROOT, 'bin', 'leerid.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process that runs beside others ends, and all that it printed. */
export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

let imported: Buffer | null = null;

/** A place of its own for one test: a store, an output folder, and the real binary. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'leerid-e2e-'));
  readonly store = join(this.folder, 'gegevens', 'leerid.db');
  /** The file of settings; not there until a test makes it. */
  readonly config = join(this.folder, 'voorkeuren', 'config.json');

  /** Runs `leerid` without a terminal, in the output folder. */
  run(...args: readonly string[]): Outcome {
    return this.runWith({}, ...args);
  }

  /** The same with more environment variables. */
  runWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Outcome {
    const options = { ...this.options(), env: { ...this.env(), ...variables } };
    const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], options);
    return { code: status, stdout, stderr };
  }

  /** Runs `leerid` under another program, such as strace. */
  runUnder(command: readonly [string, ...string[]], ...args: readonly string[]): Outcome {
    const [program, ...before] = command;
    const { status, stdout, stderr } = spawnSync(
      program,
      [...before, process.execPath, BINARY, ...args],
      this.options(),
    );
    return { code: status, stdout, stderr };
  }

  /** Starts `leerid` and lets it run beside others. */
  start(...args: readonly string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [BINARY, ...args], {
      ...this.options(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return outcomeOf(child);
  }

  /** Reads the fixture into a fresh store; the first place of a file of tests does so, the others get a copy of its store. */
  importFixture(): void {
    if (imported === null) {
      const outcome = this.run('import', FIXTURE);
      if (outcome.code !== 0) throw new Error(outcome.stderr);
      imported = readFileSync(this.store);
      return;
    }
    mkdirSync(dirname(this.store), { mode: 0o700 });
    writeFileSync(this.store, imported, { mode: 0o600 });
  }

  /** The ZIPs in the output folder. */
  zips(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.zip'))
      .sort();
  }

  /** SHA-256 of the store, to see that not a byte changed. */
  storeHash(): string {
    return createHash('sha256').update(readFileSync(this.store)).digest('hex');
  }

  /** One file out of a ZIP of the output folder. */
  unzip(zip: string, entry: string): Uint8Array {
    return spawnSync('unzip', ['-p', join(this.folder, zip), entry], { maxBuffer: 1 << 28 }).stdout;
  }

  /** Nothing that the developer settled for their own leerid reaches a test. */
  env(): NodeJS.ProcessEnv {
    const others = Object.entries(process.env).filter(([name]) => !name.startsWith('LEERID_'));
    return {
      ...Object.fromEntries(others),
      LEERID_DB: this.store,
      LEERID_CONFIG: this.config,
      NO_COLOR: '1',
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private options() {
    return { cwd: this.folder, env: this.env(), input: '', encoding: 'utf8' as const, maxBuffer: 1 << 26 };
  }
}
