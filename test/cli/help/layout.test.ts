import { exampleLines, helpWidth, joinSections, pairLines, paragraph } from '#src/cli/help/layout.js';

const PAIRS = [
  ['--ja', 'een korte uitleg die niet op een regel past'],
  ['--een-optie-met-een-heel-lange-naam-erbij', 'uitleg'],
] as const;

test.each([
  [null, 80],
  [undefined, 80],
  [40, 40],
  [200, 90],
])('on %p columns help takes %i', (columns, width) => {
  expect(helpWidth(columns)).toBe(width);
});

test('the meaning stands beside its term, and underneath a term that is too long', () => {
  expect(pairLines(PAIRS, 40)).toEqual([
    '  --ja  een korte uitleg die niet op een',
    '        regel past',
    '  --een-optie-met-een-heel-lange-naam-erbij',
    '      uitleg',
  ]);
});

test('where there is no room, every meaning stands underneath', () => {
  expect(pairLines(PAIRS.slice(0, 1), 28)).toEqual([
    '  --ja',
    '      een korte uitleg die',
    '      niet op een regel past',
  ]);
});

test('an example is a comment that wraps and a command that does not', () => {
  expect(
    exampleLines(
      [{ what: 'een uitleg van enkele woorden', command: 'leerid list --groep "4de leerjaar"' }],
      24,
    ),
  ).toEqual(['  # een uitleg van', '  # enkele woorden', '  $ leerid list --groep "4de leerjaar"']);
});

test('sections without lines are left out', () => {
  const sections = [
    { title: null, lines: paragraph('Een zin.', 80) },
    { title: 'Leeg', lines: [] },
    { title: 'Titel', lines: ['  x'] },
  ];
  expect(joinSections(sections, false)).toBe('Een zin.\n\nTitel:\n  x');
});
