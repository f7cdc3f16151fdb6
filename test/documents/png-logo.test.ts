import { deflateSync } from 'node:zlib';
import { readLogo } from '#src/documents/logo.js';
import { cleanPng } from '#src/documents/png-logo.js';
import { LogoProblem } from '#src/documents/svg-logo.js';
import { pngFile } from '../support/png.js';

/** An image of `width` x `height` pixels with this header and these unpacked lines, and chunks before them. */
function make(
  [width, height, depth, type, interlaced]: readonly [number, number, number, number, number],
  lines: readonly number[],
  chunks: readonly [string, Buffer][] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced], 8);
  return pngFile([
    ['IHDR', header],
    ...chunks,
    ['IDAT', deflateSync(Buffer.from(lines))],
    ['IEND', Buffer.alloc(0)],
  ]);
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const PALETTE: [string, Buffer] = ['PLTE', Buffer.from([0, 0, 0, 255, 255, 255])];

test.each<[string, Buffer]>([
  ['grey of one bit', make([9, 2, 1, 0, 0], zeros(2 * 3))],
  ['grey of 16 bits', make([1, 1, 16, 0, 0], zeros(3))],
  ['red, green and blue', make([2, 1, 8, 2, 0], zeros(7))],
  ['a palette', make([3, 1, 2, 3, 0], zeros(2), [PALETTE])],
  ['grey with opacity', make([1, 2, 8, 4, 0], zeros(6))],
  ['colours with opacity', make([1, 1, 8, 6, 0], zeros(5))],
  ['interlaced, one pixel: one pass', make([1, 1, 8, 0, 1], zeros(2))],
  ['interlaced, all seven passes', make([8, 8, 8, 0, 1], zeros(64 + 15))],
])('%s is taken', async (_, bytes) => {
  expect(await readLogo('logo.png', bytes)).toEqual({ kind: 'png', bytes });
});

test.each<[string, Buffer]>([
  ['a palette without colours', make([1, 1, 8, 3, 0], zeros(2))],
  ['a palette of half a colour', make([1, 1, 8, 3, 0], zeros(2), [['PLTE', Buffer.alloc(4)]])],
  ['colours of a kind that is none', make([1, 1, 8, 5, 0], zeros(2))],
  ['grey of three bits', make([1, 1, 3, 0, 0], zeros(2))],
  ['colours of one bit', make([8, 1, 1, 2, 0], zeros(4))],
  ['a palette of 16 bits', make([1, 1, 16, 3, 0], zeros(3), [PALETTE])],
  ['a filter that is none', make([1, 2, 8, 0, 0], [0, 0, 9, 0])],
  ['a filter that is none, interlaced', make([2, 2, 8, 0, 1], [0, 0, 0, 0, 7, 0, 0])],
  ['a line too few', make([1, 2, 8, 0, 0], zeros(2))],
  ['a byte too many', make([1, 1, 8, 0, 0], zeros(3))],
  ['an interlaced image of one line', make([8, 8, 8, 0, 1], zeros(9))],
  ['another way of interlacing', make([1, 1, 8, 0, 2], zeros(2))],
  ['no width', make([0, 1, 8, 0, 0], zeros(1))],
])('%s is damaged', async (_, bytes) => {
  await expect(readLogo('logo.png', bytes)).rejects.toMatchObject({
    details: { reason: { kind: 'damaged' } },
  });
});

test('an image of very many pixels is refused before they are unpacked', () => {
  expect(() => cleanPng(make([2001, 2000, 8, 0, 0], []))).toThrow(
    new LogoProblem({ kind: 'too-many-pixels', maximumPixels: 0 }),
  );
});

test('names and places in a photograph do not come into the documents', () => {
  const plain = make([1, 1, 8, 0, 0], zeros(2));
  const told = make([1, 1, 8, 0, 0], zeros(2), [
    ['tEXt', Buffer.from('Author\0An')],
    ['eXIf', Buffer.alloc(8)],
  ]);
  expect(Buffer.from(cleanPng(told).bytes)).toEqual(plain);
});
