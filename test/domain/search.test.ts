import { searchKey, searchWords } from '#src/domain/search.js';

const PUPIL = { stamnummer: '0945', firstName: 'Süheda Łucja', lastName: "D'Hooghe-De Boel" };

/** Whether a person who types this finds the pupil. */
function finds(search: string): boolean {
  const key = searchKey(PUPIL);
  return searchWords(search).every((word) => key.includes(word));
}

test.each([
  ['suheda', true],
  ['SÜHEDA', true],
  ['su\u0308heda', true],
  ['lucja', true],
  ['dhooghe', false],
  ["d'hooghe", true],
  ['d’hooghe', true],
  ['hooghe-de', true],
  ['boel lucja', true],
  ['lucja boel 945', true],
  ['0945', true],
  ['0946', false],
  ['suheda claes', false],
])('%j finds the pupil: %j', (search, found) => {
  expect(finds(search)).toBe(found);
});

test('both orders of the name stand in the key as one text, for `--zoek` looks for it whole', () => {
  const key = searchKey({ stamnummer: '7', firstName: 'Jan', lastName: 'Peeters' });
  expect(key).toContain('jan peeters');
  expect(key).toContain('peeters jan');
});

test.each([
  ['', []],
  ['  ', []],
  ['\t\n', []],
  [' Jan   Peeters ', ['jan', 'peeters']],
  ['jan\u00A0peeters', ['jan', 'peeters']],
])('the words of %j: %j', (search, words) => {
  expect(searchWords(search)).toEqual(words);
});
