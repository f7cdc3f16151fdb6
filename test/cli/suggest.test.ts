import { hint, suggest } from '#src/cli/suggest.js';

const NAMES = ['import', 'list', 'groups', 'show', 'create', 'bulk', '--groep', '--gebruikersnaam'];

test.each([
  ['lsit', ['list']],
  ['LIST', ['list']],
  ['cre', ['create']],
  ['-groep', ['--groep']],
  ['--gröp', ['--groep']],
  ['g', ['groups', '--groep', '--gebruikersnaam']],
  ['', []],
  ['--', []],
  ['qqqq', []],
  ['lood', []],
])('%j means %j', (typed, names) => {
  expect(suggest(typed, NAMES)).toEqual(names);
});

test('a hint names what was meant, else what to do', () => {
  expect(hint(['a', 'b'], 'niets')).toBe('bedoelde je a of b?');
  expect(hint([], 'niets')).toBe('niets');
});
