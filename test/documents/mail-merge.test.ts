import { ACCOUNT_COLUMNS } from '#src/documents/account-columns.js';
import { renderMailMerge } from '#src/documents/mail-merge.js';
import { CARD_KINDS, makeCard } from '../support/card-samples.js';

const text = (cards: Parameters<typeof renderMailMerge>[0]) =>
  Buffer.from(renderMailMerge(cards)).toString('utf8');

test('a header with the columns of the Excel file, a row for each card, as Excel and Word read it', () => {
  const lines = text([CARD_KINDS.woord, CARD_KINDS.afbeeldingen]).split('\r\n');
  expect(lines[0]).toBe(`\uFEFF${ACCOUNT_COLUMNS.map(({ header }) => header).join(';')}`);
  expect(lines[1]).toMatch(/^0945;Süheda;Carabin;4de leerjaar;suheda\.carabin;29ban9;;basis;woord;https:/);
  expect(lines[2]).toContain('afbeeldingswachtwoord: zie pdf');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe('');
});

test.each([
  ['=cmd|calc', "'=cmd|calc"],
  ['+32', "'+32"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', '"\'\r=1"'],
  ['Boel; "Bal"', '"Boel; ""Bal"""'],
])('the name %j does nothing in a spreadsheet', (lastName, cell) => {
  expect(text([makeCard({ lastName })])).toContain(`;Süheda;${cell};4de leerjaar;`);
});
