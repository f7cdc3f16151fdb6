import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { BINARY, type Workplace } from './leerid.js';

/** Lines that a list of a test has at most. */
const LONGEST_LIST = 40;
const PATIENCE_MS = 20_000;
/** A screen that stays the same for so long is waiting for a person. */
const QUIET_MS = 120;

export const KEYS = {
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  up: '\u001B[A',
  down: '\u001B[B',
  pageDown: '\u001B[6~',
  end: '\u001B[F',
  backspace: '\u007F',
  clearLine: '\u0015',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

/** A person at a terminal: sees the screen as a terminal draws it, types, waits, changes the window. */
export class Screen {
  readonly exited: Promise<number>;
  private readonly terminal: xterm.Terminal;
  private readonly pty: IPty;
  private lastOutput = Date.now();
  private raw = '';

  constructor(
    workplace: Workplace,
    args: readonly string[],
    { cols = 80, rows = 24, env = {} }: { cols?: number; rows?: number; env?: NodeJS.ProcessEnv } = {},
  ) {
    this.terminal = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
    this.pty = spawn(process.execPath, [BINARY, ...args], {
      cols,
      rows,
      cwd: workplace.folder,
      env: { ...workplace.env(), TERM: 'xterm-256color', ...env },
    });
    this.pty.onData((data) => {
      this.lastOutput = Date.now();
      this.raw += data;
      this.terminal.write(data);
    });
    this.exited = new Promise((resolve) => {
      this.pty.onExit(({ exitCode }) => {
        resolve(exitCode);
      });
    });
  }

  /** The lines that the window shows. */
  lines(): string[] {
    const { active } = this.terminal.buffer;
    return Array.from({ length: this.terminal.rows }, (_, row) => this.line(active.baseY + row));
  }

  /** All that was on the screen and is not cleared, also what scrolled away; lines that the terminal wrapped are whole. */
  history(): string {
    const { active } = this.terminal.buffer;
    let text = '';
    for (let row = 0; row < active.length; row += 1) {
      text += (active.getLine(row)?.isWrapped === true ? '' : '\n') + this.line(row);
    }
    return text.trimEnd();
  }

  /** The line with the cursor of a list. */
  activeLine(): string {
    return this.lines().findLast((line) => line.startsWith('>')) ?? '';
  }

  type(keys: string): void {
    this.pty.write(keys);
  }

  resize(cols: number, rows: number): void {
    this.terminal.resize(cols, rows);
    this.pty.resize(cols, rows);
  }

  kill(signal: string): void {
    this.pty.kill(signal);
  }

  /** Waits until the text stands on the screen and the screen came to rest. */
  async sees(text: string | RegExp): Promise<void> {
    await this.until(() => {
      const shown = this.lines().join('\n');
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    }, String(text));
  }

  /** For each pair: waits for the text, then types the keys. */
  async answers(...turns: readonly (readonly [sees: string | RegExp, types: string])[]): Promise<void> {
    for (const [text, keys] of turns) {
      await this.sees(text);
      this.type(keys);
      await this.rest();
    }
  }

  /** Moves the cursor of a list, with `key`, until its line has this text; waits for each move to be drawn. */
  async moveTo(text: string, key: string): Promise<void> {
    for (let step = 0; !this.activeLine().includes(text); step += 1) {
      const before = this.activeLine();
      if (step === LONGEST_LIST) throw new Error(`no line with ${text} on:\n${this.lines().join('\n')}`);
      this.type(key);
      await this.until(() => this.activeLine() !== before, `another line than ${before}`);
    }
  }

  /** Waits for the end of the program; gives its exit code. */
  async exits(): Promise<number> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => {
        this.pty.kill('SIGKILL');
        reject(new Error(`no end in sight:\n${this.history()}`));
      }, PATIENCE_MS).unref();
    });
    const code = await Promise.race([this.exited, late]);
    await this.rest();
    return code;
  }

  private async until(isTrue: () => boolean, what: string): Promise<void> {
    const start = Date.now();
    for (;;) {
      await this.rest();
      if (isTrue()) return;
      if (Date.now() - start > PATIENCE_MS) {
        this.pty.kill('SIGKILL');
        throw new Error(`never saw ${what} on:\n${this.lines().join('\n')}`);
      }
    }
  }

  /** Until nothing was drawn for a moment. */
  private async rest(): Promise<void> {
    do {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 3));
    } while (Date.now() - this.lastOutput < QUIET_MS);
  }

  private line(row: number): string {
    return this.terminal.buffer.active.getLine(row)?.translateToString(true) ?? '';
  }
}
