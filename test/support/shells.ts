import { spawn } from '@lydell/node-pty';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BINARY, type Workplace } from './leerid.js';

export type InteractiveShell = 'bash' | 'zsh' | 'fish';

const PATIENCE_MS = 50_000;
const HOME_KEY = '\u0001';
const END_KEY = '\u0005';

/** How each shell starts without anybody's settings, reads the completion, and prints its words one by one. */
const SHELLS: Readonly<Record<InteractiveShell, { args: string[]; load: string; print: string }>> = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    load: 'source <(leerid completion bash)',
    print: "printf '<%s>' ",
  },
  zsh: { args: ['-f', '-i'], load: 'source <(leerid completion zsh)', print: "printf '<%s>' " },
  fish: { args: ['--no-config', '-i'], load: 'leerid completion fish | source', print: "printf '<%s>' " },
};

/**
 * Types each line (with `\t` where Tab is pressed) in a real shell on a terminal, has the shell print the words that the
 * line came to, and gives them. `leerid` is on the path; the working folder is the workplace's.
 */
export async function completeInShell(
  shell: InteractiveShell,
  workplace: Workplace,
  lines: readonly string[],
): Promise<string[][]> {
  const { args, load, print } = SHELLS[shell];
  const terminal = spawn(shell, args, {
    cols: 200,
    rows: 40,
    cwd: workplace.folder,
    env: shellEnv(workplace),
  });
  let screen = '';
  terminal.onData((data) => (screen += data));
  const type = async (text: string, mark: string) => {
    screen = '';
    terminal.write(text);
    const end = Date.now() + PATIENCE_MS;
    while (!screen.includes(`<${mark}>`)) {
      if (Date.now() > end) throw new Error(`${shell} never printed <${mark}>: ${JSON.stringify(screen)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return screen;
  };
  try {
    await type(`${load}; ${print} klaar\r`, 'klaar');
    const found: string[][] = [];
    for (const [index, line] of lines.entries()) {
      // What is typed ahead waits until the completion is done.
      const mark = `einde${index}`;
      const shown = await type(`${line}${HOME_KEY}${print}${END_KEY} ${mark}\r`, mark);
      const printed = shown.slice(shown.lastIndexOf('<leerid>'), shown.lastIndexOf(`<${mark}>`));
      found.push([...printed.matchAll(/<([^>]*)>/g)].map(([, word]) => word ?? ''));
    }
    return found;
  } finally {
    terminal.kill('SIGKILL');
  }
}

function shellEnv(workplace: Workplace): NodeJS.ProcessEnv {
  const bin = join(workplace.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = join(bin, 'leerid');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BINARY}' "$@"\n`);
  chmodSync(program, 0o755);
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  // npm sets EDITOR=vi, and zsh then edits its lines as vi does.
  return {
    ...workplace.env(),
    PATH: path,
    HOME: workplace.folder,
    TERM: 'xterm',
    LC_ALL: 'C.UTF-8',
    EDITOR: '',
    VISUAL: '',
  };
}
