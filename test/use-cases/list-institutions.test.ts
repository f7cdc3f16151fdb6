import { listInstitutions } from '#src/use-cases/list-institutions.js';
import { addSchool, codeOf, inStore, makeRun, makeTestFolder } from '../support/store-samples.js';

const folder = makeTestFolder();
afterAll(() => {
  folder.remove();
});

test('the institutions of the store, by name, also without a number', () => {
  expect(codeOf(() => listInstitutions(makeRun(folder.store)))).toBe('store-missing');
  inStore(folder.store, (store) => {
    addSchool(store, { number: '034512', name: 'Zonnebloem' });
    addSchool(store, { number: null, name: 'Onze school' });
    addSchool(store, { number: '000123', name: 'atheneum' });
  });
  expect(listInstitutions(makeRun(folder.store)).map(({ number, name }) => [number, name])).toEqual([
    ['000123', 'atheneum'],
    [null, 'Onze school'],
    ['034512', 'Zonnebloem'],
  ]);
});
