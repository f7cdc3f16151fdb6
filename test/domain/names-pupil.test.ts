import { makeNameFinder } from '#src/domain/names-pupil.js';

const PUPILS = [
  { id: 1, stamnummer: '00945', firstName: 'Süheda', lastName: 'Janssens-Öz' },
  { id: 2, stamnummer: 'A7', firstName: '', lastName: 'O' },
];
const mayName = makeNameFinder(PUPILS);

test.each<[selection: string, issuedTo: number[], named: boolean]>([
  ['00945', [], true],
  ['Sint-Jan 55602 00945', [], true],
  ['a7', [9], true],
  ['945', [], false],
  ['suheda', [1], true],
  ['JANSS', [1, 9], true],
  ['Sint-Jan süheda', [1], true],
  ['suheda', [9], false],
  ['4de leerjaar zonder 4B', [1, 2], false],
  ['ja', [1], false],
  ['o', [2], false],
  ['alle leerlingen', [1], false],
])('%j of a batch of %j: %s', (selection, issuedTo, named) => {
  expect(mayName(selection, issuedTo)).toBe(named);
});
