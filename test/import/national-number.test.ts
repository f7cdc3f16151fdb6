import fc from 'fast-check';
import { isNationalNumber, maskNationalNumber, withLeadingZeros } from '#src/import/national-number.js';

/** The eleven digits with valid check digits. */
function withCheck(body: string, century: '19' | '20'): string {
  const check = 97 - (Number((century === '20' ? '2' : '') + body) % 97);
  return body + String(check).padStart(2, '0');
}

test.each([
  ['of the state’s own example', '85.07.30-033 28'],
  ['bare', '85073003328'],
  ['with any punctuation', '85/07/30 – 033_28'],
  ['of the 21st century', withCheck('150319001', '20')],
  ['bis, sex unknown', withCheck('152319001', '20')],
  ['bis, sex known', withCheck('154319001', '20')],
  ['bis of the 20th century', withCheck('854730033', '19')],
  ['birthday unknown', withCheck('150000001', '20')],
  ['month of a bisnummer unknown', withCheck('152000001', '20')],
  ['day unknown', withCheck('150300001', '20')],
  ['29 February', withCheck('160229001', '20')],
])('valid: %s', (_name, text) => {
  expect(isNationalNumber(text)).toBe(true);
});

test.each([
  ['wrong check digits', '85.07.30-033.29'],
  ['too short', '8507300332'],
  ['too long', '850730033281'],
  ['a letter in it', '85073003328a'],
  ['month 13', withCheck('151319001', '20')],
  ['month 33', withCheck('153319001', '20')],
  ['month 53', withCheck('155319001', '20')],
  ['30 February', withCheck('150230001', '20')],
  ['day 32', withCheck('150132001', '20')],
  ['all zeros', '00000000000'],
  ['empty', ''],
])('invalid: %s', (_name, text) => {
  expect(isNationalNumber(text)).toBe(false);
});

test.each([
  ['85073003328', '85.07.30-***.**'],
  ['85.07.30-033.28', '85.07.30-***.**'],
  ['850730033', '850730***'],
  ['onbekend', 'onbekend'],
])('%p is shown as %p', (text, masked) => {
  expect(maskNationalNumber(text)).toBe(masked);
});

test('one wrong digit is seen, and no text makes it throw', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = Array.from('15031900100'.slice(0, 9) + withCheck('150319001', '20').slice(9));
      digits[place] = String((Number(digits[place]) + shift) % 10);
      const changed = digits.join('');
      // A changed number may only be valid as one of the other century.
      const body = changed.slice(0, 9);
      expect(isNationalNumber(changed) && withCheck(body, '19') !== changed).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof isNationalNumber(text)).toBe('boolean');
      expect(typeof maskNationalNumber(text)).toBe('string');
    }),
  );
});

test.each([
  [withCheck('050319001', '20').slice(1), true],
  [withCheck('001119001', '20').slice(2), true],
  [withCheck('050319002', '20').slice(1).replace(/.$/, 'x'), false],
  ['5', false],
])('%s, of which a spreadsheet dropped the zeros, counts: %s', (text, valid) => {
  expect(isNationalNumber(withLeadingZeros(text))).toBe(valid);
});

test('every number that can be given is valid, however it is punctuated, and its mask tells the birthday alone', () => {
  const number = fc.record({
    year: fc.nat(99),
    month: fc.integer({ min: 1, max: 12 }),
    bis: fc.constantFrom(0, 20, 40),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 1, max: 998 }),
    century: fc.constantFrom('19' as const, '20' as const),
    marks: fc.array(fc.constantFrom('', '.', '-', ' ', '/', '\u00A0', '–'), { minLength: 11, maxLength: 11 }),
  });
  fc.assert(
    fc.property(number, ({ year, month, bis, day, serial, century, marks }) => {
      const birthday = [year, month + bis, day].map((part) => String(part).padStart(2, '0'));
      const digits = withCheck(birthday.join('') + String(serial).padStart(3, '0'), century);
      const written = Array.from(digits, (digit, place) => digit + (marks[place] ?? '')).join('');
      expect(isNationalNumber(written)).toBe(true);
      expect(maskNationalNumber(written)).toBe(`${birthday.join('.')}-***.**`);
    }),
  );
});
