import { numberText } from '#src/xlsx/cell-value.js';
import { parseXml } from '#src/xlsx/parse-xml.js';
import { readStyles, type NumberFormat } from '#src/xlsx/styles.js';

test.each<[string, NumberFormat, 1900 | 1904, string]>([
  ['945', null, 1900, '945'],
  ['0.5', null, 1900, '0.5'],
  ['-3', null, 1900, '-3'],
  ['2.0010112345E10', null, 1900, '20010112345'],
  ['98765432101', null, 1900, '98765432101'],
  ['1.2345678901234568E+17', null, 1900, '1.2345678901234568e+17'],
  ['123456789012345680', null, 1900, '1.2345678901234568e+17'],
  ['34512', { digits: 6 }, 1900, '034512'],
  ['1', 'day', 1900, '1900-01-01'],
  ['59', 'day', 1900, '1900-02-28'],
  ['61', 'day', 1900, '1900-03-01'],
  ['46266', 'day', 1900, '2026-09-01'],
  ['46266.75', 'day', 1900, '2026-09-01'],
  ['44804', 'day', 1904, '2026-09-01'],
  ['-1', 'day', 1900, '-1'],
  ['99999999', 'day', 1900, '99999999'],
  ['geen getal', 'day', 1900, 'geen getal'],
  ['', null, 1900, ''],
])('%s in the format %j of %i is %s', (value, format, calendar, text) => {
  expect(numberText(value, format, calendar)).toBe(text);
});

test.each<[string, NumberFormat]>([
  ['dd/mm/yyyy', 'day'],
  ['[$-813]d mmmm yyyy;@', 'day'],
  ['yyyy\\-mm\\-dd hh:mm', 'day'],
  ['m/d/yy', 'day'],
  ['General', null],
  ['0.00" dagen"', null],
  ['[Red]0', null],
  ['[h]:mm:ss', null],
  ['000000', { digits: 6 }],
  ['@', null],
])('the format %s is %j', (code, format) => {
  const escaped = code.replaceAll('"', '&quot;');
  const { events, formats } = readStyles();
  const xml = parseXml(events);
  xml.write(
    Buffer.from(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    ),
  );
  xml.end();
  expect(formats).toEqual([null, format, 'day', null]);
});
