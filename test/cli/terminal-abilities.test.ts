import { terminalAbilities, type TerminalAbilities } from '#src/cli/terminal-abilities.js';

const ALL: TerminalAbilities = { unicode: true, color: true, cursor: true };
const NONE: TerminalAbilities = { unicode: false, color: false, cursor: false };

test.each<[Readonly<Record<string, string>>, TerminalAbilities]>([
  [{}, ALL],
  [{ TERM: 'xterm-256color', LANG: 'nl_BE.UTF-8' }, ALL],
  [{ TERM: 'dumb', LANG: 'nl_BE.UTF-8' }, NONE],
  [{ LANG: 'C' }, NONE],
  [{ LANG: 'POSIX' }, NONE],
  [{ LANG: 'nl_BE.ISO-8859-1' }, NONE],
  [{ LANG: 'C.UTF-8' }, ALL],
  [{ LC_CTYPE: 'UTF-8' }, ALL],
  [{ LANG: 'nl_BE.utf8' }, ALL],
  // the first that says something counts, and an empty one says nothing
  [{ LC_ALL: 'C', LANG: 'nl_BE.UTF-8' }, NONE],
  [{ LC_ALL: '', LC_CTYPE: 'nl_BE.UTF-8', LANG: 'C' }, ALL],
  [{ TERM: 'linux' }, { ...ALL, unicode: false }],
  [{ NO_COLOR: '1' }, { ...ALL, color: false }],
  [{ NO_COLOR: '' }, ALL],
])('on Linux with %j: %j', (env, expected) => {
  expect(terminalAbilities({ platform: 'linux', env, color: true })).toEqual(expected);
});

test('Windows has no locale variables of its own, and can do all', () => {
  const windows = (env: Readonly<Record<string, string>>) =>
    terminalAbilities({ platform: 'win32', env, color: true });
  expect(windows({})).toEqual(ALL);
  expect(windows({ LC_ALL: 'C' })).toEqual(ALL);
  expect(windows({ TERM: 'dumb' })).toEqual(NONE);
});

test('--no-color takes the colours alone', () => {
  expect(terminalAbilities({ platform: 'darwin', env: {}, color: false })).toEqual({ ...ALL, color: false });
});
