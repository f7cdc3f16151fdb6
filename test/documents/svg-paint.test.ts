import { DEFAULT_PAINT, declarationsOf, inheritPaint, type Paint } from '#src/documents/svg-paint.js';

const RED = [1, 0, 0];

test.each<[Record<string, string>, Partial<Paint>]>([
  [
    { fill: 'red', stroke: '#00f' },
    { fill: RED, stroke: [0, 0, 1] },
  ],
  [{ fill: 'rgb(255, 0, 0)' }, { fill: RED }],
  [{ fill: 'rgb(100% 0% 0%)' }, { fill: RED }],
  [{ fill: 'none' }, { fill: null }],
  [{ fill: 'inherit' }, {}],
  [{ style: 'fill: #FF0000; stroke-width: 3px;' }, { fill: RED, strokeWidth: 3 }],
  [
    { 'stroke-linecap': 'square', 'stroke-linejoin': 'bevel', 'fill-rule': 'evenodd' },
    { cap: 2, join: 2, rule: 'evenodd' },
  ],
  [{ opacity: '50%' }, { opacity: 0.5 }],
  [{ opacity: '2' }, { opacity: 1 }],
  // The style goes before the attribute: they are one declaration, not two that are multiplied.
  [{ opacity: '0.5', style: 'opacity: .5' }, { opacity: 0.5 }],
  [{ opacity: '0.2', style: 'opacity: .5' }, { opacity: 0.5 }],
  [{ fill: 'blue', style: 'fill: red' }, { fill: RED }],
  [{ display: 'none' }, { isHidden: true }],
  [{ display: 'none', style: 'display: inline' }, { isHidden: false }],
  [{ id: 'fill' }, {}],
])('%j changes %j', (attributes, change) => {
  expect(inheritPaint(DEFAULT_PAINT, attributes)).toEqual({ ...DEFAULT_PAINT, ...change });
});

test('what a group says goes for its shapes; its opacity is multiplied with theirs', () => {
  const group = inheritPaint(DEFAULT_PAINT, { fill: 'red', opacity: '.5', display: 'none' });
  expect(inheritPaint(group, { opacity: '.5', display: 'inline' })).toMatchObject({
    fill: RED,
    opacity: 0.25,
    isHidden: true,
  });
});

test.each([
  { fill: 'url(#a)' },
  { fill: 'hotpink' },
  { 'stroke-width': '1em' },
  { opacity: 'half' },
  { style: 'stroke: var(--x)' },
])('%j can not be read', (attributes) => {
  expect(() => inheritPaint(DEFAULT_PAINT, attributes)).toThrow(RangeError);
});

test('a style without a colon declares nothing', () => {
  expect([...declarationsOf({ style: 'fill' })]).toEqual([['style', 'fill']]);
});
