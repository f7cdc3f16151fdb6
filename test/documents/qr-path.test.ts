import { create } from 'qrcode';
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
});

test('path and finder patterns cover the dark modules and no others, each once', () => {
  const url = 'https://mijn.leerid.be/suheda.carabin';
  const { modules, path } = qrPath(url);
  const mask = { errorCorrectionLevel: 'M' } as const;
  const finders = darkModules(finderPath(modules));
  const data = darkModules(path);
  const dark = new Set([...finders, ...data]);
  expect(dark.size).toBe(finders.size + data.size);
  expect(dark.size).toBeGreaterThan((modules * modules) / 3);
  const references = ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((maskPattern) => {
    const code = create([{ data: Buffer.from(url), mode: 'byte' }], { ...mask, maskPattern }).modules;
    const places = Array.from(code.data.keys()).filter((at) => code.data[at] === 1);
    return places.map((at) => `${Math.floor(at / code.size)},${at % code.size}`);
  });
  expect(
    references.some((places) => places.length === dark.size && places.every((place) => dark.has(place))),
  ).toBe(true);
});
