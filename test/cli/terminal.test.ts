import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { cleanForTerminal } from '#src/cli/terminal.js';

test.each([
  ['Süheda Daniëls', 'Süheda Daniëls'],
  ['een\ntwee', 'een\ntwee'],
  ['a\u001B[2Jb', 'a[2Jb'],
  ['a\u009B31mb', 'a31mb'],
  ['a\r\tb\u0000\u0008\u007F', 'ab'],
  ['a\u202Eb\u2066c\u2069\u200F\u061C', 'abc'],
  ['a\u2028b\u2029', 'ab'],
  ['\uFEFFa', 'a'],
])('nothing that steers a terminal is left: case %#', (text, clean) => {
  expect(cleanForTerminal(text)).toBe(clean);
});

test('what is left never steers a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanForTerminal(text);
      expect(clean).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/u);
      expect(cleanForTerminal(clean)).toBe(clean);
    }),
  );
});

/** What a terminal that is none shows for one line of every kind, on stdout and stderr. */
function show(quiet: boolean): { stdout: string; stderr: string } {
  const script = `
    const { openTerminal } = await import(process.argv[1]);
    const terminal = openTerminal({ color: true, quiet: ${String(quiet)} });
    terminal.print('data\\u001B[31m', 'red');
    for (const style of ['plain', 'dim', 'bold', 'green', 'yellow', 'red']) terminal.tell(style, style);
    terminal.tell(JSON.stringify([terminal.interactive, terminal.screen, terminal.width]), 'red');`;
  const program = new URL('../../dist/cli/terminal.js', import.meta.url).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, program], {
    encoding: 'utf8',
  });
  return { stdout, stderr };
}

test('without a terminal: data on stdout, the rest on stderr, no colours, nobody to ask', () => {
  expect(show(false)).toEqual({
    stdout: 'data[31m\n',
    stderr: 'plain\ndim\nbold\ngreen\nyellow\nred\n[false,false,null]\n',
  });
});

test('quiet leaves warnings and errors, and the data', () => {
  expect(show(true)).toEqual({ stdout: 'data[31m\n', stderr: 'yellow\nred\n[false,false,null]\n' });
});
