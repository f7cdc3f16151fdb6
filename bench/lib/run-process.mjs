import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { MEASURE, newFile } from './paths.mjs';

/**
 * Runs a whole process to its end: `{ command, input, output, env, cwd }`, the two files standing for its stdin and stdout. Gives its
 * seconds on the clock, those of the processors, and the most memory it held in MiB. Throws when it fails, with what it said.
 */
export function runProcess({ command, input = '/dev/null', output = '/dev/null', env = process.env, cwd }) {
  const [figures, said] = [newFile('figures'), newFile('stderr')];
  const files = [openSync(input, 'r'), openSync(output, 'w'), openSync(said, 'w')];
  const { status, error } = spawnSync(MEASURE, [figures, ...command], { env, cwd, stdio: files });
  files.forEach(closeSync);
  if (error?.code === 'ENOENT') throw new Error('bench/built/measure is not there: bench/install.sh');
  if (status !== 0) {
    throw new Error(`${command.join(' ')} failed (${status}):\n${readFileSync(said, 'utf8').slice(-2_000)}`);
  }
  const [seconds, kibibytes, processor] = readFileSync(figures, 'utf8').split(' ').map(Number);
  for (const file of [figures, said]) rmSync(file);
  return { seconds, processor, memory: kibibytes / 1024 };
}

/** What a program prints; for checks, not for measuring. */
export function textOf(command, { input, cwd } = {}) {
  const [program, ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed (${status}):\n${stderr?.slice(-2_000)}`);
  return stdout;
}
