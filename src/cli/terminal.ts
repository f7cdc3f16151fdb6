import { isatty } from 'node:tty';
import { styleText } from 'node:util';
import { terminalAbilities } from './terminal-abilities.js';
import { textWidth } from './text-width.js';
import { wrapAt } from './wrap-at.js';

/** Control characters but for the line end, bidi controls and line separators: nothing of a list may steer a terminal. */
const UNSAFE =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

export type Style = 'plain' | 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** The only way to the screen. Data goes to stdout, all else to stderr. */
export interface Terminal {
  /** True when a person can be asked: they type on a terminal, and see questions (stderr) and data (stdout) there. */
  readonly interactive: boolean;
  /** True with `--quiet`: what changed nothing says nothing. */
  readonly quiet: boolean;
  /** True when stdout is a terminal: passwords may be shown on it. */
  readonly screen: boolean;
  /** True when a progress bar may be drawn on stderr. */
  readonly progress: boolean;
  /** True where lines, `…` and emoji may be written; else `-`, `...` and names. */
  readonly unicode: boolean;
  /** True where the cursor can be moved: a menu can be drawn. Else a question is a line, and the answer one too. */
  readonly cursor: boolean;
  /** Columns of the terminal on stdout; null when it is none, and nothing needs to fit. */
  readonly width: number | null;
  /** The text in its style, plain where there are no colours; for what a list draws itself. */
  readonly paint: (text: string, style: Style) => string;
  readonly print: (text: string, style?: Style) => void;
  /** To stdout as it stands, byte order mark and line ends too: the caller has cleaned every part. */
  readonly printExactly: (text: string) => void;
  readonly tell: (text: string, style?: Style) => void;
  /** Lines told since this was last asked: a list below them leaves them room on the screen. */
  readonly takeTold: () => number;
}

/** Whether there are colours was decided already: node is not to ask its own variables (`CI`, `FORCE_COLOR`). */
const DECIDED = { validateStream: false } as const;

export interface TerminalOptions {
  /** False with `--no-color`. */
  readonly color: boolean;
  /** Leaves out what `tell` says in passing; warnings (yellow) and errors (red) stay. */
  readonly quiet: boolean;
}

export function openTerminal({ color, quiet }: TerminalOptions): Terminal {
  const { stdout, stderr } = process;
  // Asked of the system: `isTTY` of a stream that is no terminal is undefined.
  const [typing, screen, questions] = [isatty(0), isatty(1), isatty(2)];
  const can = terminalAbilities({ platform: process.platform, env: process.env, color });
  let told = 0;
  const styled = (stream: NodeJS.WriteStream, text: string, style: Style) => {
    const clean =
      stream === stderr && stream.isTTY
        ? wrapLines(cleanForTerminal(text), stream.columns || 80)
        : cleanForTerminal(text);
    const useColor = can.color && stream.isTTY && style !== 'plain';
    if (stream === stderr) told += clean.split('\n').length;
    stream.write(`${useColor ? styleText(style, clean, DECIDED) : clean}\n`);
  };
  return {
    interactive: typing && screen && questions,
    screen,
    quiet,
    progress: screen && questions && !quiet && can.cursor,
    unicode: can.unicode,
    cursor: can.cursor,
    width: screen ? stdout.columns || 80 : null,
    paint: (text, style) => (can.color && style !== 'plain' ? styleText(style, text, DECIDED) : text),
    print: (text, style = 'plain') => {
      styled(stdout, text, style);
    },
    printExactly: (text) => {
      stdout.write(text);
    },
    takeTold: () => {
      const lines = told;
      told = 0;
      return lines;
    },
    tell: (text, style = 'plain') => {
      if (quiet && style !== 'red' && style !== 'yellow') return;
      styled(stderr, can.unicode ? text : text.replaceAll('…', '...'), style);
    },
  };
}

/** The text without characters that steer a terminal or turn text around; line ends stay. */
export function cleanForTerminal(text: string): string {
  return text.replace(UNSAFE, '');
}

/** Sentences for stdout, broken between words where the terminal ends; in a pipe as they are. */
export function fitText(text: string, { width }: Pick<Terminal, 'width'>): string {
  return width === null ? text : wrapLines(text, width);
}

/** Sentences broken between words at the terminal's width; what hangs below keeps the first line's indent. */
export function wrapLines(text: string, width: number): string {
  return wrapAt(width, text, textWidth);
}
