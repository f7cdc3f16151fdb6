import { randomInt } from 'node:crypto';
import { makePicturePassword } from '#src/plan/picture-password.js';

test('eight draws, each out of 24', () => {
  const asked: number[] = [];
  const drawn = [0, 23, 1, 22, 2, 21, 3, 20];
  const positions = makePicturePassword((below) => {
    asked.push(below);
    return drawn[asked.length - 1] ?? 0;
  });
  expect(positions).toEqual([1, 24, 2, 23, 3, 22, 4, 21]);
  expect(asked).toEqual(Array.from({ length: 8 }, () => 24));
});

test('every place of every category comes out', () => {
  const all = Array.from({ length: 2000 }, () => makePicturePassword((below) => randomInt(below)));
  for (let category = 0; category < 8; category += 1) {
    const places = new Set(all.map((positions) => positions[category]));
    expect([...places].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
  }
});
