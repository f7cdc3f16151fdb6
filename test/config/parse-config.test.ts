import fc from 'fast-check';
import { parseConfig } from '#src/config/parse-config.js';
import { configText } from '#src/config/write-config-file.js';

test('every setting, in any order, with the line that it stands on', () => {
  const text = '{\r\n  "cost": 12,\r\n\r\n  "url": "https://a.be/", "db": "C:\\\\leerid\\\\x.db"\r\n}\r\n';
  expect(parseConfig(text)).toEqual({
    texts: { cost: '12', url: 'https://a.be/', db: 'C:\\leerid\\x.db' },
    lines: { cost: 2, url: 4, db: 4 },
    problems: [],
  });
  expect(parseConfig('{}')).toEqual({ texts: {}, lines: {}, problems: [] });
});

/** What is no JSON, where the first thing that is wrong stands, and what is said of it. */
test.each<readonly [string, number, number, string]>([
  ['', 1, 1, 'is leeg'],
  [' \n', 1, 1, 'is leeg'],
  ['[]', 1, 1, 'hoort met { te beginnen'],
  ['\n "x"', 2, 2, 'hoort met { te beginnen'],
  ['// uitleg\n{}', 1, 1, 'commentaar kan niet'],
  ['{\n  "cost": 12,\n\n}', 2, 13, 'deze komma is er een te veel'],
  ['{\n  "cost": 12\n  "url": ""\n}', 3, 3, 'hiervoor ontbreekt een komma'],
  ['{"cost" 12}', 1, 9, 'dubbelepunt'],
  ['{"cost": }', 1, 10, 'ontbreekt een waarde'],
  ['{cost: 12}', 1, 2, 'tussen dubbele aanhalingstekens'],
  ["{'cost': 12}", 1, 2, 'tussen dubbele aanhalingstekens'],
  ['{"cost": 12', 1, 12, 'ontbreekt een }'],
  ['{"url": "https://a.be\n}', 1, 9, 'niet gesloten'],
  ['{"output": "C:\\Users"}', 1, 12, '\\ dubbel'],
  ['{"output": "C:\\users"}', 1, 12, '\\ dubbel'],
  ['{"cost": 12} {}', 1, 14, 'niets meer staan'],
  ['{"cost": 1.}', 1, 10, 'niet af'],
  ['{"url": "\t"}', 1, 9, 'stuurteken'],
  ['['.repeat(8000), 1, 101, 'te veel haken'],
  [`{"url":\n${'{"url":'.repeat(1100)}`, 2, 694, 'te veel haken'],
])('no JSON: case %#', (text, line, column, problem) => {
  const { problems, texts } = parseConfig(text);
  expect(problems).toEqual([
    { key: null, line, column, problem: expect.stringContaining(problem) as string },
  ]);
  expect(texts).toEqual({});
});

/** What is JSON but no setting: the key, its line, and what is said of it. */
test.each<readonly [string, readonly (readonly [string, number, string])[]]>([
  ['{\n\n\n  "wachtwordtype": "woord"\n}', [['wachtwordtype', 4, 'bedoelde je wachtwoordtype?']]],
  ['{"kleur": 1}', [['kleur', 1, 'bestaat niet; kies uit db, instelling,']]],
  ['{"__proto__": 1}', [['__proto__', 1, '"__proto__" bestaat niet']]],
  ['{"constructor": {}}', [['constructor', 1, 'bestaat niet']]],
  ['{"cost": "12"}', [['cost', 1, '"cost": "12" kan niet; schrijf een getal zonder aanhalingstekens']]],
  ['{"cost": 99}', [['cost', 1, '"cost": 99 kan niet; kies een geheel getal van 10 tot 14']]],
  ['{"url": 5}', [['url', 1, 'schrijf een tekst tussen dubbele aanhalingstekens']]],
  ['{"url": null}', [['url', 1, 'schrijf een tekst']]],
  ['{"output": "C:\\new"}', [['output', 1, 'geen tab of regeleinde']]],
  ['{"url": "https://a.be",\n "cost": 11,\n "url": "https://b.be"}', [['url', 3, 'staat ook op regel 1']]],
  [
    '{"cost": 9,\n "x": 1,\n "db": ""}',
    [
      ['cost', 1, 'van 10 tot 14'],
      ['x', 2, 'bestaat niet'],
      ['db', 3, 'geef een pad'],
    ],
  ],
])('no setting: case %#', (text, expected) => {
  expect(parseConfig(text).problems).toEqual(
    expected.map(([key, line, problem]) => ({
      key,
      line,
      column: null,
      problem: expect.stringContaining(problem) as string,
    })),
  );
});

test('what is valid beside it is read all the same', () => {
  expect(parseConfig('{"cost": 99, "url": "https://a.be"}')).toMatchObject({
    texts: { url: 'https://a.be' },
    lines: { cost: 1, url: 1 },
  });
});

test('an endless value is not repeated in full', () => {
  const [problem] = parseConfig(`{"cost": "${'9'.repeat(5000)}"}`).problems;
  expect(problem?.problem.length).toBeLessThan(200);
});

test('it takes for JSON what JavaScript takes for JSON, and nothing else', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '"cost"',
    ':',
    '12',
    ',',
    '"',
    '\\',
    ' ',
    '\n',
    '[',
    ']',
    '//',
    '/*',
    'null',
    '-',
    '.',
    '0',
    'e',
    '\t',
    '\u00A0',
    '\uFEFF',
    "'",
    'true',
  );
  const isObject = (text: string) => {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(parseConfig(text).problems.some(({ key }) => key === null)).toBe(!isObject(text));
    }),
    { numRuns: 2000 },
  );
});

test('what is written can be read again, in the order of the table', () => {
  const texts = { cost: '13', output: '/zips', db: 'C:\\leerid\\"x".db', instelling: 'Sint-Élisabeth' };
  const text = configText(texts);
  expect(text).toBe(
    '{\n  "db": "C:\\\\leerid\\\\\\"x\\".db",\n  "instelling": "Sint-Élisabeth",\n  "output": "/zips",\n  "cost": 13\n}\n',
  );
  expect(parseConfig(text)).toMatchObject({ texts, problems: [] });
});
