import xterm from '@xterm/headless';

/** The lines that stand on a terminal after all of this was written to it, as an eye sees them. */
export function linesOnScreen(raw: string, columns: number): Promise<string[]> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows: 24,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  return new Promise((resolve) => {
    terminal.write(raw, () => {
      const { active } = terminal.buffer;
      const lines = Array.from(
        { length: active.length },
        (_, row) => active.getLine(row)?.translateToString(true) ?? '',
      );
      terminal.dispose();
      resolve(lines.slice(0, lines.findLastIndex((line) => line !== '') + 1));
    });
  });
}
