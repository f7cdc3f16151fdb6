import { spawn } from '@lydell/node-pty';
import { BINARY, type Workplace } from './leerid.js';

const PATIENCE_MS = 30_000;

/** What a person sees, without the codes that colour and move. */
function plainText(screen: string): string {
  return screen.replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}

export interface Session {
  readonly code: number;
  readonly screen: string;
}

/**
 * Runs `leerid` on a terminal of 80 x 24. Each answer is typed once its text has appeared on the screen.
 */
export function runOnTerminal(
  workplace: Workplace,
  args: readonly string[],
  answers: readonly (readonly [appears: string, typed: string])[],
): Promise<Session> {
  const env = { ...workplace.env(), TERM: 'xterm-256color' };
  const terminal = spawn(process.execPath, [BINARY, ...args], {
    cols: 80,
    rows: 24,
    cwd: workplace.folder,
    env,
  });
  let screen = '';
  let answered = 0;
  terminal.onData((data) => {
    screen += data;
    const next = answers[answered];
    if (next === undefined || !plainText(screen).includes(next[0])) return;
    answered += 1;
    terminal.write(next[1]);
  });
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      terminal.kill('SIGKILL');
      reject(new Error(`no end in sight: ${plainText(screen)}`));
    }, PATIENCE_MS);
    terminal.onExit(({ exitCode }) => {
      clearTimeout(patience);
      resolve({ code: exitCode, screen: plainText(screen) });
    });
  });
}
