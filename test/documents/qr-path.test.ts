import { create } from 'qrcode';
import { qrModules } from '#src/documents/qr-version.js';
import { finderPath, qrPath } from '#src/documents/qr-path.js';

/** The dark modules that a path of rectangles covers, as `row,column`. */
function darkModules(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x = '', y = '', width = ''] of path.matchAll(/(\d+) (\d+) (\d+) 1 re/g)) {
    for (let column = 0; column < Number(width); column++) dark.add(`${y},${Number(x) + column}`);
  }
  return dark;
}

test.each([
  ['https://mijn.leerid.be/li.wu', 29],
  ['https://mijn.leerid.be/suheda.carabin', 29],
  [`https://mijn.leerid.be/${'a'.repeat(50)}`, 37],
])('%s is a code of %i modules', (url, modules) => {
  expect(qrPath(url).modules).toBe(modules);
  expect(qrModules(url)).toBe(modules);
});

test('path and finder patterns cover the dark modules and no others, each once', () => {
  const url = 'https://mijn.leerid.be/suheda.carabin';
  const { modules, path } = qrPath(url);
  const finders = darkModules(finderPath(modules));
  const data = darkModules(path);
  const dark = new Set([...finders, ...data]);
  expect(dark.size).toBe(finders.size + data.size);
  expect(dark.size).toBeGreaterThan((modules * modules) / 3);
  const segments = [{ data: Buffer.from(url), mode: 'byte' }] as const;
  const { data: bits, size } = create([...segments], { errorCorrectionLevel: 'M', maskPattern: 2 }).modules;
  const reference = Array.from(bits.keys()).filter((at) => bits[at] === 1);
  expect(dark).toEqual(new Set(reference.map((at) => `${Math.floor(at / size)},${at % size}`)));
});

test('the side of a code is known before it is made, for every length that a card takes', () => {
  for (let bytes = 1; bytes <= 213; bytes++) {
    const url = 'a'.repeat(bytes);
    expect([bytes, qrModules(url)]).toEqual([bytes, qrPath(url).modules]);
  }
  expect(() => qrModules('a'.repeat(214))).toThrow(RangeError);
});
