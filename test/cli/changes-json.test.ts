import { changesJson } from '#src/cli/changes-json.js';

test('what changed, with the value before and after', () => {
  expect(changesJson({ groupName: ['4de leerjaar', '5de leerjaar'], sex: ['M', null] })).toEqual([
    { veld: 'administratieveGroep', van: '4de leerjaar', naar: '5de leerjaar' },
    { veld: 'geslacht', van: 'M', naar: null },
  ]);
});

test('a first value comes from nothing', () => {
  expect(changesJson({ username: 'an.peeters', type: 'basis', passwordKind: 'woord' })).toEqual([
    { veld: 'gebruikersnaam', van: null, naar: 'an.peeters' },
    { veld: 'type', van: null, naar: 'basis' },
    { veld: 'wachtwoordtype', van: null, naar: 'woord' },
  ]);
});

test('a field that has no name outside is left out', () => {
  expect(changesJson({ nationalNumberValid: [null, 'x'] })).toEqual([]);
});
