import { spawn } from '@lydell/node-pty';
import { BINARY, type Workplace } from './leerid.js';

const PATIENCE_MS = 30_000;

/** What a person sees, without the codes that colour and move. */
function plainText(screen: string): string {
  return screen.replace(/\u001B(?:\[[0-9;?]*[A-Za-z]|[78])/g, '').replaceAll('\r', '');
}

export interface Session {
  readonly code: number;
  readonly screen: string;
  /** All that was written, codes included. */
  readonly raw: string;
}

export interface TerminalSettings {
  readonly columns?: number;
  /** An empty value takes the variable away. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs `leerid` on a terminal of 80 x 24, or as wide as asked. Each answer is typed once its text has appeared on the screen.
 */
export function runOnTerminal(
  workplace: Workplace,
  args: readonly string[],
  answers: readonly (readonly [appears: string, typed: string])[],
  settings: TerminalSettings = {},
): Promise<Session> {
  const wanted = { ...workplace.env(), TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', ...settings.env };
  const env = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
  const terminal = spawn(process.execPath, [BINARY, ...args], {
    cols: settings.columns ?? 80,
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
      resolve({ code: exitCode, screen: plainText(screen), raw: screen });
    });
  });
}
