import { zipPasswordFault } from '#src/domain/zip-password.js';

test.each([
  ['abcdefgh', null],
  ['vier losse woorden!', null],
  ['~'.repeat(59) + 'abcde', null],
  ['', 'short'],
  ['kort123', 'short'],
  ['x'.repeat(60) + 'abcde', 'long'],
  ['paßwort123', 'letters'],
  ['één twee drie', 'letters'],
  ['tab\tstopjes', 'letters'],
  ['aaaaaaaa', 'simple'],
  ['abcdabcd', 'simple'],
])('%j: %s', (password, fault) => {
  expect(zipPasswordFault(password)).toBe(fault);
});
