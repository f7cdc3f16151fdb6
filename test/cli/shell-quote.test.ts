import { spawnSync } from 'node:child_process';
import { commandLine, optionWithValue, quoteArgument } from '#src/cli/shell-quote.js';

test.each([
  ['945', '945', '945'],
  ['lijst-2026.csv', 'lijst-2026.csv', 'lijst-2026.csv'],
  ['4de leerjaar', '"4de leerjaar"', '"4de leerjaar"'],
  ["D'Hooghe", `"D'Hooghe"`, `"D'Hooghe"`],
  ['Daniëls', '"Daniëls"', '"Daniëls"'],
  ['', '""', '""'],
  ['*', '"*"', '"*"'],
  ['~', '"~"', '"~"'],
  ['=x', '"=x"', '"=x"'],
  ['@x', '"@x"', '"@x"'],
  ['100%', "'100%'", "'100%'"],
  ['$HOME', "'$HOME'", "'$HOME'"],
  ['a"b', `'a"b'`, `'a"b'`],
  [`a"b'c`, `'a"b'\\''c'`, `'a"b''c'`],
  ['stop!', "'stop!'", '"stop!"'],
  ['C:\\Users\\An\\lijst.csv', "'C:\\Users\\An\\lijst.csv'", 'C:\\Users\\An\\lijst.csv'],
  ['C:\\Mijn map\\lijst.csv', "'C:\\Mijn map\\lijst.csv'", '"C:\\Mijn map\\lijst.csv"'],
])('%j is written %s, on Windows %s', (text, posix, windows) => {
  expect(quoteArgument(text, 'linux')).toBe(posix);
  expect(quoteArgument(text, 'darwin')).toBe(posix);
  expect(quoteArgument(text, 'win32')).toBe(windows);
});

const NASTY = [
  '',
  ' ',
  ' a  b ',
  "'",
  '"',
  `'"'"'`,
  '\\',
  'a\\',
  '\\\\n',
  '$HOME',
  '${x}',
  '$(id)',
  '`id`',
  '!!',
  'a!b',
  'a\nb',
  'a\tb',
  '*',
  '?',
  '[a-z]',
  '{a,b}',
  '~',
  '#x',
  'a;b',
  'a&b',
  'a|b',
  '<a>',
  '(a)',
  '-x',
  '--groep',
  '=x',
  'Süheda Łucja',
  '日本語',
  'محمد',
  '👨‍👩‍👧',
  '%PATH%',
  'a=b',
  "1e lj 3e gr 'Wetenschappen' $5 `x`",
];

test('a shell gives every argument back as it was', () => {
  const words = NASTY.map((text) => quoteArgument(text, 'linux')).join(' ');
  for (const shell of ['sh', 'bash']) {
    const { stdout } = spawnSync(shell, ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
    expect(stdout.split('\0').slice(0, -1)).toEqual(NASTY);
  }
});

test.each([
  ['--groep', '4de leerjaar', ['--groep', '4de leerjaar']],
  ['--groep', '-x', ['--groep=-x']],
  ['--groep', '--', ['--groep=--']],
  ['--zoek', 'a-b', ['--zoek', 'a-b']],
])('%s with %j: %j', (option, value, args) => {
  expect(optionWithValue(option, value)).toEqual(args);
});

test('a whole command', () => {
  expect(commandLine(['bulk', '--groep', '4de leerjaar', '--groep=-V x'])).toBe(
    'leerid bulk --groep "4de leerjaar" "--groep=-V x"',
  );
});
