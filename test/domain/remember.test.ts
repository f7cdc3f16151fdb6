import { remember } from '#src/domain/remember.js';

test('an answer is made once for each text, and no longer kept than there is room for', () => {
  const asked: string[] = [];
  const ask = remember((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect(['een', '', 'een', ''].map(ask)).toEqual([3, null, 3, null]);
  expect(asked).toEqual(['een', '']);
  for (let number = 0; number < 20_000; number += 1) ask(`tekst ${number}`);
  asked.length = 0;
  expect(['een', 'tekst 0', 'tekst 19999', 'tekst 19999'].map(ask)).toEqual([3, 7, 11, 11]);
  expect(asked).toEqual(['tekst 19999', 'tekst 19999']);
});

test('a long text is not kept', () => {
  let asked = 0;
  const ask = remember(() => (asked += 1));
  for (const text of ['x'.repeat(500), 'x'.repeat(501)])
    expect(ask(text)).toBe(ask(text) - Number(text.length > 500));
});
