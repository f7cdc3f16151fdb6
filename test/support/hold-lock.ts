import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const SCRIPT = `
  import Database from 'better-sqlite3';
  const database = new Database(process.argv[1]);
  database.exec(process.argv[2]);
  process.stdout.write('held');
  setTimeout(() => database.close(), Number(process.argv[3]));`;

/** Another process that runs `sql` on the database and keeps it open for so many ms; resolves once it is held. */
export async function holdDatabase(path: string, sql: string, milliseconds: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', SCRIPT, path, sql, String(milliseconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}

/** Another run of the program that holds the run lock of this store. */
export async function holdRunLock(storePath: string, milliseconds = 60_000): Promise<ChildProcess> {
  return await holdDatabase(`${storePath}.lock`, 'BEGIN EXCLUSIVE', milliseconds);
}

/** Kills the process at once, as a power button would, and waits until it is gone. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
