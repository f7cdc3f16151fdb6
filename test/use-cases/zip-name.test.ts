import fc from 'fast-check';
import { zipName } from '#src/use-cases/zip-name.js';

const WINTER = new Date('2026-11-23T08:15:59Z');

test.each([
  [WINTER, '1e lj 3e gr', 'leerid-20261123-0915-1e-lj-3e-gr.zip'],
  [new Date('2026-08-31T22:30:00Z'), 'alle leerlingen', 'leerid-20260901-0030-alle-leerlingen.zip'],
  [WINTER, 'Süheda D’Hooghe', 'leerid-20261123-0915-suheda-d-hooghe.zip'],
  [WINTER, '../../etc/passwd', 'leerid-20261123-0915-etc-passwd.zip'],
  [WINTER, '*', 'leerid-20261123-0915-selectie.zip'],
  [WINTER, '', 'leerid-20261123-0915-selectie.zip'],
  [WINTER, `${'a'.repeat(39)} bc`, `leerid-20261123-0915-${'a'.repeat(39)}.zip`],
])('%j %j: %s', (now, selection, name) => {
  expect(zipName(now, selection)).toBe(name);
});

test('whatever is selected, the name is short and safe', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, (selection) => {
      expect(zipName(WINTER, selection)).toMatch(
        /^leerid-20261123-0915-[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\.zip$/,
      );
    }),
  );
});
