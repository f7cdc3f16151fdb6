import { offsetText, readOffset } from '#src/documents/sticker-offset.js';
import { readDocuments } from '#src/documents/document-list.js';

test.each([
  ['1.5,-0.5', 1.5, -0.5],
  ['1,5;-0,5', 1.5, -0.5],
  ['1,-2', 1, -2],
  ['1;2', 1, 2],
  [' +0.25 , -10 ', 0.25, -10],
  ['0,-0', 0, 0],
])('%j is %d mm to the right and %d mm down', (text, x, y) => {
  const offset = readOffset(text);
  expect(offset).toEqual({ x, y });
  expect(readOffset(offsetText(offset ?? { x: NaN, y: NaN }))).toEqual(offset);
});

test.each(['', '1', '1,5,2,5', '1,2,3', '11,0', '0,-10.5', 'a,b', '1e1,0', '1.5 -0.5', '1,', ';', '0x1,0'])(
  '%j is no offset: it is not two numbers of at most 10 mm, or they can not be told apart',
  (text) => {
    expect(readOffset(text)).toBeNull();
  },
);

test.each([
  ['excel,a4', ['excel', 'a4']],
  ['rol, Stickers ,a4,a4', ['a4', 'stickers', 'rol']],
  ['csv;excel', ['excel', 'csv']],
])('the documents %j stand in the order of the ZIP, each once', (text, documents) => {
  expect(readDocuments(text)).toEqual({ documents });
});

test.each([
  ['pdf', 'pdf'],
  ['a4,exel', 'exel'],
  [' , ', ''],
])('%j has a word that is no document', (text, unknown) => {
  expect(readDocuments(text)).toEqual({ unknown });
});
