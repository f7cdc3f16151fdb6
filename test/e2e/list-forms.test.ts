import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { FIXTURE, Workplace } from '../support/leerid.js';

const TEXT = readFileSync(FIXTURE, 'utf8');
const [HEADER = '', ...ROWS] = TEXT.trimEnd().split('\r\n');

/** The rows that Windows-1252 can hold. */
const WESTERN = ROWS.filter((row) => iconv.decode(iconv.encode(row, 'win1252'), 'win1252') === row);

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with BOM': (text) => Buffer.from(`\uFEFF${text}`),
  UTF16LE: (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
  'Windows-1252': (text) => iconv.encode(text, 'win1252'),
};

function importAndList(bytes: Buffer): string {
  const workplace = new Workplace();
  try {
    const path = join(workplace.folder, 'lijst.csv');
    writeFileSync(path, bytes);
    const outcome = workplace.run('import', path);
    if (outcome.code !== 0) throw new Error(outcome.stderr);
    return workplace.run('list', '--json').stdout;
  } finally {
    workplace.remove();
  }
}

/** Every encoding with every delimiter that the rows fit. */
const FORMS = Object.keys(ENCODINGS).flatMap((encoding) =>
  [';', ',', '\t'].map((delimiter) => [encoding, delimiter] as const),
);

describe('one list in every form gives the same pupils, byte for byte', () => {
  const expected = new Map<string, string>();
  const listFor = (rows: readonly string[]) => {
    const text = `${[HEADER, ...rows].join('\r\n')}\r\n`;
    const known = expected.get(text) ?? importAndList(Buffer.from(text));
    expected.set(text, known);
    return known;
  };

  test.each(FORMS)('%s with %j', (encoding, delimiter) => {
    const rows = encoding === 'Windows-1252' ? WESTERN : ROWS;
    expect(rows.length).toBeGreaterThan(100);
    const text = [HEADER, ...rows]
      .map((row) => row.split(';').map(quoteIfNeeded(delimiter)).join(delimiter))
      .join('\r\n');
    const list = importAndList(ENCODINGS[encoding]?.(`${text}\r\n`) ?? Buffer.alloc(0));
    expect(JSON.parse(list)).toHaveLength(rows.length);
    expect(list).toBe(listFor(rows));
  });
});

function quoteIfNeeded(delimiter: string): (cell: string) => string {
  return (cell) => (cell.includes(delimiter) ? `"${cell}"` : cell);
}
