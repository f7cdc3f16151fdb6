import { formerSelfOption, readSamePupil, samePupilText } from '#src/cli/same-pupils.js';
import { makeStudent } from '../support/store-samples.js';

test.each([
  ['034512', '945', '034512', '12', '034512/945=034512/12'],
  ['034512', '945', '098765', '12', '034512/945=098765/12'],
  [null, '945', null, '12', '945=12'],
  [null, '945', '098765', '12', '945=098765/12'],
])('%s/%s and %s/%s are written %s, which is read back', (fromNumber, from, toNumber, to, text) => {
  const same = {
    from: { institutionNumber: fromNumber, stamnummer: from },
    to: { institutionNumber: toNumber, stamnummer: to },
  };
  expect(samePupilText(same)).toBe(text);
  expect(readSamePupil(text)).toEqual(same);
});

test('who seems to have an account already is given with the option that keeps it', () => {
  const student = makeStudent({
    stamnummer: '212',
    institution: { id: 2, number: '098765', name: 'Het Anker' },
  });
  const old = makeStudent({ stamnummer: '945', institution: { id: 1, number: '034512', name: 'De Ster' } });
  expect(formerSelfOption({ student, old })).toBe('--zelfde-leerling 034512/945=098765/212');
});
