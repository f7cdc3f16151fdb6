import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { LIST_LIMITS, type ListLimits } from '#src/import/limits.js';
import type { Row } from '#src/import/collect-rows.js';
import { readRows } from '#src/import/read-rows.js';
import { openListFile } from '#src/import/open-list-file.js';
import { makeFolder, writeList } from './write-list.js';

const folder = makeFolder();
afterAll(folder.remove);

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size)
    yield await Promise.resolve(text.slice(start, start + size));
}

async function rowsOf(text: string, size: number, limits: Partial<ListLimits> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  const request = {
    path: 'lijst.csv',
    delimiter: ';',
    firstLine: 1,
    limits: { ...LIST_LIMITS, ...limits },
  } as const;
  for await (const portion of readRows(pieces(text, size), request)) rows.push(...portion);
  return rows;
}

test.each([1, 2, 3, 7, 1000])('pieces of %i characters give the same rows', async (size) => {
  expect(await rowsOf('a;"b\n""é"";"\n\nc;d', size)).toEqual([
    { line: 1, cells: ['a', 'b\n"é";'] },
    { line: 3, cells: [''] },
    { line: 4, cells: ['c', 'd'] },
  ]);
});

test('rows are the same whether the parser reads them or, without quotes, they are taken apart by line', async () => {
  const part = fc.constantFrom('a', 'é', ' ', ';', '\n', '\n\n', '"', '"x;"', '"x\n""y"');
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const text = parts.join('');
      const expected = (): string[][] =>
        parse(text, { delimiter: ';', record_delimiter: ['\n'], relax_column_count: true });
      const rows = rowsOf(text, size).then((all) => all.map(({ cells }) => cells));
      await rows.then(
        (found) => {
          expect(found).toEqual(expected());
        },
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'list-bad-quotes' });
          expect(expected).toThrow(/Quote/);
        },
      );
    }),
    { numRuns: 500 },
  );
});

test('the number of rows is limited, the header and blank lines not counted', async () => {
  expect(await rowsOf('k\n\n1\n\n2\n', 100, { rows: 2 })).toHaveLength(5);
  await expect(rowsOf('k\n1\n2\n3\n', 100, { rows: 2 })).rejects.toMatchObject({
    code: 'list-too-many-rows',
    details: { maximum: 2 },
  });
});

test('a field is measured in bytes of UTF-8', async () => {
  expect(await rowsOf('éé\n', 100, { fieldBytes: 4 })).toHaveLength(1);
  await expect(rowsOf('éé\n', 100, { fieldBytes: 3 })).rejects.toMatchObject({
    code: 'list-field-too-large',
  });
});

test('a file without a size ends at the limit too', async () => {
  const file = await openListFile('/dev/zero', 1024 * 1024);
  const read = async (): Promise<number> => {
    let bytes = 0;
    for await (const chunk of file.chunks()) bytes += chunk.length;
    return bytes;
  };
  await expect(read()).rejects.toMatchObject({
    code: 'list-too-large',
    details: { maximumBytes: 1024 * 1024 },
  });
  await file.close();
});

test('a file can be read twice', async () => {
  const file = await openListFile(writeList(folder.path, 'x'.repeat(700_000)));
  const read = async (): Promise<number> => {
    let bytes = 0;
    for await (const chunk of file.chunks()) bytes += chunk.length;
    return bytes;
  };
  expect([await read(), await read()]).toEqual([700_000, 700_000]);
  await file.close();
});
