import { readSamePupil, samePupilText } from '#src/cli/same-pupils.js';

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
