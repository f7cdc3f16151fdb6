import fc from 'fast-check';
import stringWidth from 'string-width';
import {
  ALL,
  lineWidth,
  pageSize,
  visibleRows,
  type ListText,
  type Size,
} from '#src/cli/prompts/list-room.js';
import { fitSearch, renderList } from '#src/cli/prompts/list-screen.js';
import { activeIndex, FRESH_LIST, type ListRow, type ListState } from '#src/cli/prompts/list-state.js';
import { formatTable } from '#src/cli/table.js';
import { foldText } from '#src/domain/text.js';

const SIZES: readonly Size[] = [
  { columns: 20, rows: 8 },
  { columns: 40, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
];
const TITLE = "LeerID's aanmaken: kies de leerlingen van 日本語学校 in een venster dat daar te smal voor is";
const COLUMNS = [
  { title: 'Naam', shrink: 1, comfort: 12 },
  { title: 'Administratieve groep', shrink: 2 },
];

/** A list as askTable makes one: actions that stay above rows of a table. */
function makeList(names: readonly string[], parts: Partial<ListText> & { actions?: number } = {}): ListText {
  const { actions = 0, ...rest } = parts;
  const pinned = Array.from({ length: actions }, (_, index): ListRow => ({
    key: `actie${index}`,
    search: null,
  }));
  return {
    title: TITLE,
    rows: [...pinned, ...names.map((name, index) => ({ key: String(index), search: foldText(name) }))],
    layout: (width) => {
      const cells = names.map((name) => [name, '1e lj 3e gr Wetenschappen-wiskunde ASO']);
      const [titles = '', rule = '', ...lines] = formatTable(COLUMNS, cells, { width, unicode: true }).split(
        '\n',
      );
      return { header: [titles, rule], lines: [...pinned.map(({ key }) => `Doe ${key}`), ...lines] };
    },
    mode: 'many',
    searchable: true,
    count: (marked) => `Aantal geselecteerde leerlingen: ${marked}`,
    reserved: 0,
    terminal: { unicode: true, paint: (text) => text },
    ...rest,
  };
}

/** The lines of the screen, as the prompt draws them. */
function draw(
  list: ListText,
  parts: Partial<ListState>,
  size: Size,
  problem: string | null = null,
): string[] {
  const state = { ...FRESH_LIST, ...parts };
  const { top, bottom } = renderList(list, state, list.layout(lineWidth(list, size)), problem, size);
  return `${top}\n${bottom}`.split('\n');
}

const PLAIN_LAYOUT = {
  header: ['Naam', '────'],
  lines: Array.from({ length: 310 }, (_, index) => `rij ${index}`),
};
const PUPIL = fc.oneof(
  fc.constantFrom(
    'Ivica Cauberghs (945)',
    '渡辺 直美 (7)',
    'محمد بن سلمان (8)',
    'a'.repeat(50),
    'e\u0301'.repeat(30),
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const SHAPE = fc.record({
  names: fc.array(PUPIL, { minLength: 1, maxLength: 80 }),
  actions: fc.integer({ min: 0, max: 6 }),
  mode: fc.constantFrom('one', 'many'),
  searchable: fc.boolean(),
  problem: fc.constantFrom(null, 'Kies minstens één leerling met Tab; de bovenste regel kiest ze allemaal'),
});

describe.each(SIZES)('$columns x $rows', (size) => {
  const { columns, rows } = size;

  test('never wider or higher, whatever the rows and wherever the cursor', () => {
    fc.assert(
      fc.property(SHAPE, fc.nat(), ({ names, problem, ...parts }, place) => {
        const list = makeList(names, parts);
        const active = list.rows[place % list.rows.length]?.key ?? null;
        const lines = draw(list, { active }, size, problem);
        expect(lines.filter((line) => stringWidth(line) >= columns)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(lines.filter((line) => line.startsWith('>'))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['many', 0, true],
    ['many', 4, true],
    ['one', 6, true],
    ['one', 0, false],
  ] as const)('the row with the cursor is on the screen: %s, %i actions', (mode, actions, searchable) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (count, number) => {
        const names = Array.from({ length: count }, (_, index) => `Nr. ${index}`);
        const list = makeList(names, { mode, actions, searchable, layout: () => PLAIN_LAYOUT });
        const shown = visibleRows(list, '');
        const key = shown[number % shown.length]?.key ?? '';
        const lines = draw(list, { active: key }, size);
        const text =
          key === ALL ? `alle ${list.rows.length}` : `rij ${list.rows.findIndex((row) => row.key === key)}`;
        const box = mode === 'many' ? '[ ] ' : '';
        expect(lines.filter((line) => line.startsWith('>'))).toEqual([`> ${box}${text}`]);
        expect(lines.length).toBeLessThanOrEqual(rows);
      }),
      { numRuns: 80 },
    );
  });

  test('what is searched for stays on its line, and nothing found is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (typed) => {
        const search = fitSearch(`x${typed}`.repeat(3), size);
        expect(search).toMatch(/^x[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u);
        const lines = draw(makeList([], { actions: 6, mode: 'one' }), { search }, size);
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(stringWidth(lines[1] ?? '')).toBeLessThan(columns);
        expect(lines.join('\n')).toContain('niets gevonden');
      }),
      { numRuns: 30 },
    );
  });
});

/** What a list of pupils may hold; all of it would steer a terminal. */
const NASTY = [
  '\u001B[31mRood',
  '\u009B2JLeeg',
  'a\nb',
  'a\r',
  '\u202Eomgekeerd',
  '\u2066x',
  '\u0007bel',
  '\u001B]0;titel\u0007',
];

test.each(NASTY)('nothing of %j gets through: as title, row, header, count or problem', (text) => {
  const list = {
    ...makeList([]),
    title: text,
    rows: [{ key: '1', search: foldText(text) }],
    layout: () => ({ header: [text], lines: [text] }),
    count: () => text,
  };
  const lines = draw(list, {}, { columns: 80, rows: 24 }, text);
  expect(lines).toHaveLength(7);
  expect(lines.join('')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  expect(lines.join('')).toContain('[ ]');
});

test('many: a line that marks all, boxes, count and keys', () => {
  const size = { columns: 60, rows: 24 };
  const list = makeList(['An Claes (1)', 'Bo Daems (2)'], {
    title: 'Kies',
    layout: () => ({ header: ['Naam'], lines: ['An Claes (1)', 'Bo Daems (2)'] }),
  });
  expect(draw(list, { marked: new Set(['1']), active: '1' }, size)).toEqual([
    'Kies',
    'Zoek: ',
    '  [ ] alle 2',
    '      Naam',
    '  [ ] An Claes (1)',
    '> [x] Bo Daems (2)',
    'Aantal geselecteerde leerlingen: 1',
    'Tab aan/uit, Enter verder, Esc terug, pijltjes bewegen',
  ]);
  const found = draw(list, { marked: new Set(['1']), search: 'bo' }, size);
  expect(found.slice(1, 5)).toEqual(['Zoek: bo', '  [x] alle 1', '      Naam', '> [x] Bo Daems (2)']);
});

test('one, not searched: no search, no boxes, no count', () => {
  const layout = () => ({ header: [], lines: ['Ja', 'Nee'] });
  const rows = ['ja', 'nee'].map((key) => ({ key, search: null }));
  const list = makeList([], { title: 'Zeker?', mode: 'one', searchable: false, rows, layout });
  expect(draw(list, { active: 'nee' }, { columns: 40, rows: 12 })).toEqual([
    'Zeker?',
    '  Ja',
    '> Nee',
    'Enter kiest, Esc terug',
  ]);
});

test.each([
  [60, ['Welk wachtwoord krijgen de basisaccounts van deze klas (1)?']],
  [40, ['Welk wachtwoord krijgen de', 'basisaccounts van deze klas (1)?']],
  [14, ['Welk', 'wachtwoord', 'krijgen de b…']],
])('a question is read whole where it fits: %i columns', (columns, title) => {
  const rows = [{ key: 'ja', search: null }];
  const layout = () => ({ header: [], lines: ['Ja'] });
  const list = makeList([], {
    title: 'Welk wachtwoord krijgen de basisaccounts van deze klas (1)?',
    mode: 'one',
    searchable: false,
    rows,
    layout,
  });
  expect(draw(list, {}, { columns, rows: 24 }).slice(0, -2)).toEqual(title);
});

test('nothing found: said, below the actions that stay', () => {
  const list = makeList(['An Claes (1)'], { mode: 'one', actions: 1 });
  const lines = draw(list, { search: 'zoë' }, { columns: 60, rows: 24 });
  expect(lines.slice(1)).toEqual([
    'Zoek: zoë',
    '> Doe actie0',
    expect.stringMatching(/^ {2}Naam +Administratieve groep$/),
    expect.stringMatching(/^ {2}─/),
    '  niets gevonden',
    'Enter kiest, Esc terug, pijltjes bewegen, typen zoekt',
  ]);
});

test('the first match has the cursor, and a search that is cleared leaves the marks', () => {
  const list = makeList(['An Claes', 'Bo Daems', 'Cas Daems']);
  const state = { ...FRESH_LIST, search: 'daems', marked: new Set(['0']) };
  const shown = visibleRows(list, state.search);
  expect(shown.map(({ key }) => key)).toEqual(['ALL', '1', '2']);
  expect(activeIndex(shown, state)).toBe(1);
  expect(draw(list, { ...state, search: '' }, { columns: 60, rows: 24 }).join('\n')).toContain(
    '[x] An Claes',
  );
});

test.each([
  ['fits with header and actions', { columns: 80, rows: 24 }, 24 - 4 - 4 - 2],
  ['too low: header and actions move along', { columns: 20, rows: 8 }, 4],
])('a page of rows %s', (_what, size, page) => {
  expect(pageSize(makeList(['An'], { mode: 'one', actions: 4 }), '', 2, size)).toBe(page);
});
