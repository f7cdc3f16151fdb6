import { describeSelection, EVERYONE, isFiltered, type Selection } from '#src/domain/selection.js';

const CASES: readonly (readonly [parts: Partial<Selection>, filtered: boolean, text: string])[] = [
  [{}, false, 'alle leerlingen'],
  [{ institution: '034512' }, false, '034512'],
  [{ includeLeft: true }, false, 'alle leerlingen'],
  [{ notGroups: ['4de leerjaar'] }, false, 'zonder 4de leerjaar'],
  [{ status: 'geen-account' }, false, 'alle leerlingen'],
  [{ stamnummers: ['945', '0946'] }, true, '945 0946'],
  [{ search: 'cauberghs' }, true, 'cauberghs'],
  [{ groups: ['1e lj 3e gr'] }, true, '1e lj 3e gr'],
  [{ classes: ['5WeWiA'], type: 'gevorderd' }, true, '5WeWiA gevorderd'],
  [{ type: 'basis' }, true, 'basis'],
];

test.each(CASES)('%j: filtered is %j, said as %j', (parts, filtered, text) => {
  const selection = { ...EVERYONE, ...parts };
  expect(isFiltered(selection)).toBe(filtered);
  expect(describeSelection(selection)).toBe(text);
});
